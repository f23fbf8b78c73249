import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { venv } from '../venv.ts';

/** A Python with dbt and DuckDB. */
export const pythonWithDbt = (): string =>
  join(venv('dbt', join(import.meta.dirname, 'requirements.txt')), 'bin', 'python');

/** Runs bridge.py; the words of dbt go with what it answers. */
export function bridge(
  python: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(python, [join(import.meta.dirname, 'bridge.py'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: {
      ...process.env,
      DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
      DBT_PARTIAL_PARSE: 'false',
      ...environment,
    },
  });
}
