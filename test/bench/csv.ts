import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { absolute, atLeast, type Benchmark } from './benchmark.ts';
import { inTurn, type Times } from './measure.ts';
import { ingest, makeWorkspace, planOf, spec } from './workspace.ts';

const rowCount = 1_500_000;
const bytesPerWrite = 8 * 2 ** 20;

/** Thirty columns: keys, codes, days, amounts and texts, as claims have them. */
const columns: readonly { readonly name: string; readonly contract: string; readonly duckdb: string }[] = [
  { name: 'CLAIM_ID', contract: 'required: true, identifies: account', duckdb: 'VARCHAR' },
  { name: 'MEMBER_ID', contract: 'required: true, identifies: health-plan', duckdb: 'VARCHAR' },
  { name: 'SERVICE_DATE', contract: 'type: date, required: true, identifies: date', duckdb: 'DATE' },
  { name: 'PAID_DATE', contract: 'type: date, identifies: date', duckdb: 'DATE' },
  { name: 'SEX', contract: 'values: [female, male], identifies: none', duckdb: 'VARCHAR' },
  { name: 'STATE', contract: 'identifies: state', duckdb: 'VARCHAR' },
  ...Array.from({ length: 8 }, (_, index) => ({
    name: `AMOUNT_${index + 1}`,
    contract: 'type: "decimal(12,2)", min: 0, identifies: none',
    duckdb: 'DECIMAL(12,2)',
  })),
  ...Array.from({ length: 6 }, (_, index) => ({
    name: `UNITS_${index + 1}`,
    contract: 'type: integer, min: 0, identifies: none',
    duckdb: 'INTEGER',
  })),
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `CODE_${index + 1}`,
    contract: 'identifies: none',
    duckdb: 'VARCHAR',
  })),
];

const states = ['MA', 'NY', 'CA', 'TX', 'WA', 'OH', 'IL', 'FL'];
const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const day = (seed: number): string =>
  `20${pad(10 + (seed % 12), 2)}-${pad(1 + (seed % 12), 2)}-${pad(1 + (seed % 28), 2)}`;

/** A row; every 200,000th is bad: a field too few, a day that is none, or a quote that never closes. */
function row(index: number, withBad: boolean): string {
  const seed = Math.imul(index, 2_654_435_761) >>> 0;
  const fields = [
    `C${pad(index, 9)}`,
    `M${pad(seed % 250_000, 7)}`,
    day(seed),
    day(seed >>> 3),
    seed % 2 === 0 ? 'female' : 'male',
    states[seed % states.length] ?? '',
    ...Array.from({ length: 8 }, (_, at) => `${(seed >>> at) % 10_000}.${pad((seed >>> (at + 1)) % 100, 2)}`),
    ...Array.from({ length: 6 }, (_, at) => String((seed >>> (at + 2)) % 400)),
    ...Array.from({ length: 10 }, (_, at) => `${'ABCDEFGHIJ'[at]}${pad((seed >>> at) % 30_000, 5)}`),
  ];
  if (withBad && index % 200_000 === 199_999) {
    const fault = Math.floor(index / 200_000) % 3;
    if (fault === 0) fields.pop();
    else if (fault === 1) fields[2] = '2021-02-31';
    else fields[20] = 'a"b';
  }
  return fields.join(',');
}

