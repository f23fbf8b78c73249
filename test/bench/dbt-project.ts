import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const columns = ['id', 'patient_id', 'code', 'amount', 'noted_on', 'status'] as const;
const modelsPerProduct = 7;
const staging = ['claims', 'members', 'services'];

function models(product: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const table of staging) {
    files[`stg_${product}_${table}`] =
      `select ${columns.join(', ')}\nfrom {{ source('${product}', '${table}') }}\nwhere id is not null\n`;
    files[`dim_${product}_${table}`] =
      `select distinct id as ${table}_key, status\nfrom {{ ref('stg_${product}_${table}') }}\n`;
  }
  files[`fct_${product}`] =
    `select a.id, a.amount, b.status\nfrom {{ ref('stg_${product}_claims') }} a\n` +
    `join {{ ref('dim_${product}_members') }} b on a.patient_id = b.members_key\n`;
  return files;
}

function schema(product: string, names: readonly string[]): string {
  const described = columns
    .slice(0, 4)
    .map((name) => `          - {name: ${name}, description: Column ${name}.}`);
  const tables = staging.map((name) => `      - name: ${name}\n        columns:\n${described.join('\n')}`);
  const tested = names
    .slice(0, 6)
    .map(
      (name) =>
        `  - name: ${name}\n    description: One of the models.\n    columns:\n` +
        `      - name: ${name.startsWith('stg') ? 'id' : 'status'}\n        data_tests: [not_null, unique]`,
    );
  return (
    `version: 2\nsources:\n  - name: ${product}\n    schema: ${product}_bronze\n    tables:\n${tables.join('\n')}\n` +
    `models:\n${tested.join('\n')}\n`
  );
}

/** A dbt project of so many models: sources, staging, dimensions, a fact, and twelve tests for every seven. */
export function makeDbtProject(root: string, count: number): void {
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  put(
    'dbt_project.yml',
    'name: bench\nversion: 1.0.0\nconfig-version: 2\nprofile: bench\nmodel-paths: [models]\n',
  );
  put(
    'profiles.yml',
    'bench:\n  target: dev\n  outputs:\n    dev: {type: duckdb, path: bench.duckdb, schema: main, database: bench, threads: 2}\n',
  );
  for (let index = 0; index * modelsPerProduct < count; index += 1) {
    const product = `p${String(index).padStart(5, '0')}`;
    const files = models(product);
    put(`models/${product}/schema.yml`, schema(product, Object.keys(files)));
    for (const [name, sql] of Object.entries(files)) put(`models/${product}/${name}.sql`, sql);
  }
}
