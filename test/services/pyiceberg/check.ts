import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { venv } from '../venv.ts';
import { type Dump, dumpLake, readingPlatform } from './lake-dump.ts';

/** A Python with requirements.txt installed. */
export const python = join(venv('pyiceberg', join(import.meta.dirname, 'requirements.txt')), 'bin', 'python');

/** Every table of the lake at every snapshot, as lakespec reads it. */
export async function dumpOf(workspace: string, catalog: string, scratch: string): Promise<Dump> {
  const lake = await openLake({ platform: readingPlatform({ name: 'lake', path: catalog }), workspace });
  const engine = await openDuckdb({ memoryMb: 1024, threads: 1, scratch: join(scratch, 'spill') });
  try {
    return await dumpLake(lake, engine);
  } finally {
    engine.close();
    await lake.close();
  }
}

/** What PyIceberg reads beside a dump. */
export function checkDump(
  catalog: string,
  dump: Dump,
  scratch: string,
): { readonly problems: readonly string[] } {
  const file = join(scratch, 'dump.json');
  writeFileSync(file, JSON.stringify(dump));
  const checker = join(import.meta.dirname, 'check.py');
  const result = spawnSync(python, [checker, catalog, 'lake', '--expect', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (result.error) {
    throw new Error(
      `${python} does not run: .ci/run makes it, or name a Python that has test/services/pyiceberg/requirements.txt in LAKESPEC_TEST_PYTHON`,
      { cause: result.error },
    );
  }
  if (result.stdout === '') throw new Error(result.stderr);
  return JSON.parse(result.stdout);
}
