import { describe, expect, it } from 'vitest';
import { csvText, jsonText, textTable } from '../../src/cli/text-table.ts';

describe('textTable', () => {
  it('aligns numbers to the right and keeps columns apart', () => {
    expect(
      textTable(
        [{ title: 'name' }, { title: 'rows' }, { title: 'note' }],
        [
          ['claims', 1234567, 'ok'],
          ['Übergröße', 8, null],
        ],
      ),
    ).toBe(
      [
        'name            rows  note',
        '─────────  ─────────  ────',
        'claims     1,234,567  ok',
        'Übergröße          8',
        '',
      ].join('\n'),
    );
  });
  it('wraps a flexible column between words, so that lines fit', () => {
    const text = textTable(
      [{ title: 'id' }, { title: 'what is wrong', isFlexible: true }, { title: 'since' }],
      [['a1', 'the header lacks columns MEMBER_ID, BIRTH_DATE of the contract', '2026-01-31']],
      48,
    );
    expect(text).toBe(
      [
        'id  what is wrong                     since',
        '──  ────────────────────────────────  ──────────',
        'a1  the header lacks columns          2026-01-31',
        '    MEMBER_ID, BIRTH_DATE of the',
        '    contract',
        '',
      ].join('\n'),
    );
  });
  it('lets no value move the cursor', () => {
    expect(textTable([{ title: 'a' }], [['x\u001b[2Jy\r\nz']])).not.toMatch(/[\u001b\r]/);
  });
});

it('csvText quotes what needs it, and tells null from empty', () => {
  expect(
    csvText(
      ['a', 'b'],
      [
        ['x,"y"', null],
        ['', 'two\nlines'],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""",\r\n"","two\nlines"\r\n');
});

it('jsonText keeps integers exact', () => {
  expect(JSON.parse(jsonText({ small: 5n, big: 9_007_199_254_740_993n }))).toEqual({
    small: 5,
    big: '9007199254740993',
  });
});
