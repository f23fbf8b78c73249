import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { treat } from '../../src/compiler/analyze/door.ts';
import { deidPolicySpec } from '../../src/compiler/language/deid-policy.ts';
import type { PlanPolicy, PlanSource, PlanTable } from '../../src/plan/index.ts';
import type {
  Connector,
  ConnectorDeclaration,
  Engine,
  Landing,
  ObjectRef,
  ObjectStore,
  Outcome,
  ProcessContext,
  SurrogateKey,
  Unit,
  Vault,
  WorkUnit,
} from '../../src/ports/index.ts';

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
const byKey = (a: ObjectRef, b: ObjectRef): number => (a.key < b.key ? -1 : 1);

async function refused(): Promise<never> {
  throw new Error('the stand-in is read-only');
}

/** Objects in memory, in chunks of a size that no reader may rely on. */
export function memoryStore(
  files: Readonly<Record<string, Uint8Array | string>>,
  chunkBytes = 1000,
): ObjectStore {
  const objects = new Map(Object.entries(files).map(([key, content]) => [key, Buffer.from(content)]));
  const refs = [...objects]
    .map(([key, content]) => ({ key, sizeBytes: content.length, version: sha256(content), modifiedMs: 0 }))
    .sort(byKey);
  const find = (key: string): Buffer => {
    const content = objects.get(key);
    if (!content) throw Object.assign(new Error('not found'), { kind: 'not-found' });
    return content;
  };
  return {
    uri: (key) => `memory:${key}`,
    localPath: () => null,
    get: async (key) => {
      const content = find(key);
      const chunks = Array.from({ length: Math.ceil(content.length / chunkBytes) }, (_, index) =>
        content.subarray(index * chunkBytes, (index + 1) * chunkBytes),
      );
      return Readable.from(chunks, { objectMode: false });
    },
    getRange: async (key, start, length) => find(key).subarray(start, start + length),
    head: async (key) => refs.find((ref) => ref.key === key) ?? null,
    list: async function* (prefix) {
      for (const ref of refs) if (ref.key.startsWith(prefix)) yield ref;
    },
    put: refused,
    remove: refused,
    listVersions: () => {
      throw new Error('the stand-in keeps no versions');
    },
    removeVersion: refused,
  };
}

