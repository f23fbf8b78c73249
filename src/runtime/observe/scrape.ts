import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RunFailure } from '../failure.ts';
import type { Progress } from '../run/context.ts';
import { gaugesOf } from './metrics.ts';

/** What a run that is going offers to be scraped. */
export type Scraped = {
  /** Counts, and passes on to the progress that it was given. */
  readonly progress: Progress;
  /** Of the listening socket: another than was asked for, where that was 0. */
  readonly port: number;
  close(): void;
};

/**
 * Serves `/metrics` while a process works: how far its stage is, and memory, CPU and event loop of the process.
 * @throws {RunFailure} `invalid` where the port can't be listened on.
 */
export async function serveMetrics(
  { name: product, domain }: { readonly name: string; readonly domain: string },
  port: number,
  within: Progress,
): Promise<Scraped> {
  const registry = new Registry();
  registry.setDefaultLabels({ product, domain });
  collectDefaultMetrics({ register: registry });
  const gauge = gaugesOf(registry);
  const units = gauge('lakespec_progress_units', 'Units of work of a stage.', ['stage', 'state']);
  const bytes = gauge('lakespec_progress_bytes', 'Bytes of the work of a stage.', ['stage', 'state']);
  let stage = '';
  const progress: Progress = {
    begin: (name, total) => {
      stage = name;
      units.set({ stage, state: 'all' }, total.units);
      units.set({ stage, state: 'done' }, 0);
      bytes.set({ stage, state: 'all' }, total.sizeBytes);
      bytes.set({ stage, state: 'done' }, 0);
      within.begin(name, total);
    },
    advance: (done) => {
      units.inc({ stage, state: 'done' }, done.units);
      bytes.inc({ stage, state: 'done' }, done.sizeBytes);
      within.advance(done);
    },
    tell: (what) => within.tell(what),
    end: () => within.end(),
  };
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new RunFailure('invalid', `--metrics-port: port ${port} can't be listened on`)),
    );
    server.listen(port, resolve);
  });
  // Nobody's scrape keeps a Pod alive.
  server.unref();
  const address = server.address();
  return {
    progress,
    port: typeof address === 'object' && address ? address.port : port,
    close: () => server.close(),
  };
}
