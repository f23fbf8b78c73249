import { databases, elementsOf, type HcupFile } from '../../formats/hcup/index.ts';
import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type HcupConfig, type HcupProfile, hcupConfig, hcupProfile } from './config.ts';
import { hcupTables } from './tables.ts';

function* yearFindings({ database, years }: HcupConfig): Generator<ConfigFinding> {
  const { firstYear, years: released } = databases[database];
  const known: readonly number[] | null = released;
  const last = known?.at(-1) ?? Number.POSITIVE_INFINITY;
  for (const [index, year] of years.entries()) {
    const path = ['years', index];
    if (years.indexOf(year) !== index) yield { path, message: `${year} is listed twice` };
    else if (year < firstYear)
      yield {
        path,
        message: `the dictionary of data elements has ${database} from ${firstYear}, not ${year}`,
        help: 'older years have another structure; leave them out',
      };
    else if (known !== null && year < last && !known.includes(year))
      yield { path, message: `there is no ${database} of ${year}`, help: `there are ${known.join(', ')}` };
  }
}

function* fileFindings({ database, files, years }: HcupConfig): Generator<ConfigFinding> {
  const offered: readonly HcupFile[] = databases[database].files;
  for (const [index, file] of files.entries()) {
    const path = ['files', index];
    if (files.indexOf(file) !== index) yield { path, message: `${file} is listed twice` };
    else if (!offered.includes(file))
      yield { path, message: `${database} has no file ${file}`, help: `it has ${offered.join(', ')}` };
    else if (hcupTables({ database, files: [file], years, layout: '' }).length === 0)
      yield {
        path,
        message: `the dictionary of data elements has nothing of file ${file} of ${database} in ${years.join(', ')}`,
        help: 'leave the file out',
      };
  }
  // Whatever is loaded is counted and weighted by its core records.
  if (!files.includes('Core') && elementsOf(database, 'Core', years).length > 0)
    yield {
      path: ['files'],
      message: 'the Core file is missing',
      help: 'add Core: the other files add to it',
    };
}

export const hcup: ConnectorDeclaration<HcupConfig, HcupProfile> = {
  name: 'hcup',
  description: 'files of the Healthcare Cost and Utilization Project',
  config: hcupConfig,
  profile: hcupProfile,
  defaultInclude: ['**/*.ASC', '**/*.asc', '**/*.csv', '**/*.CSV'],
  tables: hcupTables,
  check: (config) => [...yearFindings(config), ...fileFindings(config)],
};
