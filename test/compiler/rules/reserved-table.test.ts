import { describe, expect, it } from 'vitest';
import { compileTexts, findings, visits } from '../specs.ts';

const found = (text: string, more: Readonly<Record<string, string>> = {}) =>
  findings(compileTexts({ 'specs/product.yaml': text, ...more }));
const policy = (dicom: string): string => `
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: other}
spec:
  regime: expert_determination
  determination: {id: ED-2026-01, expires: 2027-12-31}
  dicom: ${dicom}
`;

describe('names that the lake needs for its own', () => {
  it.each(['files', 'objects', 'quarantine', 'audit', 'visits__failures', 'visits__measurements'])(
    '%s is refused where a contract says it',
    (name) => {
      expect(found(visits().replace('table: visits', `table: ${name}`))).toEqual([
        expect.stringMatching(new RegExp(`^OPS008 \\d+:14 a table of a source can't be called \`${name}\``)),
      ]);
    },
  );
  it('are refused in silver where a gate would keep what it takes out', () => {
    expect(found(visits('\n  silver: {visits__failures: {from: visits, columns: {visit_id: }}}'))).toEqual([
      expect.stringMatching(/^OPS008 \d+:12 a table can't be called `visits__failures`/),
    ]);
  });
});

describe('what a contract says in a language of its own', () => {
  it.each([
    ['pattern: "("', 'pattern'],
    ['pattern: "(?=x)"', 'pattern'],
    ['type: date, format: "%Q"', 'format'],
    ['type: date, min: 2021-02-30', 'min'],
    ['type: date, max: "1); DROP"', 'max'],
  ])('%s is a finding at its place', (written, what) => {
    const [first, ...others] = found(
      visits().replace('ward: {identifies: none', `ward: {identifies: none, ${written}`),
    );
    expect(others).toEqual([]);
    expect(first).toMatch(/^SCH005 \d+:\d+ /);
    expect(first).toContain(what === 'min' || what === 'max' ? `${what} must be a day` : what);
  });
});

describe('what a policy says of DICOM', () => {
  it('names what the standard knows, or is told what is near', () => {
    const { diagnostics } = compileTexts({
      'specs/other.yaml': policy(
        '{options: [retain-pateint-characteristics], keep: [PatientAgee, Manufacturer], keepPrivate: ["(2004,xx0E) X"]}',
      ),
    });
    expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
      [
        'PRIV008',
        '`retain-pateint-characteristics` is no option of PS3.15 table E.1-1',
        'did you mean `retain-patient-characteristics`?',
      ],
      ['PRIV008', 'DICOM has no attribute `PatientAgee`', 'did you mean `PatientAge`?'],
      ['PRIV008', '`(2004,xx0E) X` names no private element', expect.stringContaining('group (odd)')],
    ]);
  });
});
