import { tabularEntries } from './icd10-tabular.ts';

/**
 * All codes of a code set in force from one day on, before another: one of CMS's order files, or for ICD-10-CM the
 * tabular list as XML.
 */
export type ReleaseFile = {
  readonly set: 'cm' | 'pcs';
  readonly from: string;
  readonly to: string;
  readonly text: string;
};

const isTabular = ({ text }: ReleaseFile): boolean => text.startsWith('<?xml');

type Entry = {
  readonly set: ReleaseFile['set'];
  readonly code: string;
  isBillable: boolean;
  description: string;
  /** Positions of the releases that have it, and of those where it is valid for billing. */
  readonly releases: number[];
  readonly billable: number[];
};

/**
 * Columns of an order file: 1–5 position, 7–13 code without its dot, 15 flag (1 valid for billing, 0 header), 17–76
 * short title, from 78 on the long one.
 */
function* entriesOf(file: ReleaseFile): Generator<Omit<Entry, 'releases' | 'billable'>> {
  if (isTabular(file)) {
    for (const entry of tabularEntries(file.text)) yield { set: file.set, ...entry };
    return;
  }
  for (const line of file.text.split('\n')) {
    if (line.trim() === '') continue;
    const [, code = '', flag, description = ''] =
      /^\d{5} ([A-Z0-9]{3,7}) * ([01]) .{60} (.+?)\s*$/.exec(line) ?? [];
    if (description === '') throw new Error(`not a line of an order file: ${line}`);
    yield { set: file.set, code, isBillable: flag === '1', description };
  }
}

type Group = { readonly chapter: string; readonly block: string; readonly title: string };

function groupsOf(chapters: string) {
  const titles = new Map<string, string>();
  const byCategory = new Map<string, Group>();
  for (const line of chapters.trimEnd().split('\n').slice(1)) {
    const [set = '', chapter = '', block = '', categories = '', title = ''] = line.split('\t');
    if (block === '') titles.set(`${set} ${chapter}`, title);
    else for (const category of categories.split(' ')) byCategory.set(category, { chapter, block, title });
  }
  return { titles, byCategory };
}

const header = [
  'icd10',
  'dotted',
  'code_set',
  'description',
  'is_billable',
  'category',
  'category_description',
  'block',
  'block_description',
  'chapter',
  'chapter_description',
  'valid_from',
  'valid_to',
];

/**
 * The tables of the code sets as tab-separated texts. A code is valid from the first release that has it to the last,
 * one that was ever valid for billing while it was; since when and until when is empty at the ends of what the releases
 * cover. Headings of ICD-10-PCS are no members: some of them are also categories of ICD-10-CM (B00, C05).
 */
export function codeSet(
  files: readonly ReleaseFile[],
  chapters: string,
): { readonly codes: string; readonly releases: string } {
  const { titles, byCategory } = groupsOf(chapters);
  const lines: string[] = [];
  const releases: string[] = ['code_set\tfrom\tto'];
  for (const set of ['cm', 'pcs'] as const) {
    const own = files
      .filter((file) => file.set === set)
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    for (const { from, to } of own) releases.push([set, from, to].join('\t'));
    const entries = new Map<string, Entry>();
    for (const [position, file] of own.entries()) {
      if (position > 0 && file.from < (own[position - 1]?.to ?? ''))
        throw new Error(`${set}: two files of ${file.from}`);
      for (const { code, isBillable, description } of entriesOf(file)) {
        const known = entries.get(code) ?? { set, code, isBillable, description, releases: [], billable: [] };
        entries.set(code, known);
        known.isBillable ||= isBillable;
        // The newest words stand for all; those of the tabular list are put together, and stand where no others do.
        if (!isTabular(file)) known.description = description;
        known.releases.push(position);
        if (isBillable) known.billable.push(position);
      }
    }
    const sorted = [...entries.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
    for (const { code, isBillable, description, ...having } of sorted) {
      const category = code.slice(0, 3);
      const heading = entries.get(category);
      if (set === 'pcs' && !isBillable) continue;
      const group = set === 'cm' ? byCategory.get(category) : undefined;
      const chapter = set === 'cm' ? group?.chapter : code.slice(0, 1);
      const title = titles.get(`${set} ${chapter}`);
      if (!heading || !title || chapter === undefined) throw new Error(`${code} is in no chapter`);
      const valid = isBillable ? having.billable : having.releases;
      const [first = 0, last = 0] = [valid.at(0), valid.at(-1)];
      lines.push(
        [
          code,
          set === 'cm' && code.length > 3 ? `${category}.${code.slice(3)}` : code,
          set === 'cm' ? 'ICD-10-CM' : 'ICD-10-PCS',
          description,
          isBillable,
          category,
          heading.description,
          group?.block ?? '',
          group?.title ?? '',
          chapter,
          title,
          first === 0 ? '' : own[first]?.from,
          last === own.length - 1 ? '' : own[last]?.to,
        ].join('\t'),
      );
    }
  }
  return { codes: `${[header.join('\t'), ...lines].join('\n')}\n`, releases: `${releases.join('\n')}\n` };
}
