import { validate } from '@polyglot-sql/sdk';
import { describe, expect, it } from 'vitest';
import { compileFixtures, emitted, workspaceFiles } from '../workspace.ts';

type Rule = {
  readonly user?: string;
  readonly group?: string;
  readonly catalog?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly privileges: readonly string[];
  readonly filter?: string;
};
type Rules = { readonly tables: readonly Rule[]; readonly catalogs: readonly { readonly allow: string }[] };

/** The rules once the domain has these people, and the products an agreement with these users. */
async function rulesFor(domain: string, users: string | null): Promise<Rules> {
  const agreement = `
---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: dua}
spec: {id: DUA-1, expires: 2027-06-30, purposes: [outcomes], users: [${users}]}
`;
  const files = workspaceFiles.map((file) => {
    let text = new TextDecoder().decode(file.bytes);
    if (file.path === 'specs/governance.yaml') {
      text = text.replace('owners: [clinical-data]', domain);
      if (users !== null) text += agreement;
    }
    if (users !== null && file.path === 'specs/visits.yaml') {
      text = text.replace('\nspec:\n', '\nspec:\n  agreement: dua\n  purpose: outcomes\n');
    }
    if (users !== null && file.path === 'specs/outcomes.yaml') {
      // Made from the other, it stands under its agreement.
      text = text.replace('\nspec:\n', '\nspec:\n  purpose: outcomes\n');
    }
    return { path: file.path, bytes: new TextEncoder().encode(text) };
  });
  const compilation = compileFixtures(files);
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = (await emitted(compilation, ['trino'])).get('prod/platform/trino/rules.json');
  return JSON.parse(found ?? '') as Rules;
}

const domain =
  'owners: [owners-of-it]\n  members: [{group: eng+ineers, role: engineer}, {group: study, role: researcher}]';
/** Whether somebody in a group reads a table: the first rule that fits, each pattern against the whole name. */
function mayRead({ tables }: Rules, group: string, schema: string, table: string): boolean {
  const fits = (pattern: string | undefined, text: string | null) =>
    pattern === undefined || (text !== null && new RegExp(`^(?:${pattern})$`).test(text));
  const rule = tables.find(
    (one) =>
      fits(one.user, null) &&
      fits(one.group, group) &&
      fits(one.catalog, 'lake') &&
      fits(one.schema, schema) &&
      fits(one.table, table),
  );
  return rule?.privileges.includes('SELECT') ?? false;
}

describe('access rules', async () => {
  const plain = await rulesFor(domain, null);
  const tableOf = (layer: string) => {
    const rule = plain.tables.find((one) => one.schema?.endsWith(`_${layer}`));
    return [rule?.schema ?? '', (rule?.table ?? '').split('|')[0] ?? ''] as const;
  };

  it.each([
    ['study', 'bronze', false],
    ['study', 'silver', true],
    ['study', 'gold', true],
    ['eng+ineers', 'bronze', true],
    ['eng+ineers', 'gold', true],
    ['owners-of-it', 'bronze', true],
    ['engineers', 'gold', false],
    ['others', 'gold', false],
  ])('group %s, %s: %s', (group, layer, reads) => {
    const [schema, table] = tableOf(layer);
    expect(table).not.toBe('');
    expect(mayRead(plain, group, schema, table)).toBe(reads);
  });

  it('gives nobody but the runtime what lies beside the tables', () => {
    for (const layer of ['bronze', 'silver', 'gold']) {
      const [schema, table] = tableOf(layer);
      for (const name of [
        'quarantine',
        'files',
        'audit',
        `${table}__failures`,
        `${table}__measurements`,
        `${table}$files`,
        `x${table}`,
      ]) {
        for (const group of ['owners-of-it', 'eng+ineers', 'study']) {
          expect(mayRead(plain, group, schema, name), `${group} ${schema}.${name}`).toBe(false);
        }
      }
    }
  });

  it('lets nobody but the runtime write', () => {
    const writing = plain.tables.filter(({ privileges }) => privileges.some((one) => one !== 'SELECT'));
    expect(writing.map(({ user }) => user)).toEqual(['lakespec']);
    expect(plain.catalogs.filter(({ allow }) => allow === 'all')).toHaveLength(1);
  });

  it('under an agreement lets its users read alone, and until it expires', async () => {
    const rules = await rulesFor(domain, '{group: study}, {group: guests}');
    const under = rules.tables.filter(({ schema }) => schema?.startsWith('clinic_visits_'));
    expect(under.map(({ schema }) => schema)).toEqual(['clinic_visits_silver', 'clinic_visits_gold']);
    const derived = rules.tables.filter(({ schema }) => schema?.startsWith('outcomes_'));
    expect(derived.length).toBeGreaterThan(0);
    for (const rule of [...under, ...derived]) {
      expect(rule.group).toBe('guests|study');
      expect(rule.filter).toContain("<= DATE '2027-06-30'");
    }
    const nobody = await rulesFor(domain, '');
    expect(nobody.tables.filter(({ schema }) => schema?.startsWith('clinic_visits_'))).toEqual([]);
  });

  it('lets who reads gold read the views of it that are delivered, and the statements make just these', async () => {
    const files = workspaceFiles.map((file) => {
      const text = new TextDecoder().decode(file.bytes).replace('owners: [clinical-data]', domain);
      const delivered = text.replace('\nspec:\n', '\nspec:\n  delivery: {trino: {schema: Clinic}}\n');
      return {
        path: file.path,
        bytes: new TextEncoder().encode(file.path === 'specs/visits.yaml' ? delivered : text),
      };
    });
    const made = await emitted(compileFixtures(files), ['trino']);
    const rules = JSON.parse(made.get('prod/platform/trino/rules.json') ?? '') as Rules;
    for (const table of ['dim_department', 'fct_visit']) {
      expect(mayRead(rules, 'study', 'clinic', table)).toBe(true);
      expect(mayRead(rules, 'others', 'clinic', table)).toBe(false);
    }
    expect(mayRead(rules, 'study', 'clinic', 'visits')).toBe(false);
    const sql = made.get('prod/clinic-visits/trino/publish.sql') ?? '';
    const views = [...sql.matchAll(/^CREATE OR REPLACE VIEW (\S+)/gm)].map(([, name]) => name);
    expect(views).toEqual(['"lake"."clinic"."dim_department"', '"lake"."clinic"."fct_visit"']);
    for (const statement of sql.split(/;\n/).filter((one) => one.trim() !== ''))
      expect([validate(statement, 'trino').errors, statement]).toEqual([[], statement]);
    // A platform of this machine delivers nothing.
    expect([...made.keys()].filter((path) => path.startsWith('local/'))).toEqual([]);
  });

  it('is not written for a platform that Trino cannot reach', async () => {
    const paths = [...(await emitted(compileFixtures(), ['trino'])).keys()];
    expect(paths.filter((path) => path.startsWith('local/'))).toEqual([]);
    expect(paths).toHaveLength(4);
  });
});
