import type { SelectNode } from './node.ts';
import type { NodeState } from './state.ts';

/** What a method asks of a node: texts, one of which the value has to match. */
type Method = {
  readonly valuesOf: (
    node: SelectNode,
    how: {
      readonly argument: string;
      readonly value: string;
      readonly stateOf: (node: SelectNode) => readonly NodeState[];
    },
  ) => readonly string[];
  /** Arguments that it takes after a point; absent: none. */
  readonly args?: readonly string[];
  /** Values that are right also where no node has them. */
  readonly known?: readonly string[];
};

const wildcard = /[*?[]/;

const folders = (file: string): readonly string[] => {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

function fileNames({ files }: SelectNode): readonly string[] {
  return files.flatMap((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return [name, name.replace(/\.[^.]+$/, '')];
  });
}

const resources = {
  source: 'source',
  seed: 'seed',
  model: 'model',
  unit: 'unit_test',
  data: 'test',
} as const;

/** Selector methods as dbt has them, `product` and `layer` for what is a package and a folder there. */
const methods = {
  fqn: {
    // A pattern without a point means names of models: `c*` shall not take the whole of a product `claims`.
    valuesOf: ({ resource, name, names }, { value }) => {
      if (!wildcard.test(value) || value.includes('.')) return names;
      return resource === 'model' || resource === 'data' ? [name] : [];
    },
  },
  tag: { valuesOf: ({ tags }) => tags },
  path: { valuesOf: ({ files }) => files.flatMap(folders) },
  file: { valuesOf: fileNames },
  product: { valuesOf: ({ product }) => [product] },
  layer: {
    valuesOf: ({ layer }) => (layer === null ? [] : [layer]),
    known: ['bronze', 'silver', 'gold'],
  },
  source: { valuesOf: ({ source }) => (source ? [source.name, `${source.name}.${source.table}`] : []) },
  resource_type: { valuesOf: ({ resource }) => [resources[resource]], known: Object.values(resources) },
  config: {
    valuesOf: ({ config }, { argument }) => {
      const value = config[argument];
      return value === undefined ? [] : [value];
    },
    args: ['materialized', 'strategy', 'schema'],
    known: ['view', 'table', 'incremental', 'append', 'merge', 'delete+insert'],
  },
  test_type: {
    valuesOf: ({ resource }) => (resource === 'unit' || resource === 'data' ? [resource] : []),
    known: ['unit', 'data'],
  },
  test_name: { valuesOf: ({ kind }) => (kind === null ? [] : [kind]) },
  unit_test: { valuesOf: ({ resource, name }) => (resource === 'unit' ? [name] : []) },
  state: {
    valuesOf: (node, { stateOf }) => stateOf(node),
    known: ['new', 'old', 'modified', 'unmodified'],
  },
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;
export const methodNames = Object.keys(methods) as readonly MethodName[];
export const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name);
export const methodOf = (name: MethodName): Method => methods[name];

/** Whether a text is what a value says; `*`, `?` and `[a-z]` as in file names, over any character. */
export function matcherOf(value: string): (text: string) => boolean {
  if (!wildcard.test(value)) return (text) => text === value;
  const pattern = value.replace(
    /\[(!?)([^\]]+)\]|[\\^$.*+?()[\]{}|]/g,
    (found, not?: string, set?: string) => {
      if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replaceAll(/[\\^]/g, '\\$&')}]`;
      return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
    },
  );
  const whole = new RegExp(`^${pattern}$`, 's');
  return (text) => whole.test(text);
}
