// Makes src/formats/fhir/generated/r4.ts out of HL7's own packages (CC0-1.0), which are too big to be dependencies:
//   npm install --no-save hl7.fhir.r4.examples@4.0.1 hl7.fhir.r4.expansions@4.0.1
//   node scripts/generate/fhir.ts [node_modules]
// The examples carry the StructureDefinitions of R4 itself, the expansions the codes of its value sets.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packages = process.argv[2] ?? join(root, 'node_modules');

type ElementDefinition = {
  path: string;
  min: number;
  max: string;
  type?: { code: string; targetProfile?: string[] }[];
  contentReference?: string;
  binding?: { strength: string; valueSet?: string };
};
type StructureDefinition = {
  name: string;
  kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  abstract: boolean;
  derivation?: string;
  baseDefinition?: string;
  snapshot: { element: ElementDefinition[] };
};
type Contained = { system?: string; code?: string; contains?: Contained[] };
type ValueSet = { url: string; version?: string; expansion?: { contains?: Contained[] } };

function* read<T>(packageName: string, prefix: string): Generator<T> {
  const folder = join(packages, packageName);
  for (const file of readdirSync(folder).sort()) {
    if (file.startsWith(prefix) && file.endsWith('.json'))
      yield JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  }
}

const definitions = [...read<StructureDefinition>('hl7.fhir.r4.examples', 'StructureDefinition-')].filter(
  ({ derivation, kind }) => derivation !== 'constraint' && (kind === 'complex-type' || kind === 'resource'),
);
const valueSets = new Map(
  [...read<ValueSet>('hl7.fhir.r4.expansions', 'ValueSet-')].map((set) => [`${set.url}|${set.version}`, set]),
);

function collect(contained: readonly Contained[], into: Map<string, Set<string>>) {
  for (const { system, code, contains } of contained) {
    if (system !== undefined && code !== undefined) {
      const codes = into.get(system) ?? new Set();
      into.set(system, codes.add(code));
    }
    collect(contains ?? [], into);
  }
}

const usedSets = new Map<string, Record<string, string>>();

/** Name of a value set that is enumerated whole; null for those of open code systems (media types, units). */
function valueSetName(url: string): string | null {
  const contained = valueSets.get(url)?.expansion?.contains ?? [];
  if (contained.length === 0 || url.includes('/ucum-units|')) return null;
  const bySystem = new Map<string, Set<string>>();
  collect(contained, bySystem);
  const codes = [...bySystem.values()].flatMap((set) => [...set]);
  if (codes.some((code) => /\s/.test(code))) throw new Error(`${url}: a code holds white space`);
  const name = url.replace(/\|.*$/, '').replace(/^.*\//, '');
  usedSets.set(
    name,
    Object.fromEntries([...bySystem].map(([system, set]) => [system, [...set].sort().join(' ')])),
  );
  return name;
}

const lastSegment = (text: string) => text.slice(text.lastIndexOf('/') + 1);

function typeText({ code, targetProfile }: { code: string; targetProfile?: string[] }, path: string): string {
  // FHIRPath's System.String hides the FHIR type; the text of the standard names it.
  if (code.startsWith('http://hl7.org/fhirpath/'))
    return path === 'Resource.id' ? 'id' : path === 'Extension.url' ? 'uri' : 'string';
  const targets = (targetProfile ?? []).map(lastSegment).sort();
  const open = targets.length === 0 || targets.includes('Resource');
  return code === 'Reference' && !open ? `Reference(${targets.join('|')})` : code;
}

function elementText(element: ElementDefinition, path: string): string {
  const count = `${element.min}..${element.max}`;
  if (element.contentReference) return `${count} ${element.contentReference.replace(/^.*#/, '')}`;
  const types = element.type ?? [];
  const nested = types.length === 1 && (types[0]?.code === 'BackboneElement' || types[0]?.code === 'Element');
  const text = nested ? path : types.map((type) => typeText(type, path)).join(' ');
  const { binding } = element;
  const set = binding?.strength === 'required' && binding.valueSet ? valueSetName(binding.valueSet) : null;
  return `${count} ${text}${set === null ? '' : ` =${set}`}`;
}

type Table = { base: string; elements: Record<string, string> };
const tables = new Map<string, Table>();
const tableOf = (name: string, base: string): Table => {
  const table = tables.get(name) ?? { base, elements: {} };
  tables.set(name, table);
  return table;
};
const inherited = new Map<string, Set<string>>();
for (const { name, snapshot } of definitions) {
  if (['Element', 'BackboneElement', 'Resource', 'DomainResource'].includes(name))
    inherited.set(name, new Set(snapshot.element.slice(1).map(({ path }) => path.slice(name.length + 1))));
}

for (const { name, kind, baseDefinition, snapshot } of definitions) {
  const base = baseDefinition === undefined ? '' : lastSegment(baseDefinition);
  tableOf(name, base);
  for (const element of snapshot.element.slice(1)) {
    const cut = element.path.lastIndexOf('.');
    const owner = element.path.slice(0, cut);
    const own = element.path.slice(cut + 1);
    // A nested element is a BackboneElement in a resource and in some data types, else an Element.
    const [first] = element.type ?? [];
    const ownerBase =
      owner === name
        ? base
        : (tables.get(owner)?.base ?? (kind === 'resource' ? 'BackboneElement' : 'Element'));
    if (
      element.contentReference === undefined &&
      (first?.code === 'BackboneElement' || first?.code === 'Element')
    )
      tableOf(element.path, first.code);
    const table = tableOf(owner, ownerBase);
    if (inherited.get(table.base)?.has(own)) continue;
    table.elements[own] = elementText(element, element.path);
  }
}

const line = (entries: readonly (readonly [string, unknown])[]) =>
  `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`).join('\n')}\n}`;
const byName = <T>([a]: readonly [string, T], [b]: readonly [string, T]) => (a < b ? -1 : 1);

writeFileSync(
  join(root, 'src/formats/fhir/generated/r4.ts'),
  `// Made by scripts/generate/fhir.ts from HL7's R4 (4.0.1) definitions, CC0-1.0. Do not edit.

/** Each type with its base and the elements that it adds: \`min..max types =value-set\`. */
export const types: Readonly<Record<string, { base: string; elements: Readonly<Record<string, string>> }>> = ${line([...tables].sort(byName))};

/** Codes by code system, for the required bindings of the elements above. */
export const valueSets: Readonly<Record<string, Readonly<Record<string, string>>>> = ${line([...usedSets].sort(byName))};

export const resourceTypes: readonly string[] = ${JSON.stringify(
    definitions
      .filter(({ kind, abstract }) => kind === 'resource' && !abstract)
      .map(({ name }) => name)
      .sort(),
  )};
`,
);
