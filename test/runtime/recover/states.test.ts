import { describe, expect, test } from 'vitest';
import type { PointerRecord } from '../../../src/runtime/lake/index.ts';
import { chooseStates } from '../../../src/runtime/recover/states.ts';

/** `a1 b1` is a commit of two tables, `~a2` what maintenance found, `a-` a drop. */
const records = (...texts: readonly string[]): readonly PointerRecord[] =>
  texts.map((text, index) => ({
    key: String(index),
    atMs: index * 1000,
    isCommit: !text.startsWith('~'),
    pointers: text
      .replace('~', '')
      .split(' ')
      .map((one) => ({
        ref: { namespace: 'n', name: one[0]! },
        kind: 'TABLE' as const,
        metadataUri: one.endsWith('-') ? null : one,
      })),
  }));
async function choose(texts: readonly string[], broken: readonly string[]): Promise<string> {
  const choices = await chooseStates(records(...texts), async ({ metadataUri }) =>
    broken.includes(metadataUri!) ? { missing: 1, what: 'gone' } : null,
  );
  return choices
    .map(({ ref, chosen, isTorn }) =>
      chosen === null
        ? `${ref.name}:none`
        : `${chosen.metadataUri ?? `${ref.name}:dropped`}${isTorn ? ' torn' : ''}`,
    )
    .join(', ');
}

describe('the states that come back', () => {
  test.each([
    ['the newest, where all is there', ['a1 b1', 'a2 b2'], [], 'a2, b2'],
    ['the newest whole one', ['a1', 'a2', 'a3'], ['a3', 'a2'], 'a1'],
    ['tables of one commit together', ['a1 b1', 'a2 b2'], ['b2'], 'a1, b1'],
    ['those of other commits without them', ['a1 b1', 'a2 b2', 'c1'], ['b2'], 'a1, b1, c1'],
    ['also where one was changed since', ['a1 b1', 'a2 b2', 'a3'], ['b2'], 'a1, b1'],
    ['from commit to commit', ['a1 b1', 'b2 c1', 'c2 a2'], ['a2'], 'a1, b2, c1'],
    ['from commit to commit, all of them', ['a1 b1 c1', 'a2 b2', 'b3 c2'], ['a2'], 'a1, b1, c1'],
    ['a later whole commit of all of them', ['a1 b1', 'a2 b2', 'a3 b3'], ['b2', 'a2'], 'a3, b3'],
    ['alone, where nothing older is whole', ['a1 b1', 'a2 b2'], ['b2', 'a1'], 'a2 torn, b1'],
    ['without waiting for one that is lost', ['a1 b1', 'a2 b2'], ['b1', 'b2'], 'a2, b:none'],
    ['not at all, where it came with one that is not whole', ['b1', 'a1 b2'], ['b2'], 'b1, a:none'],
    ['apart, where maintenance found them', ['a1 b1', '~a2 b2'], ['b2'], 'a2, b1'],
    ['never after it was dropped', ['a1', 'a-'], [], 'a:dropped'],
    ['made anew after it was dropped', ['a1', 'a-', 'a2'], [], 'a2'],
  ])('%s', async (_, texts, broken, expected) => {
    expect(await choose(texts, broken)).toBe(expected);
  });
});
