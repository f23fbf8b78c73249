import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Code,
  catalogue,
  type Diagnostic,
  diagnostic,
  formats,
  locateIn,
} from '../../../src/compiler/diagnostics/index.ts';
import { type Element, readXml } from './strict-xml.ts';

const file = 'specs/products/heart failure.yaml';
const text = 'a: 1\nkind: é😀 x\nlast: `<b>` | @team\n';
const locate = locateIn(file, text);
const place = (part: string) => locate(text.indexOf(part), text.indexOf(part) + part.length);

const misspelt = diagnostic('SCH001', place('kind'), 'unknown key `kind` in `spec`', {
  help: 'did you mean `kinds`?',
  notes: ['a fact'],
  related: [{ span: place('last'), message: 'the first is here' }],
  fixes: [{ title: 'Write `kinds`', edits: [{ span: place('kind'), text: 'kinds' }], certain: true }],
});
const soon = diagnostic('DUA002', place('x'), 'the agreement expires soon');
const hostile = diagnostic('SCH005', place('last'), '<img src=x> @team ]]> \u0007\ud800 & "a" `x', {
  help: 'a | b\n# c',
});
const all = [misspelt, soon, hostile];

const print = (
  name: keyof typeof formats,
  found: readonly Diagnostic[] = all,
  more: Partial<Parameters<(typeof formats)['sarif']>[0]> = {},
) => formats[name]({ diagnostics: found, textOf: () => text, colour: false, ...more });

describe('sarif', () => {
  // Draft 4, of which it uses nothing that draft 7 has otherwise but `id`.
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../fixtures/sarif/sarif-2.1.0.schema.json', import.meta.url)),
      'utf8',
    ),
  ) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);
  const errorsOf = (log: string) => {
    validate(JSON.parse(log));
    return validate.errors ?? [];
  };
  const resultsOf = (found: readonly Diagnostic[], source = text) =>
    JSON.parse(formats.sarif({ diagnostics: found, textOf: () => source, colour: false })).runs[0].results;

  it('is valid by the schema of SARIF 2.1.0, with findings and without', () => {
    expect(errorsOf(print('sarif'))).toEqual([]);
    expect(errorsOf(print('sarif', []))).toEqual([]);
    expect(
      errorsOf(print('sarif', all, { pageOf: (code) => `# ${code}`, lakespecVersion: '0.1.0' })),
    ).toEqual([]);
    // The judge can say no.
    expect(errorsOf(print('sarif').replace('"startLine": 2', '"startLine": 0'))).not.toEqual([]);
  });

  it('is valid for every code of the catalogue', () => {
    const each = (Object.keys(catalogue) as Code[]).map((code) => diagnostic(code, place('x'), code));
    const log = print('sarif', each);
    expect(errorsOf(log)).toEqual([]);
    const [run] = JSON.parse(log).runs;
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('counts columns in UTF-16 units from 1, and encodes paths', () => {
    const [first, second] = resultsOf([misspelt, soon]);
    expect(JSON.parse(print('sarif')).runs[0].columnKind).toBe('utf16CodeUnits');
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'specs/products/heart%20failure.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
    });
    expect(second.locations[0].physicalLocation.region.startColumn).toBe('kind: é😀 x'.indexOf('x') + 1);
    expect(first.relatedLocations[0].message.text).toBe('the first is here');
    expect(second.level).toBe('warning');
  });

  it('shows what comments silence as such', () => {
    const silenced = [{ diagnostic: misspelt, reason: 'agreed with the platform' }];
    const log = print('sarif', [soon], { silenced });
    expect(errorsOf(log)).toEqual([]);
    const results = JSON.parse(log).runs[0].results as { ruleId: string; suppressions?: unknown }[];
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['SCH001', [{ kind: 'inSource', justification: 'agreed with the platform' }]],
      ['DUA002', undefined],
    ]);
    expect(print('junit', [soon], { silenced })).not.toContain('SCH001');
  });

  it('carries fixes that give the mended text', () => {
    const [{ fixes }] = resultsOf([misspelt]);
    expect(fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
        insertedContent: { text: 'kinds' },
      },
    ]);
  });

  it('gives fingerprints that lines put in before leave as they are, and that differ', () => {
    const moved = `# new\n# lines\n${text}`;
    const at = locateIn(file, moved);
    const shift = (one: Diagnostic): Diagnostic => ({
      ...one,
      span: at(one.span.start.offset + 14, one.span.end.offset + 14),
    });
    const fingerprints = (found: readonly Diagnostic[], source: string) =>
      resultsOf(found, source).map((one: { partialFingerprints: unknown }) => one.partialFingerprints);
    const before = fingerprints(all, text);
    expect(fingerprints(all.map(shift), moved)).toEqual(before);
    // The same finding twice on equal lines is two.
    const twice = fingerprints([misspelt, { ...misspelt }], text);
    expect(new Set([...before, ...twice].map((one) => JSON.stringify(one))).size).toBe(all.length + 1);
  });
});

