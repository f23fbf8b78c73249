// Makes src/formats/dicom/generated/ out of data/dicom/: `node scripts/generate/dicom.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

type Attribute = {
  id: string;
  keyword: string;
  valueRepresentation: string;
  valueMultiplicity: string;
  retired: 'Y' | 'N';
};
type ProfileRow = { id: string; basicProfile: string } & Readonly<Record<string, string | undefined>>;
type ModuleAttribute = { keyword: string; type: string; path: readonly string[] };
type Concepts = {
  concepts: Record<string, Record<string, string>>;
  srtToSct: Record<string, string>;
};

function input<T>(name: string): T {
  return JSON.parse(gunzipSync(readFileSync(join(root, `data/dicom/${name}.json.gz`))).toString('utf8')) as T;
}

function output(name: string, constants: Readonly<Record<string, { text: string; about: string }>>) {
  const parts = ['// Made by scripts/generate/dicom.ts from data/dicom/; see ORIGIN.md there. Do not edit.'];
  for (const [constant, { text, about }] of Object.entries(constants)) {
    if (/[`\\]|\$\{/.test(text)) throw new Error(`${constant}: text would need escapes`);
    parts.push(`\n/** ${about} */\nexport const ${constant} = \`${text}\`;`);
  }
  writeFileSync(join(root, `src/formats/dicom/generated/${name}.ts`), `${parts.join('\n')}\n`);
}

/** Eight hexadecimal digits without a wildcard; patterns (groups 50xx, 60xx, …) are known by rule, not by table. */
const isPlainTag = (id: string) => /^[0-9a-f]{8}$/i.test(id);

const attributes = input<Attribute[]>('attributes').filter((attribute) => isPlainTag(attribute.id));
output('dictionary', {
  dictionaryText: {
    about: 'PS3.6, one attribute a line: tag, keyword, VR, VM, R where retired.',
    text: attributes
      .filter(({ keyword, valueRepresentation }) => keyword !== '' && /^[A-Z]{2}/.test(valueRepresentation))
      .map(
        ({ id, keyword, valueRepresentation, valueMultiplicity, retired }) =>
          `${id.toLowerCase()}|${keyword}|${valueRepresentation.replaceAll(' or ', ' ')}|${valueMultiplicity.replace(' or 1', '')}|${retired === 'Y' ? 'R' : ''}`,
      )
      .join('\n'),
  },
});

const profileColumns = [
  'rtnSafePrivOpt',
  'rtnUIDsOpt',
  'rtnDevIdOpt',
  'rtnInstIdOpt',
  'rtnPatCharsOpt',
  'rtnLongFullDatesOpt',
  'rtnLongModifDatesOpt',
  'cleanDescOpt',
  'cleanStructContOpt',
  'cleanGraphOpt',
] as const;
output('confidentiality', {
  confidentialityText: {
    about: `PS3.15 table E.1-1, one attribute a line: tag, basic profile, then ${profileColumns.join(', ')} (- = empty).`,
    text: input<ProfileRow[]>('confidentiality_profile_attributes')
      .filter((row) => isPlainTag(row.id))
      .map(
        (row) =>
          `${row.id.toLowerCase()}|${row.basicProfile.replace('*', '')}|${profileColumns.map((column) => row[column] ?? '-').join('')}`,
      )
      .join('\n'),
  },
});

const tagOf = new Map(attributes.map((attribute) => [attribute.keyword, attribute.id.toLowerCase()]));
const moduleAttributes = input<Record<string, ModuleAttribute[]>>('module_attribute_map');
const iodModules = input<Record<string, { key: string }[]>>('iod_module_map');
const usedModules = [
  ...new Set(Object.values(iodModules).flatMap((modules) => modules.map(({ key }) => key))),
]
  .filter((key) => moduleAttributes[key] !== undefined)
  .sort();

/** Tags with the strictest type (1, 2, 3) that any of their occurrences has; conditional counts as required. */
function tagsWithTypes(list: readonly ModuleAttribute[]): string {
  const strictest = new Map<string, string>();
  for (const { keyword, type } of list) {
    const tag = tagOf.get(keyword);
    if (tag === undefined) continue;
    const digit = /^[12]/.exec(type)?.[0] ?? '3';
    const before = strictest.get(tag);
    if (before === undefined || digit < before) strictest.set(tag, digit);
  }
  return [...strictest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, digit]) => tag + digit)
    .join(' ');
}
output('iods', {
  modulesText: {
    about:
      'PS3.3, one module a line: attributes of its own, then those at any depth below; each is a tag and the digit of its type.',
    text: usedModules
      .map((key) => {
        const list = moduleAttributes[key] ?? [];
        const own = tagsWithTypes(list.filter(({ path }) => path.length === 0));
        const nested = tagsWithTypes(list.filter(({ path }) => path.length > 0));
        return `${own}|${nested}`;
      })
      .join('\n'),
  },
  iodsText: {
    about: 'PS3.3, one IOD a line: its key and the numbers of its modules (lines of modulesText, from 0).',
    text: Object.entries(iodModules)
      .map(([key, modules]) => {
        const numbers = modules
          .map((module) => usedModules.indexOf(module.key))
          .filter((number) => number >= 0);
        return `${key}|${numbers.join(' ')}`;
      })
      .join('\n'),
  },
  sopClassesText: {
    about: 'PS3.4, one storage SOP class a line: its UID and the key of its IOD.',
    text: Object.entries(input<Record<string, string>>('sop_class_iod_map'))
      .map(([uid, key]) => `${uid}|${key}`)
      .join('\n'),
  },
});

const { concepts, srtToSct } = input<Concepts>('coded_concepts');
output('concepts', {
  conceptsText: {
    about: 'PS3.16, one coded concept a line: coding scheme, code value, meaning.',
    text: Object.entries(concepts)
      .flatMap(([scheme, codes]) =>
        Object.entries(codes).map(
          ([code, meaning]) => `${scheme}|${code}|${meaning.replace(/[`\\$]/g, ' ')}`,
        ),
      )
      .join('\n'),
  },
  srtText: {
    about: 'One SNOMED-RT code (scheme SRT) a line with its SNOMED CT code.',
    text: Object.entries(srtToSct)
      .map(([srt, sct]) => `${srt}|${sct}`)
      .join('\n'),
  },
});
