import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  compare as compareGroups,
  type OutputGroup,
  type Scope,
  type WrittenFile,
  write as writeGroups,
} from '../../../src/compiler/write/index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lakespec-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const everything: Scope = { targets: new Set(['plan', 'sql']), platforms: null };
const file = (path: string, content = path, target = 'plan'): WrittenFile => ({ path, content, target });
/** Files by their folders, as targets give them. */
function groupsOf(files: readonly WrittenFile[]): readonly OutputGroup[] {
  const byGroup = Map.groupBy(files, ({ path }) => path.split('/').slice(0, 2).join('/'));
  return [...byGroup].map(([group, those]) => ({ group, files: those }));
}
const nothingKept: ReadonlyMap<string, number> = new Map();
const write = (files: readonly WrittenFile[], folder: string, scope: Scope, kept = nothingKept) =>
  writeGroups(groupsOf(files), { root: folder, scope, kept });
const compare = (files: readonly WrittenFile[], folder: string, scope: Scope) =>
  compareGroups(groupsOf(files), { root: folder, scope, kept: nothingKept });
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

describe('write', () => {
  it('leaves files with equal bytes untouched, their times too', () => {
    write([file('local/a/plan.json')], root, everything);
    const path = join(root, 'local/a/plan.json');
    utimesSync(path, 1_000_000, 1_000_000);
    const changes = write([file('local/a/plan.json')], root, everything);
    expect(changes).toMatchObject({ missing: [], stale: [], extra: [], unchanged: 2 });
    expect(statSync(path).mtimeMs).toBe(1_000_000_000);
  });

  it('replaces what differs and removes what no spec produces any more, with the emptied folders', () => {
    write([file('local/a/plan.json', 'old'), file('local/b/sql/x.sql', 'x', 'sql')], root, everything);
    const changes = write([file('local/a/plan.json', 'new')], root, everything);
    expect(changes.stale).toEqual(['local/a/plan.json']);
    expect(changes.extra).toEqual(['local/b/.lakespec-files', 'local/b/sql/x.sql']);
    expect(read('local/a/plan.json')).toBe('new');
    expect(existsSync(join(root, 'local/b'))).toBe(false);
  });

  it("never touches a stranger's file, in the way or beside", () => {
    put('local/a/notes.txt', 'mine');
    put('local/a/plan.json', 'by hand');
    const changes = write([file('local/a/plan.json'), file('local/b/plan.json')], root, everything);
    expect(changes.refused.map((one) => one.path)).toEqual(['local/a/plan.json']);
    expect(read('local/a/plan.json')).toBe('by hand');
    expect(existsSync(join(root, 'local/b'))).toBe(false);
    rmSync(join(root, 'local/a/plan.json'));
    write([file('local/a/plan.json')], root, everything);
    write([], root, everything);
    expect(read('local/a/notes.txt')).toBe('mine');
    expect(existsSync(join(root, 'local/a/plan.json'))).toBe(false);
  });

  it('neither writes nor removes through a link', () => {
    const outside = mkdtempSync(join(tmpdir(), 'lakespec-outside-'));
    writeFileSync(join(outside, 'plan.json'), 'theirs');
    mkdirSync(join(root, 'local/a'), { recursive: true });
    symlinkSync(outside, join(root, 'local/a/sql'));
    put('local/a/.lakespec-files', 'sql\tsql/plan.json\n');
    expect(write([file('local/a/sql/plan.json', 'ours', 'sql')], root, everything).refused).toHaveLength(1);
    expect(write([], root, everything).refused).toEqual([]);
    expect(readFileSync(join(outside, 'plan.json'), 'utf8')).toBe('theirs');
    rmSync(outside, { recursive: true });
  });

  it('writes nothing where one file, in the last of many groups, is refused', () => {
    put('local/z/plan.json', 'by hand');
    const changes = write([file('local/a/plan.json'), file('local/z/plan.json')], root, everything);
    expect(changes.refused.map((one) => one.path)).toEqual(['local/z/plan.json']);
    expect(existsSync(join(root, 'local/a'))).toBe(false);
    rmSync(join(root, 'local/z'), { recursive: true });
    put('local/z', 'a file in the place of a folder');
    expect(
      write([file('local/a/plan.json'), file('local/z/plan.json')], root, everything).refused,
    ).not.toEqual([]);
    expect(existsSync(join(root, 'local/a'))).toBe(false);
  });

  it('neither reads nor writes groups that are known to be right, and removes none of them', () => {
    const both = [file('local/a/plan.json'), file('local/b/plan.json')];
    write(both, root, everything);
    put('local/a/plan.json', 'by hand');
    const changes = write([both[1]!], root, everything, new Map([['local/a', 2]]));
    expect(changes).toMatchObject({ missing: [], stale: [], extra: [], unchanged: 4 });
    expect(read('local/a/plan.json')).toBe('by hand');
  });

  it.each(['first', 'changed'])('mends what a kill left of a compile: %s', (kind) => {
    const old = [file('local/a/plan.json', 'old'), file('local/a/gone.json', 'gone')];
    if (kind === 'changed') write(old, root, everything);
    const wanted = [file('local/a/plan.json', 'new'), file('local/a/more.json', 'more')];
    const done = mkdtempSync(join(tmpdir(), 'lakespec-done-'));
    write(wanted, done, everything);
    // Cut off behind the listing, in the middle of a file, with the listing's half replacement beside it.
    put('local/a/.lakespec-files', readFileSync(join(done, 'local/a/.lakespec-files'), 'utf8'));
    put('local/a/.lakespec-files.tmp', '# Writ');
    put('local/a/plan.json', 'ne');
    // Removed before the listing is.
    rmSync(join(root, 'local/a/gone.json'), { force: true });
    const cut = compare(wanted, root, everything);
    expect(cut.stale).toContain('local/a/plan.json');
    expect(cut.missing).toContain('local/a/more.json');
    expect(write(wanted, root, everything).refused).toEqual([]);
    expect(compare(wanted, root, everything)).toMatchObject({
      missing: [],
      stale: [],
      extra: [],
      unchanged: 3,
    });
    expect(existsSync(join(root, 'local/a/.lakespec-files.tmp'))).toBe(false);
    rmSync(done, { recursive: true });
  });

  it('takes no path out of the folder from a listing', () => {
    put('outside.txt', 'theirs');
    put('out/local/a/.lakespec-files', 'plan\t../../../outside.txt\nplan\t/etc/hostname\n');
    write([], join(root, 'out'), everything);
    expect(read('outside.txt')).toBe('theirs');
  });

  it('keeps the files of targets and platforms that did not run', () => {
    const all = [file('local/a/plan.json'), file('local/a/sql/x.sql', 'x', 'sql'), file('prod/a/plan.json')];
    write(all, root, everything);
    const changes = write([file('local/a/plan.json', 'new')], root, {
      targets: new Set(['plan']),
      platforms: new Set(['local']),
    });
    expect(changes).toMatchObject({ stale: ['local/a/plan.json'], extra: [], missing: [] });
    expect(read('local/a/sql/x.sql')).toBe('x');
    expect(write([...all.slice(1), file('local/a/plan.json', 'new')], root, everything).stale).toEqual([]);
  });

  it('removes the folder of a platform that is gone', () => {
    write([file('local/a/plan.json'), file('old/a/plan.json')], root, everything);
    write([file('local/a/plan.json')], root, everything);
    expect(existsSync(join(root, 'old'))).toBe(false);
  });

  it('compares without touching anything', () => {
    write([file('local/a/plan.json', 'old'), file('local/a/x.sql', 'x', 'sql')], root, everything);
    const changes = compare(
      [file('local/a/plan.json', 'new'), file('local/a/y.sql', 'y', 'sql')],
      root,
      everything,
    );
    expect(changes).toMatchObject({
      stale: ['local/a/.lakespec-files', 'local/a/plan.json'],
      missing: ['local/a/y.sql'],
      extra: ['local/a/x.sql'],
    });
    expect(read('local/a/plan.json')).toBe('old');
  });

  it('ends with exactly the wanted files, whatever was there before and in any order', () => {
    const names = fc.uniqueArray(fc.constantFrom('a/1', 'a/2', 'b/1', 'b/c/2', 'b/c/3', 'c/d/1', 'c/d/2'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const folder = mkdtempSync(join(root, 'run-'));
        const files = (of: readonly string[]) => of.map((name) => file(`local/${name}`));
        write(files(before), folder, everything);
        write(files(after).reverse(), folder, everything);
        const again = compare(files(after), folder, everything);
        expect(again).toMatchObject({ missing: [], stale: [], extra: [], refused: [] });
        for (const name of before) expect(existsSync(join(folder, 'local', name))).toBe(after.includes(name));
      }),
      { numRuns: 60 },
    );
  });
});
