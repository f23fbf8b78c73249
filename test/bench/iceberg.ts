import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeBound } from '../../src/formats/iceberg/index.ts';
import type { PlanColumn, PlanPlatform, TableRef } from '../../src/plan/index.ts';
import type { Engine } from '../../src/ports/index.ts';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { expireSnapshots, type OpenLake, openLake } from '../../src/runtime/lake/index.ts';
import type { DataFile, TableLayout } from '../../src/runtime/lake/lake.ts';
import { venv } from '../services/venv.ts';
import { absolute, atMost, type Benchmark, inSeconds, type Line } from './benchmark.ts';
import { hasMinio, onMinio, transfers } from './lake-on-s3.ts';
import { inTurn, seconds, type Times } from './measure.ts';
import { makeWorkspace, planOf, repository, spec } from './workspace.ts';

const snapshots = 100;
const commits = 10_000;
const plannedFiles = 10_000;
/** As products keep them by default. */
const keptSnapshots = 20;
const appendedRows = 5_000_000;
const fileRows = 1000;
const ref: TableRef = { namespace: 'bench_bronze', name: 'events' };
const wide: TableRef = { ...ref, name: 'wide' };

const column = (name: string, type: PlanColumn['type']): PlanColumn => ({
  name,
  type,
  nullable: true,
  description: `Column ${name}.`,
  label: [],
});

const layout: TableLayout = {
  ref,
  store: 'raw',
  description: 'Events.',
  columns: [
    column('id', 'bigint'),
    column('day', 'date'),
    column('code', 'string'),
    column('value', 'double'),
  ],
  renames: [],
  sort: [],
};

/** A lake with a way to append files that only look as if they were written: commits and plans read no data file. */
type Bench = {
  readonly lake: OpenLake;
  append(files: readonly DataFile[], table: TableRef): Promise<void>;
  /** The file with this number; its ids follow those of the one before. */
  copy(number: number): DataFile;
};

async function openBench(platform: PlanPlatform, folder: string, engine: Engine): Promise<Bench> {
  const lake = await openLake({ platform, workspace: folder });
  const select = `SELECT i AS id, DATE '2020-01-01' AS day, 'c' || i AS code, i / 3 AS value FROM range(${fileRows}) AS t(i)`;
  const [first] = await lake.write(engine, await lake.target(layout), select, 'bench');
  if (!first) throw new Error('nothing was written');
  const bound = (id: number) => Buffer.from(encodeBound('long', BigInt(id)) ?? []).toString('hex');
  return {
    lake,
    copy: (number) => ({
      ...first,
      uri: `${first.uri}-${number}`,
      lowerBounds: { ...first.lowerBounds, 1: bound(number * fileRows) },
      upperBounds: { ...first.upperBounds, 1: bound((number + 1) * fileRows - 1) },
    }),
    append: async (add, table) => {
      const target = await lake.target({ ...layout, ref: table });
      await lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary: {} }]);
    },
  };
}

/** Seconds of each of the first commits of a table. */
async function firstCommits({ append, copy }: Bench): Promise<Times> {
  const times: number[] = [];
  for (let number = 0; number < snapshots; number += 1)
    times.push(await seconds(() => append([copy(number)], ref)));
  return times;
}

/** Seconds of each of many commits, with maintenance every hundred, which is not counted. */
async function manyCommits({ lake, append, copy }: Bench): Promise<Times> {
  const long: TableRef = { ...ref, name: 'long' };
  const times: number[] = [];
  for (let number = 0; number < commits; number += 1) {
    times.push(await seconds(() => append([copy(number)], long)));
    if (number % snapshots !== snapshots - 1) continue;
    const table = await lake.table(long);
    if (!table) throw new Error('the table is gone');
    const retention = { keep: keptSnapshots, olderThanMs: Date.now(), protect: new Set<bigint>() };
    await expireSnapshots(lake, table, retention);
  }
  return times;
}

/** What a commit can't do without: manifest, manifest list, metadata, and the catalog's own flush. */
async function fourFlushes(folder: string): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    times.push(
      await seconds(() => {
        for (const name of ['manifest', 'list', 'metadata', 'catalog']) {
          const file = openSync(join(folder, `${round}-${name}`), 'w');
          writeFileSync(file, Buffer.alloc(8192, round));
          fsyncSync(file);
          closeSync(file);
        }
      }),
    );
  }
  return times;
}

type Plans = { readonly all: Times; readonly one: Times };
/** A row in the middle of the table. */
const wantedId = (plannedFiles / 2) * fileRows + 7;

async function planning({ lake, append, copy }: Bench, rounds: number): Promise<Plans> {
  for (let batch = 0; batch < 10; batch += 1) {
    const files = Array.from({ length: plannedFiles / 10 }, (_, index) => copy(batch * 1000 + index));
    await append(files, wide);
  }
  const plan = (where?: Parameters<OpenLake['dataFiles']>[2]) =>
    seconds(async () => {
      const table = await lake.table(wide);
      if (!table) throw new Error('the table is gone');
      const files = await lake.dataFiles(table, undefined, where);
      if (files.length !== (where ? 1 : plannedFiles)) throw new Error(`${files.length} files were planned`);
    });
  await plan();
  const all: number[] = [];
  const one: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    all.push(await plan());
    one.push(await plan([{ column: 'id', op: '=', value: wantedId }]));
  }
  return { all, one };
}

