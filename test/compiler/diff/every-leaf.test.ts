import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { emit, targets } from '../../../src/compiler/emit/index.ts';
import type { Compilation } from '../../../src/compiler/index.ts';
import { type Kind, kinds } from '../../../src/compiler/language/index.ts';
import { changes, errorsOf, side } from './workspace.ts';

/** A small workspace that uses most of the language; product `outcomes` is made of product `visits`. */
const texts: Readonly<Record<string, string>> = {
  'specs/platform.yaml': `
apiVersion: lakespec/v1
kind: Platform
metadata: {name: base, title: Base}
spec:
  settle: 10m
  stores:
    landing: {bucket: landing, endpoint: "https://store.example.org", credentials: {accessKey: {env: ACCESS}, secretKey: {env: SECRET}}}
    raw: {bucket: raw, endpoint: "https://store.example.org", credentials: {accessKey: {env: ACCESS}, secretKey: {env: SECRET}}}
    refined: {bucket: refined, endpoint: "https://store.example.org", credentials: {accessKey: {env: OUT_ACCESS}, secretKey: {env: OUT_SECRET}}}
    quarantine: {bucket: quarantine, endpoint: "https://store.example.org", credentials: {accessKey: {env: ACCESS}, secretKey: {env: SECRET}}}
    vault: {bucket: vault, endpoint: "https://store.example.org", credentials: {accessKey: {env: ACCESS}, secretKey: {env: SECRET}}}
    curated: {bucket: curated, endpoint: "https://store.example.org", region: eu-1, prefix: gold, pathStyle: true, credentials: {accessKey: {env: OUT_ACCESS}, secretKey: {env: OUT_SECRET}}}
  catalog: {postgres: {env: CATALOG}}
  vault: {postgres: {env: VAULT}, key: {file: /run/key}}
  engine: {duckdb: {memory: 1Gi, threads: 2}}
---
apiVersion: lakespec/v1
kind: Platform
metadata: {name: dev}
spec:
  extends: base
  stage: dev
  kubernetes:
    image: registry.example.org/runtime:1
    namespace: lake
    secrets: {ingest: in, transform: out}
    egress: [{name: store, namespace: storage, port: 9000, stages: [ingest]}]
    priorityClass: low
  prometheus: {pushgateway: "http://push.example.org:9091"}
  slack: {webhook: {env: SLACK}}
`,
  'specs/govern.yaml': `
apiVersion: lakespec/v1
kind: Domain
metadata: {name: clinical, title: Clinical, owner: clinical@example.org}
spec:
  owners: [stewards]
  members: [{group: stewards, role: steward}]
  quota: {cpu: 4, memory: 8Gi, pods: 10}
  costCenter: cc-1
  defaults: {settle: 5m, slack: "#clinical", freshness: 30h}
---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: dua}
spec:
  id: DUA-1
  expires: 2029-06-30
  purposes: [outcomes, teaching]
  basis: research
  users: [{group: outcomes, training: basics}]
  linkage: approved
  minimumCellSize: 11
  retainUntil: 2030-12-31
---
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: shifted, description: Shifted dates.}
spec:
  regime: expert_determination
  determination: {id: ED-1, expires: 2029-12-31}
  allows: [geographic.city]
  originals: none
  dates: {method: shift, scope: subject, range: {min: -900, max: -366}, headroom: 4}
  subjects: {method: random, epoch: 1}
  ages: {cap: 89, top: 90}
  dicom: {options: [retain-patient-characteristics], burnedIn: quarantine}
  sidecars: {InstitutionName: remove, DeviceSerialNumber: {replace: none}}
  sentinels: [1900-01-01]
  missingDates: quarantine
  foreign: quarantine
---
apiVersion: lakespec/v1
kind: ValidationProfile
metadata: {name: strict}
spec:
  csv: {drift: quarantine, maxRejectedRows: 500}
`,
  'specs/visits.yaml': `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: visits, domain: clinical, title: Visits, description: All visits., owner: visits@example.org, tags: [visits]}
spec:
  source:
    connector: csv
    location: landing://visits
    include: ["*.csv"]
    exclude: [draft-*]
    complete: {settle: 20m}
    quarantine: copy
    csv:
      table: visits
      description: One row for each visit.
      delimiter: ";"
      encoding: utf-8
      header: true
      primaryKey: [visit_id]
      subject: patient_id
      columns:
        visit_id: {identifies: other-unique-id, required: true, description: Number.}
        patient_id: {identifies: mrn, required: true}
        city: {identifies: city}
        zip: {identifies: zip}
        age: {type: integer, identifies: age, min: 0, max: 120}
        started_on: {type: date, identifies: date, format: "%Y-%m-%d"}
        ended_on: {type: date, identifies: date}
        ward: {identifies: none, values: [north, south], pattern: "[a-z]+"}
        cost: {type: "decimal(10,2)", identifies: none}
  agreement: dua
  purpose: outcomes
  validation: {profile: strict, csv: {maxRejectedRows: 400}}
  privacy: {policy: shifted, columns: {visits.zip: drop}}
  silver:
    stays:
      from: visits
      description: Visits with an end.
      key: [visit_id]
      where: ended_on is not null
      sort: [patient_id]
      columns:
        visit_id: {}
        patient_id: {}
        began: {from: started_on, was: started, description: First day.}
        days: {expr: "date_diff_days(ended_on, started_on)"}
        ward: {}
        cost: {}
    copies: {from: visits, key: [visit_id], materialized: incremental, strategy: merge}
    wards:
      sql: wards.sql
      key: [ward]
  star:
    dimensions:
      dim_ward: {from: wards, naturalKey: [ward], attributes: {stays: type1}, description: Wards.}
    facts:
      fct_stay:
        from: stays
        description: Stays.
        type: transaction
        grain: [visit_id]
        dimensions:
          ward: {to: dim_ward, on: ward}
          began: {to: dim_date, on: began}
        measures:
          days: {expr: days, additive: full, description: Days.}
          cost: {expr: cost * 2, additive: semi}
        degenerate: [patient_id]
  quality:
    stays:
      tests:
        - {not_null: ward, onFail: quarantine}
        - {accepted_values: {column: ward, values: [north, south], onFail: warn}, maxFailures: 3}
        - {row_count: {min: 1, max: 1000}}
        - {expression: days >= 0}
        - {relationships: {column: ward, to: wards, field: ward}}
    fct_stay: {tests: [{unique: [visit_id, patient_id]}]}
  schedule: {cron: "0 2 * * *", timezone: Europe/Berlin}
  operations:
    scheduler: cronjob
    shards: 2
    resources: {ingest: {cpu: 2, memory: 8Gi}, transform: {cpu: 2, memory: 8Gi}}
    freshness: 26h
    alerts: {slack: "#visits", on: [failure, quality]}
    keepSnapshots: 10
    keepSnapshotsFor: 5d
`,
  'specs/wards.sql': `with long_ones as (select ward, visit_id, cost from {{ ref('stays') }} where cost > 10)
select ward, count(*) as stays, max(cost) as dearest from long_ones where ward <> 'none' group by ward having count(*) >= 100
`,
  'specs/outcomes.yaml': `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: outcomes, domain: clinical}
spec:
  inputs: {v: {product: visits, maxWait: 2h}}
  purpose: outcomes
  silver:
    stays: {from: v.stays, key: [visit_id]}
  schedule: "0 5 * * *"
`,
};

