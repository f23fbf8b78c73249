import { resourceTypes, types, valueSets } from './generated/r4.ts';
import { type PrimitiveCheck, primitives } from './primitive.ts';

export type Binding = {
  /** Codes of all systems: what an element of type `code` may hold. */
  readonly codes: ReadonlySet<string>;
  /** `system|code`. */
  readonly codings: ReadonlySet<string>;
};

/** One JSON property of a type. */
export type Property = {
  readonly name: string;
  /** The element as the standard calls it: `value[x]` for `valueString`. */
  readonly element: string;
  /** `_name`: id and extensions of a primitive. */
  readonly isShadow: boolean;
  readonly many: boolean;
  /** A bit for an element that is required or a choice; 0 for others. */
  readonly bit: number;
  readonly isChoice: boolean;
  readonly primitive: PrimitiveCheck | null;
  /** Type of a complex value; null for primitives, and for `Resource` (its own resourceType says). */
  readonly type: TypeTable | null;
  readonly isReference: boolean;
  /** uri, url or canonical: may point to a contained resource. */
  readonly isUri: boolean;
  readonly targets: ReadonlySet<string> | null;
  readonly binding: Binding | null;
  readonly bindingKind: 'code' | 'Coding' | 'CodeableConcept' | null;
};

export type TypeTable = {
  readonly name: string;
  readonly properties: Map<string, Property>;
  /** Bits of the elements that must be there. */
  required: number;
  /** Name of each bit's element. */
  readonly bitNames: string[];
};

const bindings = new Map<string, Binding>();

function bindingOf(name: string): Binding | null {
  const known = bindings.get(name);
  if (known) return known;
  const set = valueSets[name];
  if (!set) return null;
  const codes = new Set<string>();
  const codings = new Set<string>();
  for (const [system, list] of Object.entries(set)) {
    for (const code of list.split(' ')) {
      codes.add(code);
      codings.add(`${system}|${code}`);
    }
  }
  const binding = { codes, codings };
  bindings.set(name, binding);
  return binding;
}

const elementPattern = /^(\d+)\.\.(\S+) (.*?)(?: =(\S+))?$/;
const typePattern = /^([A-Za-z0-9.]+)(?:\((.*)\))?$/;

const tables = new Map<string, TypeTable>();

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function addElement(table: TypeTable, name: string, text: string): void {
  const parsed = elementPattern.exec(text);
  if (!parsed) throw new Error(`unreadable element ${table.name}.${name}`);
  const [, min = '0', max = '1', typeList = '', set] = parsed;
  if (max === '0') return;
  const isChoice = name.endsWith('[x]');
  const isRequired = min !== '0';
  let bit = 0;
  if (isChoice || isRequired) {
    bit = 1 << table.bitNames.length;
    table.bitNames.push(name);
    if (isRequired) table.required |= bit;
  }
  for (const one of typeList.split(' ')) {
    const [, typeName = '', targets] = typePattern.exec(one) ?? [];
    const property = isChoice ? `${name.slice(0, -3)}${capital(typeName)}` : name;
    const primitive = primitives[typeName] ?? null;
    const bindingKind =
      typeName === 'code' || typeName === 'Coding' || typeName === 'CodeableConcept' ? typeName : null;
    const binding = set === undefined || bindingKind === null ? null : bindingOf(set);
    const shared = { element: name, many: max === '*', bit, isChoice };
    table.properties.set(property, {
      ...shared,
      name: property,
      isShadow: false,
      primitive,
      type: primitive || typeName === 'Resource' ? null : typeTable(typeName),
      isReference: typeName === 'Reference',
      isUri: typeName === 'uri' || typeName === 'url' || typeName === 'canonical',
      targets: targets === undefined ? null : new Set(targets.split('|')),
      binding,
      bindingKind: binding ? bindingKind : null,
    });
    if (!primitive) continue;
    table.properties.set(`_${property}`, {
      ...shared,
      name: `_${property}`,
      isShadow: true,
      primitive: null,
      type: typeTable('Element'),
      isReference: false,
      isUri: false,
      targets: null,
      binding: null,
      bindingKind: null,
    });
  }
}

function addElements(table: TypeTable, name: string): void {
  const definition = types[name];
  if (!definition) throw new Error(`unknown type ${name}`);
  if (definition.base !== '') addElements(table, definition.base);
  for (const [element, text] of Object.entries(definition.elements)) addElement(table, element, text);
}

/** The compiled table of a type; compiled when it is first asked for. */
export function typeTable(name: string): TypeTable {
  const known = tables.get(name);
  if (known) return known;
  const table: TypeTable = { name, properties: new Map(), required: 0, bitNames: [] };
  // Types refer to themselves: the table is known before it is whole.
  tables.set(name, table);
  addElements(table, name);
  return table;
}

const resources: ReadonlySet<string> = new Set(resourceTypes);

/** The table of a resource type; null where R4 has no such resource. */
export const resourceTable = (name: string): TypeTable | null =>
  resources.has(name) ? typeTable(name) : null;
