import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dicomConnector } from '../../src/connectors/dicom/connector.ts';
import { dicom } from '../../src/connectors/dicom/declaration.ts';
import { engineStandIn, folderStore, memoryVault, policyOf, sourceOf } from '../connectors/stand-ins.ts';
import { atLeast, type Benchmark } from './benchmark.ts';
import type { FloorWork } from './dicom-floor.ts';
import { inTurn, seconds } from './measure.ts';
import { ingest, makeWorkspace, planOf, spec } from './workspace.ts';

const fileCount = 1000;
const pixelBytes = 512 * 1024;

/** CT_small with an image of full size and UIDs of its own: 40 images a series. */
function ctFile(index: number): Buffer {
  const small = readFileSync(new URL('../formats/dicom/fixtures/CT_small.dcm', import.meta.url));
  const at = small.lastIndexOf(Buffer.from('e07f10004f570000', 'hex'));
  const start = Buffer.from(small.subarray(0, at + 12));
  start.writeUInt32LE(pixelBytes, at + 8);
  const uid = '1.3.6.1.4.1.5962.1.1.1.1.1.20040119072730.12322';
  for (let place = start.indexOf(uid); place !== -1; place = start.indexOf(uid, place + 1))
    start.write(String(10_000 + index), place + uid.length - 5);
  const series = Buffer.from('1.3.6.1.4.1.5962.1.3.1.1.20040119072730.12322');
  for (let place = start.indexOf(series); place !== -1; place = start.indexOf(series, place + 1))
    start.write(String(10_000 + Math.floor(index / 40)), place + series.length - 5);
  const pixels = Buffer.alloc(pixelBytes, index % 251);
  pixels.writeUInt32LE(index, 0);
  return Buffer.concat([start, pixels]);
}

/** The connector alone: de-identified files and rows, without the stage around it; one thread. */
async function connectorAlone(input: string, output: string): Promise<void> {
  const policy = policyOf('expert_determination', {
    dicom: {
      options: ['retain-patient-characteristics', 'retain-longitudinal-modified-dates'],
      keep: [],
      keepPrivate: [],
      burnedIn: 'quarantine',
    },
  });
  const source = sourceOf(dicom, policy);
  const context = {
    landing: { store: folderStore(input), prefix: '' },
    policy,
    source,
    vault: memoryVault(),
    engine: engineStandIn,
    scratch: output,
    signal: new AbortController().signal,
    progress: () => {},
    offsetDays: async (subjects: readonly (string | null)[]) => subjects.map(() => -500),
  };
  let objects = 0;
  for await (const unit of dicomConnector.discover(context.landing, source)) {
    for await (const outcome of dicomConnector.process({ ...unit, unitId: 'unit', fileIds: {} }, context)) {
      if (outcome.kind !== 'object') continue;
      const hash = createHash('sha256');
      const file = await open(join(output, `${objects}.dcm`), 'w');
      for await (const chunk of (outcome.body instanceof Uint8Array
        ? [outcome.body]
        : outcome.body) as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.close();
      hash.digest();
      objects += 1;
    }
  }
  if (objects !== fileCount) throw new Error('not all files came through');
}

export const dicomBenchmark: Benchmark = {
  name: 'dicom',
  about:
    '1,000 files of 0.5 MB beside header-parse, SHA-256 and copy; the connector, and the whole ingest stage',
  run: async ({ rounds, folder }) => {
    const workspace = join(folder, 'workspace');
    const input = join(workspace, 'examples/landing/stroke-mri');
    const output = join(folder, 'out');
    const lake = join(workspace, '.lake');
    makeWorkspace(workspace, 'local', { 'products/stroke-mri.yaml': spec('products/stroke-mri.yaml') });
    mkdirSync(input, { recursive: true });
    const names = Array.from({ length: fileCount }, (_, index) => `${String(index).padStart(5, '0')}.dcm`);
    for (const [index, name] of names.entries()) writeFileSync(join(input, name), ctFile(index));
    const plan = planOf(workspace);
    const workers = Math.min(2, availableParallelism());

    const threads = Array.from(
      { length: workers },
      () => new Worker(new URL('./dicom-floor.ts', import.meta.url)),
    );
    const emptyOutput = (): void => {
      rmSync(output, { recursive: true, force: true });
      mkdirSync(output);
    };
    const floor = async (by: readonly Worker[]): Promise<number> => {
      emptyOutput();
      return seconds(() =>
        Promise.all(
          by.map(async (thread, turn) => {
            const work: FloorWork = {
              input,
              output,
              names: names.filter((_, at) => at % by.length === turn),
            };
            thread.postMessage(work);
            await once(thread, 'message');
          }),
        ),
      );
    };
    /** All but the vault is new: its keys are there already, as in a lake that grows. */
    const stage = async (): Promise<number> => {
      emptyOutput();
      for (const name of readdirSync(lake))
        if (name !== 'vault') rmSync(join(lake, name), { recursive: true });
      const done = await ingest(workspace, plan, workers);
      if (done.stage.files?.loaded !== fileCount) throw new Error('not all files were loaded');
      return done.seconds;
    };
    await floor(threads);
    await ingest(workspace, plan, workers);
    const alone = await inTurn(rounds, {
      floor: () => floor(threads.slice(0, 1)),
      ours: async () => {
        emptyOutput();
        return seconds(() => connectorAlone(input, output));
      },
    });
    const whole = await inTurn(rounds, { floor: () => floor(threads), ours: stage });
    await Promise.all(threads.map((thread) => thread.terminate()));
    const rate = (time: number): string => `${Math.round(fileCount / time)} files/s`;
    return [
      atLeast(0.7, { work: 'connector alone, 1 thread', ours: alone.ours, beside: alone.floor, show: rate }),
      atLeast(0.7, {
        work: `ingest stage to the commit, ${workers} workers, vault warm`,
        ours: whole.ours,
        beside: whole.floor,
        show: rate,
      }),
    ];
  },
};