function writeFile(path: string, withBad: boolean): void {
  const file = openSync(path, 'w');
  let text = `${columns.map(({ name }) => name).join(',')}\n`;
  for (let index = 0; index < rowCount; index += 1) {
    text += `${row(index, withBad)}\n`;
    if (text.length < bytesPerWrite) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

/** With surrogates, every row asks the vault for a key of its own: the dearest contract there is. */
const productOf = (withSurrogates: boolean): string => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: wide-claims, domain: clinical, title: Wide claims, description: Generated., owner: a@example.org}
spec:
  source:
    connector: csv
    location: landing://wide-claims
    csv:
      table: claims
      description: One line of a claim.
      primaryKey: [CLAIM_ID]
      subject: MEMBER_ID
      columns:
${columns
  .map(({ name, contract }) => {
    const declared = withSurrogates ? contract : contract.replace(/identifies: \S+/, 'identifies: none');
    return `        ${name}: {${declared}, description: Column ${name}.}`;
  })
  .join('\n')}
  privacy: {policy: claims-safe-harbor}
`;

/** DuckDB's own way from text to typed Parquet: no contract, no row accounted for, the file without bad lines. */
async function duckdbCopy(
  input: string,
  output: string,
  memory: string | null,
  threads: number,
): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    ...(memory === null ? {} : { memory_limit: memory }),
    temp_directory: `${output}.tmp`,
  });
  const connection = await instance.connect();
  const types = columns.map(({ name, duckdb }) => `'${name}': '${duckdb}'`).join(', ');
  const begun = performance.now();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${input}', header = true, columns = {${types}})) TO '${output}' (FORMAT parquet)`,
  );
  const took = (performance.now() - begun) / 1000;
  connection.disconnectSync();
  instance.closeSync();
  return took;
}

export const csvBenchmark: Benchmark = {
  name: 'csv',
  about: `${rowCount.toLocaleString('en')} rows of 30 columns by contract beside DuckDB's own COPY`,
  run: async ({ rounds, folder }) => {
    const workers = Math.min(2, availableParallelism());
    const workspace = join(folder, 'workspace');
    const landing = join(workspace, 'examples/landing/wide-claims');
    const lake = join(workspace, '.lake');
    mkdirSync(landing, { recursive: true });
    const clean = join(folder, 'clean.csv');
    writeFile(clean, false);
    writeFile(join(landing, 'claims.csv'), true);
    const unaccounted: number[] = [];
    const megabytes = statSync(clean).size / 1e6;
    const ours = async (memory: string, withSurrogates: boolean): Promise<number> => {
      makeWorkspace(workspace, 'local', {
        'products/wide-claims.yaml': productOf(withSurrogates),
        'platforms/local.yaml': spec('platforms/local.yaml').replace('memory: 1Gi', `memory: ${memory}`),
      });
      const plan = planOf(workspace);
      // All but the vault is new: its keys are there already, as in a lake that grows.
      try {
        for (const name of readdirSync(lake))
          if (name !== 'vault') rmSync(join(lake, name), { recursive: true });
      } catch {}
      const done = await ingest(workspace, plan, workers);
      const rows = done.stage.tables.find(({ table }) => table.name === 'claims')?.rowsAdded ?? 0;
      const quarantined = Object.values(done.stage.quarantinedByRule).reduce((sum, count) => sum + count, 0);
      unaccounted.push(rowCount - rows - quarantined);
      return done.seconds;
    };
    await ours('8Gi', true);
    unaccounted.length = 0;
    const times = await inTurn(rounds, {
      unbounded: () => duckdbCopy(clean, join(folder, 'a.parquet'), null, workers),
      oursUnbounded: () => ours('8Gi', false),
      bounded: () => duckdbCopy(clean, join(folder, 'b.parquet'), '1GB', workers),
      oursBounded: () => ours('1Gi', false),
      surrogates: () => ours('1Gi', true),
    });
    const rate = (time: number): string => `${(megabytes / time).toFixed(0)} MB/s`;
    const size = `${megabytes.toFixed(0)} MB`;
    const line = (work: string, share: number | null, mine: Times, beside: Times) =>
      atLeast(share, { work, ours: mine, beside, show: rate });
    return [
      line(`${size}, memory unbounded : COPY`, 0.6, times.oursUnbounded, times.unbounded),
      line(`${size}, 1 GB of memory : COPY`, 0.5, times.oursBounded, times.bounded),
      line('the same, with two surrogates a row : COPY', null, times.surrogates, times.bounded),
      absolute('rows unaccounted for', unaccounted, { is: 'at most', value: 0 }, (count) => String(count)),
    ];
  },
};
