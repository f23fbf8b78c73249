import { tmpdir } from 'node:os';
import { fhirConnector } from '../../../src/connectors/fhir/connector.ts';
import { fhir } from '../../../src/connectors/fhir/declaration.ts';
import type { CodeCheck, PlanPolicy, PlanSource } from '../../../src/plan/index.ts';
import { type Collected, memoryStore, memoryVault, policyOf, runConnector, sourceOf } from '../stand-ins.ts';

export type FhirRun = {
  readonly outcomes: readonly Collected[];
  readonly source: PlanSource;
  readonly vault: ReturnType<typeof memoryVault>;
};

export type FhirOptions = {
  readonly config?: object;
  readonly profile?: object;
  readonly regime?: PlanPolicy['regime'];
  readonly chunkBytes?: number;
  /** Checks of codes, by table. */
  readonly checks?: Readonly<Record<string, readonly CodeCheck[]>>;
};

/** What the connector makes of files in memory. */
export async function runFhir(
  files: Readonly<Record<string, Uint8Array | string>>,
  {
    config = {},
    profile = {},
    regime = 'expert_determination',
    chunkBytes = 1000,
    checks = {},
  }: FhirOptions = {},
): Promise<FhirRun> {
  const policy = policyOf(regime, { dates: { scope: 'subject' } });
  const plain = sourceOf(fhir, policy, config, profile);
  const tables = plain.tables.map((table) => ({ ...table, checks: [...(checks[table.name] ?? [])] }));
  const source = { ...plain, tables };
  const vault = memoryVault();
  const landing = { store: memoryStore(files, chunkBytes), prefix: '' };
  const runs = await runConnector(fhirConnector, { landing, policy, source, vault, scratch: tmpdir() });
  return { outcomes: runs.flatMap(({ outcomes }) => outcomes), source, vault };
}

export type Row = Readonly<Record<string, unknown>>;

/** The true rows of a table. */
export function rowsOf({ outcomes }: FhirRun, table: string): readonly Row[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'rows' || outcome.table !== table || !('columns' in outcome.batch)) return [];
    const { columns, rowCount } = outcome.batch;
    return Array.from({ length: rowCount }, (_, index) =>
      Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[index]])),
    );
  });
}

export type Rejection = Extract<Collected, { kind: 'rejected' }>;

export const rejectionsOf = ({ outcomes }: FhirRun): readonly Rejection[] =>
  outcomes.filter((outcome) => outcome.kind === 'rejected');

/** counted − loaded − rejected, over the files that are not rejected whole: 0, or a record has disappeared. */
export function imbalanceOf({ outcomes }: FhirRun): number {
  let sum = 0;
  for (const outcome of outcomes) {
    if (outcome.kind === 'counted') sum += outcome.records;
    else if (outcome.kind === 'rows' && 'rowCount' in outcome.batch) sum -= outcome.batch.rowCount;
    else if (outcome.kind === 'rejected' && outcome.scope !== 'file') sum -= 1;
  }
  return sum;
}
