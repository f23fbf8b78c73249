import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { venv } from '../venv.ts';

/** Path of a program of a Python with Airflow, such as `python` or `airflow`. */
export const program = (name: string): string =>
  join(venv('airflow', join(import.meta.dirname, 'requirements.txt')), 'bin', name);

/** What such a program needs so that its files and database go to `home`. */
export const environmentOf = (home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  // Airflow starts its parts by their name.
  PATH: `${dirname(program('airflow'))}${delimiter}${process.env.PATH}`,
  AIRFLOW_HOME: home,
  AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
  PYTHONDONTWRITEBYTECODE: '1',
  ...more,
});

/** Runs such a program to its end. */
export function withAirflow(
  name: string,
  args: readonly string[],
  home: string,
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(program(name), args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: environmentOf(home, environment),
  });
}
