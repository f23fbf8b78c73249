import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeClasses, diff, diffFormats, marker } from '../../../src/compiler/diff/index.ts';
import { unifiedDiff } from '../../../src/compiler/diff/text-diff.ts';
import { errorsOf, examples, side } from './workspace.ts';

const claims = 'specs/products/claims.yaml';
const base = side(examples);

function report(edit: (text: string) => string) {
  const head = side({ ...examples, [claims]: edit(examples[claims] ?? '') });
  expect(errorsOf(head)).toEqual([]);
  const names = { base: 'main', head: 'the working tree' };
  return { diff: diff(base, head), names, sides: { base, head }, failOn: [], colour: false } as const;
}

const small = report((text) =>
  text
    .replace('title: Claims', 'title: "<b>*Claims*</b> for @everyone | `#1`"')
    .replace('  schedule: {cron: "30', '  # ```` four ticks\n  schedule: {cron: "45')
    .replace('amount: {expr: amount,', 'amount: {expr: amount * 2,')
    .replace('ZIP: {identifies: zip', 'ZIP: {identifies: none'),
);

/** So many agreements that no comment holds what is said of them. */
const big = (() => {
  const agreements = (expires: string, purpose: string, id: string) => ({
    ...examples,
    'specs/many.yaml': Array.from(
      { length: 400 },
      (_, at) =>
        `apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: agreement-of-many-words-${at}}\nspec: {id: ${id}-${at}, expires: ${expires}, purposes: [${purpose}]}\n`,
    ).join('---\n'),
  });
  const [before, after] = [
    side(agreements('2027-01-31', 'care', 'A')),
    side(agreements('2028-01-31', 'care, teaching', 'B')),
  ];
  const names = { base: 'main', head: 'the working tree' };
  return {
    diff: diff(before, after),
    names,
    sides: { base: before, head: after },
    failOn: [],
    colour: false,
  } as const;
})();

describe('the Markdown of a diff', () => {
  const text = diffFormats.markdown({ ...small, failOn: ['breaking', 'cosmetic', 'additive'] });

  it('begins with the marker and the verdict, and has the classes in their order', () => {
    const [first, second, , verdict] = text.split('\n');
    expect(first).toBe(marker);
    expect(second).toBe(
      '### lakespec: 🔴 1 breaking · 🟣 1 privacy-weakening · 🟡 1 operational · 🟢 1 additive · ⚪ 1 cosmetic',
    );
    expect(verdict).toContain('**This fails the check: breaking and cosmetic and additive.**');
    const at = [
      'Breaking (1)',
      'Privacy-weakening (1)',
      'Operational (1)',
      'Additive (1)',
      'Cosmetic (1)',
      '<b>Tables',
      '<b>Files',
    ].map((title) => text.indexOf(title));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('shows text of specs as text', () => {
    const said = text.slice(0, text.indexOf('<b>Files'));
    expect(said).toContain(
      '&#60;b&#62;&#42;Claims&#42;&#60;/b&#62; for &#64;everyone &#124; &#96;&#35;1&#96;',
    );
    expect(said).not.toMatch(/@|<b>\*/);
  });

  it('closes what it opens, and fences the files with more ticks than they hold', () => {
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text.match(/^`{5,}(diff)?$/gm)).toEqual(['`````diff', '`````']);
  });

  it('fits into one comment, however much changes', () => {
    const all = diffFormats.markdown(big);
    expect(big.diff.changes.length).toBeGreaterThan(600);
    expect(all.length).toBeLessThan(60_000);
    expect(all).toMatch(/… and \d+ more: `lakespec diff` lists them\./);
    expect(all.match(/<details>/g)?.length).toBe(all.match(/<\/details>/g)?.length);
    expect(all).toContain(
      `🟡 ${big.diff.changes.filter((one) => one.class === 'operational').length} operational`,
    );
  });

  it('says it where nothing changed', () => {
    const none = report((same) => same);
    expect(diffFormats.markdown(none)).toBe(
      `${marker}\n### lakespec: no changes\n\nFrom <code>main</code> to <code>the working tree</code>.\n`,
    );
    expect(diffFormats.pretty(none)).toBe('from main  to the working tree\nno changes\n');
  });
});

describe('the JSON of a diff', () => {
  it('has the shape that the documentation names', () => {
    const read = JSON.parse(diffFormats.json({ ...small, failOn: ['breaking'] }));
    expect(Object.keys(read)).toEqual([
      'version',
      'base',
      'head',
      'counts',
      'failOn',
      'failed',
      'changes',
      'tables',
    ]);
    expect(read).toMatchObject({ version: 1, base: 'main', failOn: ['breaking'], failed: true });
    expect(Object.keys(read.counts)).toEqual(changeClasses);
    for (const change of read.changes) {
      expect(Object.keys(change).sort()).toEqual([
        'class',
        'consequences',
        'help',
        'items',
        'kind',
        'product',
        'subject',
        'title',
      ]);
      for (const item of change.items)
        expect(Object.keys(item).sort()).toEqual(['after', 'base', 'before', 'head', 'name']);
      for (const one of change.consequences)
        expect(Object.keys(one).sort()).toEqual(['kind', 'names', 'text']);
    }
    expect(read.changes[0].items[0]).toMatchObject({
      name: 'claims_gold.fct_claim.amount',
      before: 'amount',
      after: 'amount * 2',
      base: { file: claims, line: expect.any(Number), column: expect.any(Number) },
    });
    for (const table of read.tables)
      expect(Object.keys(table).sort()).toEqual(['detail', 'effect', 'product', 'rows', 'table']);
  });
});

describe('the text of a diff for a terminal', () => {
  it('holds no colours where none are wanted, and none of a spec where some are', () => {
    const esc = String.fromCharCode(27);
    expect(diffFormats.pretty(small)).not.toContain(esc);
    expect(diffFormats.pretty({ ...small, colour: true })).toContain(`${esc}[1;31mBREAKING${esc}[0m`);
    const hostile = report((text) => text.replace('title: Claims', 'title: "a\\e[2Jb"'));
    expect(diffFormats.pretty(hostile)).toContain('Claims → a\u{fffd}[2Jb');
  });
});

describe('a unified diff', () => {
  /** What `patch` does, strictly: every line of a hunk must be where it says. */
  function patched(before: string, lines: readonly string[]): string {
    const old = before === '' ? [] : before.split('\n').slice(0, -1);
    const made: string[] = [];
    let at = 0;
    for (const line of lines) {
      const hunk = /^@@ -(\d+),(\d+) \+\d+,\d+ @@$/.exec(line);
      if (hunk) {
        const start = Number(hunk[2]) === 0 ? Number(hunk[1]) : Number(hunk[1]) - 1;
        while (at < start) made.push(old[at++] ?? '');
      } else if (line.startsWith('+')) made.push(line.slice(1));
      else {
        expect(line.slice(1)).toBe(old[at++]);
        if (line.startsWith(' ')) made.push(line.slice(1));
      }
    }
    made.push(...old.slice(at));
    return made.map((line) => `${line}\n`).join('');
  }

  it('turns one text into the other, and is empty where they are equal', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '  d: 1'), { maxLength: 30 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, unifiedDiff(before, after))).toBe(after);
        expect(unifiedDiff(after, after)).toEqual([]);
      }),
    );
  });
});
