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
import { compare, type Scope, type WrittenFile, write } from '../../../src/compiler/write/index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lakespec-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const everything: Scope = { targets: new Set(['plan', 'sql']), platforms: null };
const file = (path: string, content = path, target = 'plan'): WrittenFile => ({ path, content, target });
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
    const names = fc.uniqueArray(fc.constantFrom('a/1', 'a/2', 'b/1', 'b/c/2', 'c/1'), { maxLength: 5 });
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