/** The files of a folder. */
export function folderStore(root: string): ObjectStore {
  const refOf = (key: string): ObjectRef => {
    const { size, mtimeMs } = statSync(join(root, key));
    return { key, sizeBytes: size, version: `${size}-${mtimeMs}`, modifiedMs: mtimeMs };
  };
  return {
    uri: (key) => `file://${join(root, key)}`,
    localPath: (key) => join(root, key),
    get: async (key) => createReadStream(join(root, key)),
    getRange: async (key, start, length) => {
      const file = await open(join(root, key));
      try {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await file.read(bytes, 0, length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    head: async (key) => refOf(key),
    list: async function* (prefix) {
      const keys = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .filter((key) => key.startsWith(prefix));
      for (const key of keys.sort()) yield refOf(key);
    },
    put: refused,
    remove: refused,
    listVersions: () => {
      throw new Error('the stand-in keeps no versions');
    },
    removeVersion: refused,
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A vault in memory. Its surrogates are derived, so that runs repeat; a surrogate of its own is given back as it is. */
export function memoryVault(seed = 'seed'): Vault & { readonly known: ReadonlyMap<string, SurrogateKey> } {
  const known = new Map<string, SurrogateKey>();
  const surrogate = (key: SurrogateKey): string => {
    if (known.get(key.value)?.system === key.system) return key.value;
    const digest = createHash('sha256').update(`${seed}|${key.system}|${key.value}`).digest();
    const made = [...digest.subarray(0, 26)].map((byte) => alphabet[byte & 31]).join('');
    known.set(made, key);
    return made;
  };
  const offsets = new Map<string, number>();
  return {
    known,
    surrogates: async (keys) => keys.map(surrogate),
    uids: async (uids) => uids.map((uid) => `2.25.${BigInt(`0x${sha256(`${seed}|${uid}`).slice(0, 30)}`)}`),
    offsets: async (keys) =>
      keys.map(({ key, range }) => {
        const fixed = offsets.get(key) ?? Math.floor((range.min + range.max) / 2);
        offsets.set(key, fixed);
        return fixed;
      }),
    mac: (text) => sha256(`${seed}|mac|${text}`),
    reveal: async (text) => known.get(text) ?? null,
    close: () => {},
  };
}

async function noEngine(): Promise<never> {
  throw new Error('the stand-in has no engine');
}

export const engineStandIn: Engine = {
  run: noEngine,
  query: noEngine,
  validate: noEngine,
  load: noEngine,
  interrupt: () => {},
  close: () => {},
};

const defaultMethods = {
  safe_harbor: 'year',
  limited_data_set: 'keep',
  expert_determination: 'shift',
  public: 'shift',
} as const;

export type PolicyChanges = Partial<Omit<PlanPolicy, 'dates'>> & {
  readonly dates?: Partial<PlanPolicy['dates']>;
};

/** A policy with the defaults of its regime. */
export function policyOf(regime: PlanPolicy['regime'], changes: PolicyChanges = {}): PlanPolicy {
  return {
    name: 'test',
    hash: 'hash',
    originals: 'none',
    subjects: { method: 'random', epoch: 1 },
    ages: { cap: 89, top: 90 },
    dicom: { options: [], keep: [], keepPrivate: [], burnedIn: 'quarantine' },
    sidecars: {},
    sentinels: [],
    missingDates: 'quarantine',
    foreign: 'quarantine',
    ...changes,
    regime,
    dates: {
      method: defaultMethods[regime],
      scope: 'dataset',
      rangeDays: { min: -3650, max: -366 },
      headroomYears: 5,
      ...changes.dates,
    },
  };
}

/** A plan's source for a connector, with the rules that the compiler gives its columns. */
export function sourceOf<Config, Profile>(
  declaration: ConnectorDeclaration<Config, Profile>,
  policy: PlanPolicy,
  config: object = {},
  profile: object = {},
): PlanSource {
  const spec = deidPolicySpec.parse({
    regime: policy.regime,
    dates: { method: policy.dates.method, scope: policy.dates.scope },
  });
  const parsed = declaration.config.parse(config);
  const tables = declaration.tables(parsed, declaration.profile.parse(profile)).map(
    (table): PlanTable => ({
      name: table.name,
      bronze: table.name,
      description: table.description,
      key: [...table.key],
      subject: table.subject,
      columns: table.columns.map((column) => {
        const treated = treat(column, spec, null, 'test');
        return {
          name: column.name,
          type: treated.type,
          nullable: column.nullable,
          description: column.description,
          label: treated.label,
          sourceType: column.type,
          sourceLabel: column.label,
          door: treated.rule,
        };
      }),
    }),
  );
  return {
    name: declaration.name,
    connector: declaration.name,
    location: { kind: 'landing', prefix: '' },
    include: [...declaration.defaultInclude],
    exclude: [],
    complete: { settleSeconds: 0 },
    quarantine: 'copy',
    config: config as PlanSource['config'],
    profile: profile as PlanSource['profile'],
    tables,
  };
}

/** An outcome with the bytes of its body. */
export type Collected =
  | (Omit<Extract<Outcome, { kind: 'object' }>, 'body'> & { readonly body: Buffer })
  | Exclude<Outcome, { kind: 'object' }>;

async function bytesOf(body: Readable | Uint8Array): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export type RunOptions = {
  readonly landing: Landing;
  readonly policy: PlanPolicy;
  readonly source: PlanSource;
  readonly vault: Vault;
  readonly scratch: string;
};

export type UnitRun = {
  readonly unit: Unit;
  readonly offsetDays: number;
  readonly outcomes: readonly Collected[];
};

/** Discovers, surveys and processes, as the runtime does, in one process. Units come in the order of their ids. */
export async function runConnector(connector: Connector, options: RunOptions): Promise<readonly UnitRun[]> {
  const { landing, source, policy, vault } = options;
  const units: Unit[] = [];
  for await (const unit of connector.discover(landing, source)) units.push(unit);
  const runs: UnitRun[] = [];
  for (const unit of units.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const base = {
      ...options,
      engine: engineStandIn,
      signal: new AbortController().signal,
      progress: () => {},
    };
    const survey = await connector.survey?.(unit, base);
    let offsetDays = 0;
    const isDated = connector.survey === undefined || survey?.dates;
    if (policy.dates.method === 'shift' && isDated) {
      const range = survey?.offsetDays ?? policy.dates.rangeDays;
      [offsetDays = 0] = await vault.offsets([{ key: unit.dataset, range }]);
    }
    const context: ProcessContext = {
      ...base,
      offsetDays: async (subjects) => subjects.map(() => offsetDays),
    };
    const fileIds = Object.fromEntries(unit.objects.map(({ key }, index) => [key, `file${index}`]));
    const workUnit: WorkUnit = { ...unit, unitId: 'unit', fileIds };
    const outcomes: Collected[] = [];
    for await (const outcome of connector.process(workUnit, context)) {
      outcomes.push(outcome.kind === 'object' ? { ...outcome, body: await bytesOf(outcome.body) } : outcome);
    }
    runs.push({ unit, offsetDays, outcomes });
  }
  return runs;
}
