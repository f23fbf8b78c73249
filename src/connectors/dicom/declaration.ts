import { allKeywords, lookUpKeyword } from '../../formats/dicom/index.ts';
import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type DicomConfig, type DicomProfile, dicomConfig, dicomProfile } from './config.ts';
import { dicomTables } from './tables.ts';

/** A keyword that differs from a wrong one in case only, or what a keyword is. */
function suggestion(keyword: string): string {
  const folded = keyword.toLowerCase();
  const close = [...allKeywords()].find((known) => known.toLowerCase() === folded);
  return `write ${close ?? 'the keyword of PS3.6, such as PatientID'}`;
}

function check(_config: DicomConfig, profile: DicomProfile): readonly ConfigFinding[] {
  return profile.required.flatMap((keyword, index): readonly ConfigFinding[] => {
    if (lookUpKeyword(keyword) !== null) return [];
    return [
      {
        in: 'profile',
        path: ['required', index],
        message: `the DICOM standard has no attribute ${keyword}`,
        help: suggestion(keyword),
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
    dicomTables().map((table) => ({
      ...table,
      columns: table.columns.map(({ origin: _, ...column }) => column),
    })),
  check,
};