describe('junit', () => {
  /** Of junit-10.xsd, the schema of Jenkins' xunit plugin: element → attributes, children. */
  const grammar: Readonly<
    Record<string, readonly [required: string[], optional: string[], children: string[]]>
  > = {
    testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors'], ['testsuite']],
    testsuite: [['name', 'tests', 'failures', 'errors'], ['time'], ['testcase']],
    testcase: [['name'], ['classname', 'time'], ['failure', 'system-out']],
    failure: [[], ['type', 'message'], []],
    'system-out': [[], [], []],
  };
  const faultsOf = (element: Element): readonly string[] => {
    const [required, optional, children] = grammar[element.name] ?? [[], [], []];
    const names = Object.keys(element.attributes);
    return [
      ...required.filter((name) => !names.includes(name)),
      ...names.filter((name) => ![...required, ...optional].includes(name)),
      ...element.children.filter(({ name }) => !children.includes(name)).map(({ name }) => name),
      ...element.children.flatMap(faultsOf),
    ];
  };

  it('has one test for each file, which fails for its errors alone', () => {
    const warned = { ...soon, span: { ...soon.span, file: 'specs/b.yaml' } };
    const xml = readXml(
      print('junit', [misspelt, hostile, warned], { files: ['specs/b.yaml', 'specs/c.yaml', file] }),
    );
    expect(faultsOf(xml)).toEqual([]);
    expect(xml.attributes).toMatchObject({ tests: '3', failures: '1', errors: '0' });
    const cases = xml.children[0]!.children;
    expect(
      cases.map(({ attributes, children }) => [attributes.name, ...children.map(({ name }) => name)]),
    ).toEqual([['specs/b.yaml', 'system-out'], ['specs/c.yaml'], [file, 'failure']]);
    const [failure] = cases[2]!.children;
    expect(failure!.attributes).toEqual({ type: 'SCH001, SCH005', message: '2 errors: SCH001, SCH005' });
    expect(failure!.text).toContain('error[SCH001] unknown key `kind` in `spec`');
    expect(failure!.text).toContain('2│ kind: é😀 x');
    expect(failure!.text).toContain('<img src=x> @team ]]> \ufffd\ufffd & "a" `x');
  });

  it('is well formed whatever a spec holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme-composite' }),
        (message, name) => {
          const found = diagnostic('SCH005', { ...place('x'), file: name }, message, {
            help: name,
            notes: [message],
          });
          expect(faultsOf(readXml(print('junit', [found], { textOf: () => message })))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('markdown', () => {
  it('reads as a comment: by file, with the line, and what to do', () => {
    expect(print('markdown', [misspelt, soon])).toBe(`### lakespec: 1 error, 1 warning in 1 file
\`lakespec check --fix\` mends 1 of them.

#### \`specs/products/heart failure.yaml\`: 1 error, 1 warning
**error SCH001**, line 2: unknown key \`kind\` in \`spec\`
\`\`\`text
  ┌─ specs/products/heart failure.yaml:2:1
 2│ kind: é😀 x
  │ ^^^^
  ┌─ specs/products/heart failure.yaml:3:1
 3│ last: \`<b>\` | @team
  │ ^^^^ the first is here
\`\`\`
a fact<br>
**help:** did you mean \`kinds\`?

**warning DUA002**, line 2: the agreement expires soon
\`\`\`text
  ┌─ specs/products/heart failure.yaml:2:11
 2│ kind: é😀 x
  │           ^
\`\`\`
`);
    expect(print('markdown', [])).toBe('### lakespec: no findings\n');
  });

  it('lets no markup, HTML or mention of a spec through', () => {
    const [, message = ''] = /line 3: (.*)\n/.exec(print('markdown', [hostile])) ?? [];
    expect(message).toBe('&lt;img src=x&gt; @<!-- -->team \\]\\]&gt; \ufffd\ud800 &amp; "a" &#96;x');
    const fenced = diagnostic('SCH005', place('last'), 'x');
    const source = text.replace('last:', '```````');
    expect(print('markdown', [fenced], { textOf: () => source })).toContain('\n````````text\n');
  });

  it('folds files when there is much, and stays below what a comment may hold', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...misspelt,
      span: { ...misspelt.span, file: `specs/<${index % 7}>.yaml` },
    }));
    const printed = print('markdown', many);
    expect(printed.length).toBeLessThan(65_536);
    expect(printed).toContain(
      '<details><summary><code>specs/&lt;0&gt;.yaml</code>: 286 errors</summary>\n\n',
    );
    expect(printed).toMatch(/\n… and [\d,]+ more findings: `lakespec check` prints all of them.\n$/);
    expect(printed.split('<details>').length).toBe(printed.split('</details>').length);
  });
});

describe('github', () => {
  it('names files from the root of the repository', () => {
    expect(print('github', [soon], { folder: 'data/lake' })).toContain(
      'file=data/lake/specs/products/heart failure.yaml,',
    );
    const [{ locations }] = JSON.parse(print('sarif', [soon], { folder: 'data/lake' })).runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^data\/lake\/specs\//);
  });

  it('puts every error before the first warning', () => {
    const many = Array.from({ length: 12 }, () => soon).concat([misspelt]);
    expect(print('github', many).startsWith('::error ')).toBe(true);
  });
});
