/**
 * Makes `test/fixtures/lake-format-N.tar.gz`: a small workspace with its lake, as this version of lakespec leaves it. A
 * release that changes the format keeps the file of the one before. Run it with `node scripts/generate/lake-of-format.ts`.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lakeFormat } from '../../src/runtime/lake/commit.ts';

/** Locations of Iceberg are absolute: the lake is unpacked where it was made. */
const folder = `lakespec-lake-format-${lakeFormat}`;
const place = join('/tmp', folder);
const repository = join(import.meta.dirname, '../..');
const main = join(repository, 'src/cli/main.ts');

rmSync(place, { recursive: true, force: true });
execFileSync('mkdir', [place]);
for (const args of [
  ['init', 'csv', '--quiet'],
  ['run', '--quiet'],
])
  execFileSync(process.execPath, [main, ...args], { cwd: place, stdio: 'ignore' });
execFileSync('tar', [
  ...['--format=posix', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-czf'],
  join(repository, `test/fixtures/lake-format-${lakeFormat}.tar.gz`),
  ...['-C', '/tmp', folder],
]);
rmSync(place, { recursive: true, force: true });
