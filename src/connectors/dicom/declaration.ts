import { allKeywords, lookUpKeyword } from '../../formats/dicom/index.ts';
import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type DicomConfig, type DicomProfile, dicomConfig, dicomProfile } from './config.ts';
import { dicomTables } from './tables.ts';

/** Keywords that differ from a wrong one in case only, or begin as it does. */
function suggestion(keyword: string): string | undefined {
  const folded = keyword.toLowerCase();
  const close = [...allKeywords()].find((known) => known.toLowerCase() === folded);
  return close === undefined ? undefined : `write ${close}`;
}

function check(_config: DicomConfig, profile: DicomProfile): readonly ConfigFinding[] {
  return profile.required.flatMap((keyword, index): readonly ConfigFinding[] => {
    if (lookUpKeyword(keyword) !== null) return [];
    const help = suggestion(keyword);
    return [
      {
        path: ['required', index],
        message: `the DICOM standard has no attribute ${keyword}`,
        ...(help === undefined ? {} : { help }),
      },
    ];
  });
}

export const dicom: ConnectorDeclaration<DicomConfig, DicomProfile> = {
  name: 'dicom',
  description: 'DICOM files',
  config: dicomConfig,
  profile: dicomProfile,
  defaultInclude: ['**'],
  tables: () =>
    dicomTables.map((table) => ({
      ...table,
      columns: table.columns.map(({ origin: _, ...column }) => column),
    })),
  check,
};
