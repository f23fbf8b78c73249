/**
 * Prints every table of a lake at every snapshot as lakespec reads it, for check.py.
 *
 * usage: node test/services/pyiceberg/dump.ts --workspace DIR --catalog FILE [--name lake]
 *
 * FILE is the catalog's SQLite file, from the workspace on; the tables lie anywhere below the workspace.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { dumpLake, readingPlatform } from './lake-dump.ts';

const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    catalog: { type: 'string' },
    name: { type: 'string', default: 'lake' },
  },
});
if (values.workspace === undefined || values.catalog === undefined) {
  throw new Error('usage: dump.ts --workspace DIR --catalog FILE [--name lake]');
}
const scratch = await mkdtemp(join(tmpdir(), 'lakespec-dump-'));
const lake = await openLake({
  platform: readingPlatform({ name: values.name, path: values.catalog }),
  workspace: resolve(values.workspace),
});
const engine = await openDuckdb({ memoryMb: 1024, threads: 1, scratch });
process.stdout.write(JSON.stringify(await dumpLake(lake, engine)));
engine.close();
await lake.close();
await rm(scratch, { recursive: true });
