import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { venv } from '../venv.ts';

const programs = (): string => join(venv('airflow', join(import.meta.dirname, 'requirements.txt')), 'bin');

/** Runs a program of a Python with Airflow, such as `python` or `airflow`; its files and database go to `home`. */
export function withAirflow(
  program: string,
  args: readonly string[],
  home: string,
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(join(programs(), program), args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: {
      ...process.env,
      AIRFLOW_HOME: home,
      AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
      PYTHONDONTWRITEBYTECODE: '1',
      ...environment,
    },
  });
}
