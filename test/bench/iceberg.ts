import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanColumn, TableRef } from '../../src/plan/index.ts';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../src/runtime/lake/index.ts';
import type { DataFile, TableLayout } from '../../src/runtime/lake/lake.ts';
import { absolute, type Benchmark, inSeconds } from './benchmark.ts';
import { seconds } from './measure.ts';
import { makeWorkspace, planOf, spec } from './workspace.ts';

const snapshots = 100;
const plannedFiles = 10_000;
const ref: TableRef = { namespace: 'bench_bronze', name: 'events' };

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

export const icebergBenchmark: Benchmark = {
  name: 'iceberg',
  about: 'commits with up to 100 kept snapshots, and planning a table of 10,000 files',
  run: async ({ rounds, folder }) => {
    makeWorkspace(folder, 'local', { 'products/claims.yaml': spec('products/claims.yaml') });
    const { platform } = planOf(folder);
    const lake = await openLake({ platform, workspace: folder });
    const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(folder, 'scratch') });
    try {
      const target = await lake.target(layout);
      const select = `SELECT i AS id, DATE '2020-01-01' AS day, 'c' || i AS code, i / 3 AS value FROM range(1000) AS t(i)`;
      const written = await lake.write(engine, target, select, 'bench');
      const [first] = written;
      if (!first) throw new Error('nothing was written');
      /** As if written: planning and commits read no data file. */
      const copy = (number: number): DataFile => ({ ...first, uri: `${first.uri}-${number}` });
      const append = async (add: readonly DataFile[], table: TableRef): Promise<void> => {
        const now = await lake.target({ ...layout, ref: table });
        await lake.commit([
          { target: now, operation: 'append', add, remove: [], properties: {}, summary: {} },
        ]);
      };
      const commits: number[] = [];
      for (let number = 0; number < snapshots; number += 1)
        commits.push(await seconds(() => append([copy(number)], ref)));
      const floor: number[] = [];
      mkdirSync(join(folder, 'floor'));
      for (let round = 0; round < 20; round += 1) {
        floor.push(
          await seconds(() => {
            // What a commit can't do without: manifest, manifest list, metadata, and the catalog's own flush.
            for (const name of ['manifest', 'list', 'metadata', 'catalog']) {
              const file = openSync(join(folder, 'floor', `${round}-${name}`), 'w');
              writeFileSync(file, Buffer.alloc(8192, round));
              fsyncSync(file);
              closeSync(file);
            }
          }),
        );
      }
      const wide: TableRef = { ...ref, name: 'wide' };
      for (let batch = 0; batch < 10; batch += 1) {
        await append(
          Array.from({ length: plannedFiles / 10 }, (_, index) => copy(batch * 1000 + index)),
          wide,
        );
      }
      const planning: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        planning.push(
          await seconds(async () => {
            const table = await lake.table(wide);
            if (!table) throw new Error('the table is gone');
            const files = await lake.dataFiles(table);
            if (files.length !== plannedFiles) throw new Error('not all files were planned');
          }),
        );
      }
      return [
        absolute('four small files, each flushed', floor, null, inSeconds),
        absolute(
          `commit, ${snapshots - 50} to ${snapshots} snapshots`,
          commits.slice(-50),
          { is: 'at most', value: 0.05 },
          inSeconds,
        ),
        absolute(
          `planning ${plannedFiles.toLocaleString('en')} files`,
          planning,
          { is: 'at most', value: 1 },
          inSeconds,
        ),
      ];
    } finally {
      engine.close();
      await lake.close();
    }
  },
};
