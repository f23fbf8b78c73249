import { durationText, formats, junitText } from '../../compiler/diagnostics/index.ts';
import { nameOf } from '../../plan/index.ts';
import { count, jsonText } from '../text-table.ts';
import { isBad, type Outcome, outcomeText, type TestReport, type TestResult } from './report.ts';

const signs: Readonly<Record<Outcome, string>> = { passed: '✓', warned: '!', failed: '✗', error: '✗' };
const colours: Readonly<Record<Outcome, number>> = { passed: 32, warned: 33, failed: 31, error: 31 };

const ofKind = ({ results }: Pick<TestReport, 'results'>, kind: TestResult['kind']) =>
  results.filter((one) => one.kind === kind);

const plainly = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');

/** `unit tests: 2 passed; data tests: none`, and what was not run. */
function summaryLines(report: TestReport): readonly string[] {
  const parts = (['unit', 'data'] as const).flatMap((kind) => {
    const found = ofKind(report, kind);
    return found.length === 0 ? [] : [`${kind} tests: ${outcomeText(found)}`];
  });
  const ran =
    parts.length === 0 ? 'no test was run' : `${parts.join('; ')} (${durationText(report.durationMs)})`;
  const left = report.notRun.map(
    ({ kind, product, tests, why }) => `not run: ${count(tests, `${kind} test`)} of ${product}: ${why}`,
  );
  return [...left, ran];
}

/** For people: each product with its unit tests, its data tests counted, then what is wrong. */
function pretty(report: TestReport): string {
  const { findings } = report;
  const sign = (outcome: Outcome) =>
    findings.colour ? `\u001b[${colours[outcome]}m${signs[outcome]}\u001b[0m` : signs[outcome];
  const lines: string[] = [];
  for (const [product, results] of Map.groupBy(report.results, (one) => one.product)) {
    lines.push(product);
    for (const one of ofKind({ results }, 'unit')) {
      const time = one.outcome === 'passed' ? ` (${durationText(one.seconds * 1000)})` : '';
      lines.push(`  ${sign(one.outcome)} ${one.table.name}: ${plainly(one.name)}${time}`);
    }
    const data = ofKind({ results }, 'data');
    const passed = data.filter(({ outcome }) => outcome === 'passed');
    if (passed.length > 0) {
      const tables = new Set(passed.map(({ table }) => nameOf(table)));
      lines.push(`  ${sign('passed')} ${count(passed.length, 'gate')} of ${count(tables.size, 'table')}`);
    }
    for (const { name, outcome, note } of passed)
      if (note !== null) lines.push(`    ${sign(outcome)} gate ${name}: ${note}`);
    for (const one of data) {
      if (one.outcome === 'passed') continue;
      const rows = one.failures === null ? '' : `: ${count(one.failures, 'row')}`;
      lines.push(`  ${sign(one.outcome)} gate ${one.name}${rows}`);
    }
  }
  const wrong = formats.pretty(findings).trimEnd();
  return `${[...lines, ...(wrong === '' ? [] : ['', wrong]), ...(lines.length === 0 ? [] : ['']), ...summaryLines(report)].join('\n')}\n`;
}

/** For programs; `version` is that of this shape. */
function json(report: TestReport): string {
  return jsonText({
    version: 1,
    ...Object.fromEntries(
      (['passed', 'warned', 'failed', 'error'] as const).map((outcome) => [
        outcome,
        report.results.filter((one) => one.outcome === outcome).length,
      ]),
    ),
    tests: report.results.map(
      ({ kind, product, table, name, outcome, failures, seconds, note, diff, span, finding }) => ({
        kind,
        product,
        table: nameOf(table),
        name,
        outcome,
        failures,
        seconds,
        code: finding?.code ?? null,
        message: finding?.message ?? null,
        notes: [...(note === null ? [] : [note]), ...(diff === null ? (finding?.notes ?? []) : [])],
        file: span.file,
        line: (finding?.span ?? span).start.line,
        diff,
      }),
    ),
    notRun: report.notRun,
  });
}

