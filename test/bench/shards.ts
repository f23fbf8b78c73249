import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { storeNames } from '../../src/plan/index.ts';
import { ended, logOf, type Pod, tellOf, trigger } from '../services/pods/jobs.ts';
import { manifestsOf } from '../services/pods/manifests.ts';
import {
  deliver,
  image,
  install,
  installSecrets,
  installStandIns,
  makeStores,
  removeNamespaces,
  s3,
} from '../services/pods/surroundings.ts';
import { compileVisits, visits } from '../services/pods/visits.ts';
import { absolute, type Benchmark, type Line } from './benchmark.ts';

/** What `test/services/pods` needs too: a cluster, the image on its node, and the servers. */
const isAtHand = (): boolean =>
  [
    'KUBECTL',
    'LAKESPEC_IMAGE',
    'LAKESPEC_HOST_ADDRESS',
    'LAKESPEC_MINIO_ENDPOINT',
    'LAKESPEC_POSTGRES_URL',
  ].every((name) => process.env[name] !== undefined);

/** Seconds from the start of the first Pod's ingest to the commit. */
function secondsOf(namespace: string, pods: readonly Pod[]): number {
  const starts = pods.flatMap(({ status }) =>
    (status.initContainerStatuses ?? []).flatMap(({ name, state }) =>
      name === 'ingest' && state.terminated !== undefined ? [Date.parse(state.terminated.startedAt)] : [],
    ),
  );
  const ends = pods.flatMap((pod) =>
    logOf(namespace, pod.metadata.name, 'ingest').flatMap(({ msg, time }) =>
      msg === 'ingest done' ? [Date.parse(String(time))] : [],
    ),
  );
  return (Math.max(...ends) - Math.min(...starts)) / 1000;
}

async function measured(shards: number, files: number, rows: number, rounds: number): Promise<Line> {
  const lake = `shards${shards}`;
  const namespace = `${lake}-clinical`;
  const databases = { catalog: `${lake}_catalog`, vault: `${lake}_vault` };
  const workspace = compileVisits(lake, image(), shards);
  try {
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await removeNamespaces([namespace]);
      await makeStores(
        storeNames.map((name) => `${lake}-${name}`),
        Object.values(databases),
      );
      install(
        manifestsOf(join(workspace, 'dist-manifests', 'pods')).filter(
          ({ metadata }) => (metadata.namespace ?? metadata.name) === namespace,
        ),
      );
      installSecrets({ namespaces: [namespace], buckets: lake, databases });
      for (let file = 0; file < files; file += 1)
        await deliver(s3(), `${lake}-landing`, `sharded/${file}.csv`, visits(file, rows));
      const end = await ended(namespace, trigger(namespace, 'sharded', 'measured'));
      if (end.state !== 'Complete') throw new Error(tellOf(namespace, end));
      seconds.push(secondsOf(namespace, end.pods));
    }
    return absolute(
      `${files} files of ${rows} rows by ${shards} Pod${shards === 1 ? '' : 's'}`,
      seconds,
      null,
      (value) => `${value.toFixed(1)} s, ${Math.round((files * rows) / value).toLocaleString('en')} rows/s`,
    );
  } finally {
    await removeNamespaces([namespace]);
    rmSync(workspace, { recursive: true, force: true });
  }
}

export const shardsBenchmark: Benchmark = {
  name: 'shards',
  about: 'ingest by 1, 2 and 4 Pods, from the start of the first to the commit; needs a cluster',
  run: async ({ rounds, large }) => {
    if (!isAtHand()) {
      process.stderr.write('shards: no cluster, image and servers at hand (test/services/pods)\n');
      return [];
    }
    const closeStandIns = await installStandIns();
    try {
      const lines: Line[] = [];
      for (const shards of [1, 2, 4])
        lines.push(await measured(shards, large ? 96 : 24, large ? 20_000 : 10_000, rounds));
      return lines;
    } finally {
      closeStandIns();
    }
  },
};
