import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic, formats, locateIn } from '../../../src/compiler/diagnostics/index.ts';

const file = 'specs/products/heart-failure.yaml';
const text = `${'#\n'.repeat(30)}        contact: contact_phone\nother: ok\n`;
const locate = locateIn(file, text);
const start = text.indexOf('contact:');
const span = locate(start, start + 7);

const phone = diagnostic('PRIV003', span, 'phone number reaches gold', {
  notes: ['regime safe_harbor allows no phone numbers (45 CFR 164.514(b)(2)(i)(D))'],
  help: 'drop the column, or pseudonymise it',
  related: [{ span: locate(text.indexOf('other'), text.indexOf('other') + 5), message: 'comes from here' }],
});
const soon = diagnostic('DUA002', locate(0, 1), 'the agreement expires in 12 days');

const print = (name: keyof typeof formats, found: readonly Diagnostic[], source = text, colour = false) =>
  formats[name]({ diagnostics: found, textOf: () => source, colour });

describe('pretty', () => {
  it('shows the line, the place, the facts and what to do', () => {
    expect(print('pretty', [phone])).toBe(`error[PRIV003] phone number reaches gold
  ┌─ specs/products/heart-failure.yaml:31:9
31│         contact: contact_phone
  │         ^^^^^^^
  ┌─ specs/products/heart-failure.yaml:32:1
32│ other: ok
  │ ^^^^^ comes from here
  = regime safe_harbor allows no phone numbers (45 CFR 164.514(b)(2)(i)(D))
  help: drop the column, or pseudonymise it

1 error in 1 file
`);
  });

  it('sorts by file and place, and counts', () => {
    const printed = print('pretty', [phone, soon]);
    expect(printed.indexOf('DUA002')).toBeLessThan(printed.indexOf('PRIV003'));
    expect(printed.endsWith('\n\n1 error, 1 warning in 1 file\n')).toBe(true);
    expect(print('pretty', [soon, phone])).toBe(printed);
  });

  it('puts carets under wide characters', () => {
    const wide = 'a: 日本 x\n';
    const at = locateIn('a.yaml', wide)(6, 7);
    const lines = print('pretty', [diagnostic('SCH005', at, 'no')], wide).split('\n');
    expect(lines[3]).toBe('  │         ^');
  });

  it('cuts long lines around the place', () => {
    const long = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}\n`;
    const printed = print('pretty', [diagnostic('SCH005', locateIn('a', long)(5000, 5004), 'no')], long);
    const [, , line = '', carets = ''] = printed.split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('fits a narrow terminal, wide characters too', () => {
    const long = `title: ${'日本'.repeat(60)} HERE ${'診断'.repeat(60)}\n`;
    const at = long.indexOf('HERE');
    const found = diagnostic('SCH005', locateIn('a', long)(at, at + 4), 'no');
    const printed = formats.pretty({ diagnostics: [found], textOf: () => long, colour: false, width: 60 });
    const [, , line = '', carets = ''] = printed.split('\n');
    const cells = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
    expect(cells(line)).toBeLessThanOrEqual(60);
    expect(cells(line.slice(0, line.indexOf('HERE')))).toBe(carets.indexOf('^'));
  });

  it('says how far a place goes that has several lines', () => {
    const lines = 'select a\nfrom b\n';
    const found = diagnostic('TYP001', locateIn('a.sql', lines)(0, 15), 'no');
    expect(print('pretty', [found], lines)).toContain(' 1│ select a\n  │ ^^^^^^^^ … to line 2\n');
  });

  it('puts carets where a tab stands before', () => {
    const tabbed = '\t\tkey: x\n';
    const lines = print(
      'pretty',
      [diagnostic('SYN001', locateIn('a.yaml', tabbed)(2, 5), 'no')],
      tabbed,
    ).split('\n');
    expect(lines[3]?.indexOf('^')).toBe(lines[2]?.indexOf('key'));
  });

  it('tells people how long it took, and what to do next', () => {
    const fixes = [{ title: 'Write `x`', edits: [{ span, text: 'x' }], certain: true }];
    const report = { textOf: () => text, colour: false, durationMs: 1234 };
    const summary = (diagnostics: readonly Diagnostic[]) =>
      formats
        .pretty({ ...report, diagnostics })
        .split('\n\n')
        .at(-1);
    expect(summary([{ ...phone, fixes }, soon])).toBe(
      '1 error, 1 warning in 1 file (1.2 s)\n`lakespec check --fix` mends 1 of them\n`lakespec explain DUA002` tells more about it\n',
    );
    expect(summary([soon])).toBe(
      '1 warning in 1 file (1.2 s)\n`lakespec explain DUA002` tells more about it\n',
    );
  });

  it('lets no control character of a spec reach the terminal', () => {
    const hostile = 'a: "\u001b[2Jgone\u0007"\n';
    const found = diagnostic('SCH005', locateIn('a\u001b.yaml', hostile)(3, 5), 'value \u001b[31m', {
      help: '\u009b31m',
    });
    expect(print('pretty', [found], hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('colours only when asked', () => {
    expect(print('pretty', [phone])).not.toContain('\u001b');
    expect(print('pretty', [phone], text, true)).toContain('\u001b[1;31m');
  });

  it('names the place alone where the text is not at hand', () => {
    const printed = formats.pretty({ diagnostics: [soon], textOf: () => undefined, colour: false });
    expect(printed).toBe(
      `warning[DUA002] the agreement expires in 12 days\n  ┌─ ${file}:1:1\n\n1 warning in 1 file\n`,
    );
  });
});

describe('github', () => {
  it('escapes, and puts errors first', () => {
    const odd = diagnostic('SCH005', { ...span, file: 'a,b:c%.yaml' }, 'fifty % off\nnow');
    expect(print('github', [soon, odd]).split('\n')).toEqual([
      '::error file=a%2Cb%3Ac%25.yaml,line=31,col=9,endColumn=16,title=SCH005::fifty %25 off%0Anow',
      `::warning file=${file},line=1,col=1,endColumn=2,title=DUA002::the agreement expires in 12 days`,
      '',
    ]);
  });
});

describe('json', () => {
  it('holds every field', () => {
    const parsed = JSON.parse(print('json', [phone]));
    expect(parsed).toEqual({ version: 1, errors: 1, warnings: 0, diagnostics: [phone] });
  });
});
