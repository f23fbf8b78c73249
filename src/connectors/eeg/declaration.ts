import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type EegConfig, type EegProfile, eegConfig, eegEntities, eegProfile } from './config.ts';
import { eegTables } from './tables.ts';

const placeholder = /\{([^{}]*)\}/g;
const known: readonly string[] = ['subject', ...eegEntities];

const placeholdersOf = (path: string): ReadonlySet<string> =>
  new Set([...path.matchAll(placeholder)].map(([, name = '']) => name));

function* pathFindings({ path }: EegConfig): Generator<ConfigFinding> {
  const at = ['path'];
  const named = placeholdersOf(path);
  for (const name of named) {
    if (known.includes(name)) continue;
    yield {
      path: at,
      message: `\`{${name}}\` stands for nothing`,
      help: `a path may hold ${known.map((one) => `{${one}}`).join(', ')}`,
    };
  }
  if (/[{}]/.test(path.replaceAll(placeholder, '')))
    yield { path: at, message: 'a brace has no partner', help: 'write {subject}, with both braces' };
  if (!named.has('subject'))
    yield {
      path: at,
      message: 'the path does not say whose recording it is',
      help: 'write {subject} where the subject stands',
    };
  if (path.startsWith('/') || path.split('/').includes('..'))
    yield { path: at, message: 'the path leaves the source', help: 'write it from the folder of the source' };
  if (!/\.(edf|bdf)$/i.test(path))
    yield { path: at, message: 'the path names no EDF or BDF file', help: 'let it end in .edf or .bdf' };
  if (path.replaceAll(placeholder, '\0').includes('\0\0'))
    yield {
      path: at,
      message: 'two placeholders stand side by side: nobody can tell where one ends',
      help: 'put what is between them in the path',
    };
}

/** `004` is meant by 4. */
const plain = (value: string): string => (/^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : value);

function* entityFindings({ path, entities }: EegConfig): Generator<ConfigFinding> {
  const named = placeholdersOf(path);
  for (const entity of eegEntities) {
    const value = entities[entity];
    const at = ['entities', entity];
    if (value === undefined) {
      if (named.has(entity))
        yield {
          path: ['path'],
          message: `\`{${entity}}\` is in the path and not in \`entities\``,
          help: `list what may stand there, such as \`${entity}: {1: "01", 2: "02"}\``,
        };
      continue;
    }
    if (typeof value === 'string') {
      if (named.has(entity))
        yield {
          path: at,
          message: `all files would be of ${entity} \`${value}\`, whatever \`{${entity}}\` is in their paths`,
          help: `list what may stand there, such as \`${entity}: {1: "01", 2: "02"}\``,
        };
      continue;
    }
    if (!named.has(entity))
      yield {
        path: at,
        message: `the path has no \`{${entity}}\` to tell one ${entity} from another`,
        help: `put \`{${entity}}\` in the path, or give ${entity} one label`,
      };
    const byLabel = new Map<string, string>();
    const byValue = new Map<string, string>();
    for (const [written, label] of Object.entries(value)) {
      const other = byLabel.get(label);
      const same = byValue.get(plain(written));
      if (other !== undefined)
        yield {
          path: [...at, written],
          message: `${entity} ${other} and ${entity} ${written} would both be called \`${label}\``,
          help: 'give one of them another label',
        };
      else if (same !== undefined)
        yield {
          path: [...at, written],
          message: `${written} and ${same} are the same ${entity}`,
          help: 'take one of them out',
        };
      byLabel.set(label, written);
      byValue.set(plain(written), written);
    }
  }
  if (entities.task === undefined && !named.has('task'))
    yield {
      path: ['entities'],
      message: 'EEG-BIDS files are named by their task, and there is none',
      help: 'add `task`, such as `task: rest`',
    };
}

export const eeg: ConnectorDeclaration<EegConfig, EegProfile> = {
  name: 'eeg',
  description: 'EEG recordings as EDF or BDF files',
  config: eegConfig,
  profile: eegProfile,
  defaultInclude: ['**/*.edf', '**/*.EDF', '**/*.bdf', '**/*.BDF'],
  tables: () => eegTables,
  check: (config) => [...pathFindings(config), ...entityFindings(config)],
};
