import { type Diagnostic, sortDiagnostics } from '../../src/compiler/diagnostics/index.ts';
import { notSupported } from '../../src/compiler/emit/index.ts';
import { type Compilation, compile } from '../../src/compiler/index.ts';
import type { Plan } from '../../src/plan/index.ts';

const encoder = new TextEncoder();

export const today = '2026-11-25';

/** A platform and a policy that products of tests stand on. */
export const base: Readonly<Record<string, string>> = {
  'specs/platform.yaml': `
apiVersion: lakespec/v1
kind: Platform
metadata: {name: local}
spec:
  stage: local
  stores:
    landing: {file: lake/landing}
    raw: {file: lake/raw}
    refined: {file: lake/refined}
    curated: {file: lake/curated}
    quarantine: {file: lake/quarantine}
    vault: {file: lake/vault-backup}
  catalog: {sqlite: lake/catalog.db}
  vault: {sqlite: lake/vault.db, key: {env: LAKESPEC_VAULT_KEY}}
  engine: {duckdb: {}}
`,
  'specs/policy.yaml': `
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: shifted}
spec:
  regime: expert_determination
  determination: {id: ED-2026-01, expires: 2027-12-31}
`,
};

/** Compiles texts by path, over `base`. */
export function compileTexts(
  texts: Readonly<Record<string, string>>,
  more: { today?: string } = {},
): Compilation {
  const files = Object.entries({ ...base, ...texts }).map(([path, text]) => ({
    path,
    bytes: encoder.encode(text),
  }));
  return compile({ files, today: more.today ?? today, lakespecVersion: '0.0.0' });
}

/** What is wrong, and what this release does not execute. */
export function refusals(compilation: Compilation): readonly Diagnostic[] {
  return sortDiagnostics([...compilation.diagnostics, ...notSupported(compilation.workspace)]);
}

/** `CODE line:column message` of each finding. */
export function findings(compilation: Compilation): readonly string[] {
  return refusals(compilation).map(
    ({ code, span, message }) => `${code} ${span.start.line}:${span.start.column} ${message}`,
  );
}

export function planOf(compilation: Compilation, product: string): Plan {
  const plan = compilation.plans.get(`local/${product}`);
  if (!plan) throw new Error(`no plan: ${findings(compilation).join('\n')}`);
  return plan;
}

/** Source lines of product `visits`: what most cases build on. */
export const visitsSource = `
  source:
    connector: csv
    location: landing://visits
    csv:
      table: visits
      primaryKey: [visit_id]
      subject: patient_id
      columns:
        visit_id: {identifies: other-unique-id, required: true}
        patient_id: {identifies: mrn}
        phone: {identifies: phone}
        zip: {identifies: zip}
        birth_date: {type: date, identifies: birth-date}
        started_on: {type: date, identifies: date}
        ended_on: {type: date, identifies: date}
        released_on: {type: date, identifies: none}
        ward: {identifies: none}
        cost: {type: "decimal(10,2)", identifies: none}
        urgent: {type: boolean, identifies: none}`;

/** A product document: `spec` lines are indented by two. */
export function productText(spec: string, name = 'visits'): string {
  // Two products don't read one folder.
  const own = spec.replace('landing://visits', `landing://${name}`);
  return `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: ${name}}\nspec:${own}\n`;
}

/** Product `visits` with further lines of its spec. */
export const visits = (more = '', policy = 'shifted'): string =>
  productText(`${visitsSource}\n  privacy: {policy: ${policy}}${more}`);

/** Codes and messages alone. */
export function messages(compilation: Compilation): readonly string[] {
  return refusals(compilation).map(({ code, message }) => `${code} ${message}`);
}
