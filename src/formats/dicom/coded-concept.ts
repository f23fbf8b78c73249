import { conceptsText, srtText } from './generated/concepts.ts';

/**
 * Coding schemes (PS3.16 table 8-1) whose code values are assigned by a public body, so that a value can't be anyone's
 * free text. Schemes that begin with 99, L and whatever isn't listed are private or local.
 */
const publicSchemes = new Set([
  ...[
    'ACR',
    'BARI',
    'BI',
    'C4',
    'C5',
    'CD2',
    'CD8',
    'DC',
    'DCM',
    'DICOM_CDT',
    'DOID',
    'FMA',
    'HPC',
    'I10',
    'I10C',
  ],
  ...[
    'I10P',
    'I11',
    'I9',
    'I9C',
    'IBSI',
    'ICDO3',
    'ISO3166_1',
    'ISO3166_2',
    'ISO639_1',
    'ISO639_2',
    'ITIS_TSN',
  ],
  ...[
    'LN',
    'MA',
    'MAYO',
    'MDC',
    'MDNS',
    'MSH',
    'NCIt',
    'NDC',
    'NEU',
    'NICIP',
    'NYUMCCG',
    'PUBCHEM_CID',
    'RADELEMENT',
  ],
  ...[
    'RADLEX',
    'RFC3066',
    'RO',
    'RXNORM',
    'SCPECG',
    'SCT',
    'SDM',
    'SNM3',
    'SRT',
    'UBERON',
    'UCUM',
    'UMLS',
    'UPC',
  ],
]);

type Concepts = {
  /** `scheme|code` → meaning. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly srtToSct: ReadonlyMap<string, string>;
};

let loaded: Concepts | null = null;

function concepts(): Concepts {
  loaded ??= {
    meanings: new Map(
      conceptsText.split('\n').map((line) => {
        const end = line.indexOf('|', line.indexOf('|') + 1);
        return [line.slice(0, end), line.slice(end + 1)];
      }),
    ),
    srtToSct: new Map(srtText.split('\n').map((line) => line.split('|') as [string, string])),
  };
  return loaded;
}

/** A meaning fits VR LO in any character set when it is ASCII and no longer than 64. */
const fitsLo = (meaning: string): boolean => /^[\x20-\x5b\x5d-\x7e]{1,64}$/.test(meaning);

/**
 * What may stand for a coded concept. A meaning is free text beside the code: it is written anew from PS3.16, or is the
 * code value itself where the code isn't listed there. Null: the code is private or local, and might be anything.
 */
export function publicConcept(
  scheme: string,
  value: string,
): { readonly value: string; readonly meaning: string } | null {
  if (!publicSchemes.has(scheme) && scheme !== '99SDM') return null;
  if (!/^[A-Za-z0-9{}[\]()./*%'^_-]{1,64}$/.test(value)) return null;
  const { meanings, srtToSct } = concepts();
  const standardScheme = scheme === 'SNM3' || scheme === '99SDM' ? 'SRT' : scheme;
  const sct = standardScheme === 'SRT' ? srtToSct.get(value) : undefined;
  const meaning = meanings.get(`${standardScheme}|${value}`) ?? (sct && meanings.get(`SCT|${sct}`));
  if (meaning !== undefined && meaning !== '') return { value, meaning: fitsLo(meaning) ? meaning : value };
  // Outside PS3.16 a code must at least look like one.
  return /\d/.test(value) && value.length <= 16 && !/[_^]/.test(value) ? { value, meaning: value } : null;
}

/** Stands for a concept that can't be kept. */
export const removedConcept = { value: 'REMOVED', scheme: '99LAKESPEC', meaning: 'Removed' } as const;
