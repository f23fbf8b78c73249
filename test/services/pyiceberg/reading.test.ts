import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { readingPlatform } from './lake-dump.ts';
import { expectWholeCommits } from './read-on.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lakespec-reading-'));
});
afterAll(() => rm(scratch, { recursive: true }));

test('a foreign reader sees whole commits only, of both tables, through commits and compaction', async () => {
  const platform = readingPlatform({ name: 'lake', path: 'catalog.sqlite' });
  const properties = { uri: `sqlite:///${join(scratch, 'catalog.sqlite')}` };
  await expectWholeCommits({ platform, namespace: 'demo_silver', properties }, 60, scratch);
});
