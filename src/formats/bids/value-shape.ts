import { isObject, type Json } from './json.ts';

/** What the BIDS schema says about the value of a sidecar field or of a TSV column. */
export type ValueShape =
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  /** `format`: one of the schema's formats, such as `datetime` or `bids_uri`; null = free text. */
  | { readonly kind: 'text'; readonly format: string | null }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly items: ValueShape }
  /** An object with keys of the author's choice. */
  | { readonly kind: 'map'; readonly values: ValueShape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, ValueShape>> }
  | { readonly kind: 'either'; readonly of: readonly ValueShape[] }
  | { readonly kind: 'any' };

/** An entity of a file name: `sub-01` has key `sub`, name `subject`, label `01`. */
export type EntityFacts = {
  readonly key: string;
  readonly name: string;
  /** `index`: digits; `label`: letters, digits and +. */
  readonly format: string;
  readonly values: readonly string[] | null;
};

/** Whether a value is of a shape. Formats of texts are not looked at. */
export function conforms(value: Json, shape: ValueShape): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'number':
    case 'boolean':
      return typeof value === shape.kind;
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && shape.values.includes(value);
    case 'list':
      return Array.isArray(value) && value.every((item: Json) => conforms(item, shape.items));
    case 'map':
      return isObject(value) && Object.values(value).every((item) => conforms(item, shape.values));
    case 'record':
      return (
        isObject(value) &&
        Object.entries(value).every(([name, item]) => {
          const known = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
          return known === undefined || conforms(item, known);
        })
      );
    case 'either':
      return shape.of.some((option) => conforms(value, option));
  }
}