function testcase(one: TestResult, report: TestReport): string {
  const { attribute, characters, findingText } = junitText;
  const { kind, product, table, name, seconds, finding, outcome } = one;
  const className = `${product}.${kind}.${table.name}`;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(className)}" time="${seconds.toFixed(3)}"`;
  if (finding === null) return `${open}/>\n`;
  const body = characters(findingText(finding, report.findings));
  if (outcome === 'warned') {
    return `${open}>\n      <system-out>${body}</system-out>\n    </testcase>\n`;
  }
  const element = outcome === 'error' ? 'error' : 'failure';
  return `${open}>\n      <${element} type="${finding.code}" message="${attribute(finding.message)}">${body}</${element}>\n    </testcase>\n`;
}

/** A suite for each product and kind of test; what was not run is a test that was skipped. */
function junit(report: TestReport): string {
  const { attribute } = junitText;
  const counts = (results: readonly TestResult[], skipped: number, seconds: number) => {
    const number = (outcome: Outcome) => results.filter((one) => one.outcome === outcome).length;
    return `tests="${results.length + skipped}" failures="${number('failed')}" errors="${number('error')}" skipped="${skipped}" time="${seconds.toFixed(3)}"`;
  };
  const names = new Map<string, { readonly product: string; readonly kind: TestResult['kind'] }>();
  for (const { product, kind } of [...report.results, ...report.notRun])
    names.set(`${product} ${kind}`, { product, kind });
  const suites = [...names.values()].map(({ product, kind }) => {
    const results = report.results.filter((one) => one.product === product && one.kind === kind);
    const left = report.notRun.filter((one) => one.product === product && one.kind === kind);
    const seconds = results.reduce((sum, one) => sum + one.seconds, 0);
    const skipped = left.map(
      ({ tests, why }) =>
        `    <testcase name="${attribute(count(tests, `${kind} test`))}" classname="${attribute(`${product}.${kind}`)}" time="0">\n      <skipped message="${attribute(why)}"/>\n    </testcase>\n`,
    );
    const cases = results.map((one) => testcase(one, report));
    return `  <testsuite name="${attribute(`lakespec test ${product} ${kind}`)}" ${counts(results, left.length, seconds)}>\n${[...cases, ...skipped].join('')}  </testsuite>\n`;
  });
  // `testsuites` has no count of skipped tests in Jenkins' schema.
  const all = counts(report.results, report.notRun.length, report.durationMs / 1000).replace(
    / skipped="\d+"/,
    '',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lakespec test" ${all}>\n${suites.join('')}</testsuites>\n`;
}

/** For one comment of a pull request. */
function markdown(report: TestReport): string {
  const bad = report.results.filter(isBad).length;
  const head = bad === 0 ? '### lakespec test: passed' : `### lakespec test: ${count(bad, 'test')} failed`;
  const products = [...Map.groupBy(report.results, ({ product }) => product)];
  const rows = products.map(
    ([product, results]) =>
      `| ${product} | ${outcomeText(ofKind({ results }, 'unit'))} | ${outcomeText(ofKind({ results }, 'data'))} |\n`,
  );
  const table =
    rows.length === 0 ? '' : `\n| product | unit tests | data tests |\n| --- | --- | --- |\n${rows.join('')}`;
  const left = summaryLines(report)
    .slice(0, -1)
    .map((line) => `- ${line}\n`)
    .join('');
  // Its own head counts findings: here tests are counted.
  const wrong =
    report.findings.diagnostics.length === 0
      ? ''
      : formats.markdown(report.findings).replace(/^### .*\n/, '');
  return `${head}\n${table}${left === '' ? '' : `\n${left}`}${wrong}`;
}

/** Annotations of a pull request; what was not run is a notice. */
function github(report: TestReport): string {
  const notices = summaryLines(report)
    .slice(0, -1)
    .map((line) => `::notice title=lakespec test::${line.replaceAll('%', '%25')}\n`);
  return `${formats.github(report.findings)}${notices.join('')}`;
}

/** How results of tests can be printed, by name; a line adds one. */
export const testFormats = {
  pretty,
  json,
  junit,
  github,
  markdown,
} as const;
export type TestFormatName = keyof typeof testFormats;