/** The same by PyIceberg; null where it isn't at hand. */
function foreignPlanning({ catalog }: PlanPlatform, folder: string, rounds: number): Plans | null {
  if (catalog.kind !== 'sqlite') return null;
  try {
    const python = venv('pyiceberg', join(repository, 'test/services/pyiceberg/requirements.txt'));
    const { stdout, stderr, status } = spawnSync(
      join(python, 'bin', 'python'),
      [
        ...[join(import.meta.dirname, 'plan_files.py'), join(folder, catalog.path), catalog.name],
        ...[`${wide.namespace}.${wide.name}`, rounds, plannedFiles, wantedId].map(String),
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } catch (error) {
    process.stderr.write(`PyIceberg is not at hand: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}

function planningLines(ours: Plans, theirs: Plans | null): readonly Line[] {
  const files = plannedFiles.toLocaleString('en');
  return [
    absolute(`planning ${files} files`, ours.all, { is: 'at most', value: 1 }, inSeconds),
    ...(theirs === null
      ? [absolute(`finding one of ${files} files`, ours.one, null, inSeconds)]
      : [
          atMost(1, { work: `planning ${files} files beside PyIceberg`, ours: ours.all, beside: theirs.all }),
          atMost(1, {
            work: `finding one of ${files} files beside PyIceberg`,
            ours: ours.one,
            beside: theirs.one,
          }),
        ]),
  ];
}

async function appending({ lake, append }: Bench, engine: Engine, folder: string, rounds: number) {
  const target = await lake.target({ ...layout, ref: { ...ref, name: 'rows' } });
  const rows = `SELECT i AS id, DATE '2020-01-01' + CAST(i % 1000 AS INTEGER) AS day, 'c' || i % 5000 AS code, i / 3 AS value
    FROM range(${appendedRows}) AS t(i)`;
  const plain = join(folder, 'rows.parquet');
  return inTurn(rounds, {
    ours: () =>
      seconds(async () => append(await lake.write(engine, target, rows, 'bench'), target.layout.ref)),
    beside: () =>
      seconds(() => engine.run(`COPY (${rows}) TO '${plain}' (FORMAT parquet, COMPRESSION zstd)`)),
  });
}

async function onS3(platform: PlanPlatform, folder: string, engine: Engine): Promise<Times> {
  const bench = await openBench(onMinio(platform), join(folder, 's3-lake'), engine);
  try {
    return await firstCommits(bench);
  } finally {
    await bench.lake.close();
  }
}

const last = (times: Times): Times => times.slice(-snapshots / 2);

export const lakeBenchmark: Benchmark = {
  name: 'lake',
  about: `commits with up to 100 kept snapshots, ${commits.toLocaleString('en')} commits, planning ${plannedFiles.toLocaleString('en')} files beside PyIceberg, appending; on MinIO and beside its client where they are at hand`,
  run: async ({ rounds, large, folder }) => {
    makeWorkspace(folder, 'local', { 'products/claims.yaml': spec('products/claims.yaml') });
    const { platform } = planOf(folder);
    const scratch = join(folder, 'floor');
    for (const path of [scratch, join(folder, 's3-lake')]) mkdirSync(path);
    const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(folder, 'scratch') });
    const bench = await openBench(platform, folder, engine);
    try {
      const first = await firstCommits(bench);
      const floor = await fourFlushes(scratch);
      const ours = await planning(bench, rounds);
      const theirs = foreignPlanning(platform, folder, rounds);
      const long = await manyCommits(bench);
      const appended = await appending(bench, engine, scratch, rounds);
      const remote = hasMinio() ? await onS3(platform, folder, engine) : null;
      if (remote === null) process.stderr.write('no MinIO is at hand (LAKESPEC_MINIO_ENDPOINT)\n');
      return [
        atMost(1.25, {
          work: `append ${appendedRows.toLocaleString('en')} rows beside DuckDB's plain Parquet`,
          ...appended,
        }),
        atMost(1.5, {
          work: `${commits.toLocaleString('en')} commits with expiry: the last 100 beside the first`,
          ours: long.slice(-100),
          beside: long.slice(0, 100),
        }),
        absolute('four small files, each flushed', floor, null, inSeconds),
        absolute(
          `commit, ${snapshots / 2} to ${snapshots} snapshots`,
          last(first),
          { is: 'at most', value: 0.05 },
          inSeconds,
        ),
        ...(remote === null ? [] : [absolute('the same on MinIO', last(remote), null, inSeconds)]),
        ...planningLines(ours, theirs),
        ...(hasMinio() ? await transfers(folder, rounds, large) : []),
      ];
    } finally {
      engine.close();
      await bench.lake.close();
    }
  },
};
