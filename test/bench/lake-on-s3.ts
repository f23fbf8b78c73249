import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanPlatform, storeNames } from '../../src/plan/index.ts';
import { openStore } from '../../src/runtime/lake/index.ts';
import { getFile, putFile } from '../../src/runtime/lake/store/whole-file.ts';
import { environment, storeOn } from '../services/stores/buckets.ts';
import { absolute, atMost, type Line } from './benchmark.ts';
import { inTurn, seconds } from './measure.ts';

const minio = { name: 'MinIO', prefix: 'LAKESPEC_MINIO' } as const;

/** Whether a MinIO is at hand: `services env` names it. */
export const hasMinio = (): boolean => process.env.LAKESPEC_MINIO_ENDPOINT !== undefined;

/** A platform whose stores lie in MinIO, its catalog where it was. */
export function onMinio(platform: PlanPlatform): PlanPlatform {
  const place = `bench/${randomUUID()}`;
  const stores = Object.fromEntries(storeNames.map((name) => [name, storeOn(minio, `${place}/${name}`)]));
  return { ...platform, stores: stores as PlanPlatform['stores'] };
}

type Client = {
  readonly name: string;
  copy(from: string, to: string): readonly [string, readonly string[]];
  readonly remote: (key: string) => string;
  readonly env: Readonly<Record<string, string>>;
};

const runs = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** MinIO's own client where it is at hand (LAKESPEC_BENCH_MC, or `mc`), else the AWS command line; null = neither. */
function foreignClient(folder: string): Client | null {
  const [key, secret] = [environment('LAKESPEC_MINIO_ACCESS_KEY'), environment('LAKESPEC_MINIO_SECRET_KEY')];
  const [endpoint, bucket] = [environment('LAKESPEC_MINIO_ENDPOINT'), environment('LAKESPEC_MINIO_BUCKET')];
  const mc = process.env.LAKESPEC_BENCH_MC ?? 'mc';
  if (runs(mc)) {
    const { protocol, host } = new URL(endpoint);
    return {
      name: 'the MinIO client',
      copy: (from, to) => [mc, ['--quiet', 'cp', from, to]],
      remote: (of) => `bench/${bucket}/${of}`,
      env: { MC_CONFIG_DIR: join(folder, 'mc'), MC_HOST_bench: `${protocol}//${key}:${secret}@${host}` },
    };
  }
  if (!runs('aws')) return null;
  return {
    name: 'the AWS command line',
    copy: (from, to) => ['aws', ['--endpoint-url', endpoint, 's3', 'cp', '--only-show-errors', from, to]],
    remote: (of) => `s3://${bucket}/${of}`,
    env: {
      AWS_ACCESS_KEY_ID: key,
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_DEFAULT_REGION: environment('LAKESPEC_MINIO_REGION'),
    },
  };
}

/** Our store beside another client of S3, one file up and down; both read and write the same disk. */
export async function transfers(folder: string, rounds: number, large: boolean): Promise<readonly Line[]> {
  const megabytes = large ? 1024 : 256;
  const place = `bench/${randomUUID()}`;
  const store = openStore(storeOn(minio, place), '/');
  const client = foreignClient(folder);
  mkdirSync(join(folder, 's3'));
  const [file, down] = [join(folder, 's3', 'file'), join(folder, 's3', 'down')];
  const written = openSync(file, 'w');
  for (let part = 0; part < megabytes; part += 1) writeSync(written, randomBytes(1_000_000));
  closeSync(written);
  const foreign = (from: string, to: string) => {
    if (client === null) return Number.NaN;
    const [command, args] = client.copy(from, to);
    return seconds(() => {
      const { status, stderr } = spawnSync(command, args, {
        env: { ...process.env, ...client.env },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`${client.name}: ${stderr}`);
    });
  };
  const theirs = client?.remote(`${place}/theirs`) ?? '';
  const begun = client === null ? 0 : await seconds(() => runs(client.copy('', '')[0]));
  const up = await inTurn(rounds, {
    ours: () => seconds(() => putFile(store, 'ours', file)),
    beside: async () => foreign(file, theirs),
  });
  const back = await inTurn(rounds, {
    ours: () => seconds(() => getFile(store, { key: 'ours', sizeBytes: megabytes * 1_000_000 }, down)),
    beside: async () => foreign(theirs, down),
  });
  await store.remove('ours');
  await store.remove('theirs');
  rmSync(join(folder, 's3'), { recursive: true });
  const show = (time: number) => `${(megabytes / time).toFixed(0)} MB/s`;
  if (client === null) {
    process.stderr.write('neither the MinIO client nor the AWS command line is at hand\n');
    return [
      absolute(`S3 upload of ${megabytes} MB`, up.ours, null, show),
      absolute(`S3 download of ${megabytes} MB`, back.ours, null, show),
    ];
  }
  process.stderr.write(`${client.name} takes ${(begun * 1000).toFixed(0)} ms to begin\n`);
  return [
    atMost(null, { work: `S3 upload of ${megabytes} MB beside ${client.name}`, ...up, show }),
    atMost(null, { work: `S3 download of ${megabytes} MB beside ${client.name}`, ...back, show }),
  ];
}