const base = side(texts);

/** What a leaf may become: some of it fits, whatever the leaf is. */
const words = [
  'keep',
  'quarantine',
  'warn',
  'stop',
  'record',
  'accept',
  'type2',
  'table',
  'none',
  'semi',
  'factless',
  'approved',
];
const values = [
  'north',
  'patient_id',
  'days',
  'cost',
  'name',
  'date',
  'date.day',
  'teaching',
  'safe_harbor',
  'drop',
  'remove',
];
const shapes = [
  '2031-01-01',
  '2027-01-31',
  '7m',
  '9Gi',
  '3 4 * * *',
  'other',
  'other@example.org',
  'cost + 1',
  'cost > 5',
  'string',
  'landing://other',
  'latin-1',
  'https://other.example.org',
];

function candidates(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'string')
    return [`${value}x`, `X${value}`, ...words, ...values, ...shapes].filter((one) => one !== value);
  return [];
}

type Path = readonly PropertyKey[];

function* leaves(
  value: unknown,
  path: Path = [],
): Iterable<{ readonly path: Path; readonly value: unknown }> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
  // One store stands for all.
  const isStore = path[1] === 'stores' && path[2] !== 'curated';
  if (path.length > 1 && !isStore) yield { path, value };
}

/** A copy of a document in which one leaf is another, or gone. */
function replaced(document: object, path: Path, next: unknown): object {
  const copy = structuredClone(document);
  const parent = path
    .slice(0, -1)
    .reduce((value, key) => (value as Record<PropertyKey, object>)[key] ?? {}, copy);
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent) && next === undefined) parent.splice(Number(last), 1);
  else if (next === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, next);
  return copy;
}

/** Compilations that are tried for a leaf before it is given up. */
const maxTries = 4;

/** Every workspace in which one leaf is another or gone, and which compiles. */
function* mutants(): Iterable<{ readonly what: string; readonly mutant: ReturnType<typeof side> }> {
  for (const [file, text] of Object.entries(texts)) {
    if (!file.endsWith('.yaml')) continue;
    const documents = parseAllDocuments(text).map((one): { readonly kind: Kind } => one.toJS());
    for (const [index, document] of documents.entries()) {
      for (const { path, value } of leaves(document)) {
        const fits = [undefined, ...candidates(value)].filter(
          (next) => kinds[document.kind].safeParse(replaced(document, path, next)).success,
        );
        for (const next of fits.slice(0, maxTries)) {
          // JSON is YAML.
          const mutated = documents.map((one, at) =>
            JSON.stringify(at === index ? replaced(one, path, next) : one),
          );
          const mutant = side({ ...texts, [file]: mutated.join('\n---\n') });
          if (errorsOf(mutant).length > 0) continue;
          const to = next === undefined ? 'gone' : JSON.stringify(next);
          yield { what: `${file} ${path.map(String).join('.')} = ${to}`, mutant };
          // One way to go and one to differ show what the rules know of a leaf.
          if (next !== undefined) break;
        }
      }
    }
  }
}

/** All that every target makes, by path. */
async function emitFiles(compilation: Compilation): Promise<ReadonlyMap<string, string>> {
  const groups = [...(await emit(compilation, new Set(targets.map(({ name }) => name))))];
  return new Map(groups.flatMap(({ files }) => files.map(({ path, content }) => [path, content] as const)));
}

describe('a change of any leaf of a spec', () => {
  it('is never silent where anything that is emitted changes', { timeout: 120_000 }, async () => {
    expect(errorsOf(base)).toEqual([]);
    const before = await emitFiles(base.compilation);
    expect(before.size).toBeGreaterThan(20);
    const silent: string[] = [];
    let count = 0;
    for (const { what, mutant } of mutants()) {
      count += 1;
      const found = changes(base, mutant).filter(({ kind }) => !kind.startsWith('file-'));
      if (found.length > 0) continue;
      // Emitting takes longest, and proves something only here.
      const after = await emitFiles(mutant.compilation);
      if (after.size !== before.size || [...after].some(([path, text]) => before.get(path) !== text))
        silent.push(what);
    }
    expect(silent).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });
});
