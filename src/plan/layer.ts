/** Of a product's tables, in the order in which a run makes them. */
export const layers = ['bronze', 'silver', 'gold'] as const;
export type Layer = (typeof layers)[number];

/** The namespaces of a product's tables, by its identifier; in the order of the layers. */
export const namespacesOf = (identifier: string): readonly string[] =>
  layers.map((layer) => `${identifier}_${layer}`);
