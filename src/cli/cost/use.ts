import { readFileSync } from 'node:fs';
import { UsageError } from '../failure.ts';

/** What monitoring recorded of a product. */
export type Used = {
  /** Seconds of one run, all stages together. */
  readonly secondsPerRun: number;
  /** Null: only the last run is known, and the schedule says how many there are. */
  readonly runsPerMonth: number | null;
};
export type UseByProduct = ReadonlyMap<string, Used>;

/** Days of a month, of all months in the mean. */
export const monthDays = 365.25 / 12;
/** Days that a question to Prometheus is about. */
const windowDays = 30;
const timeoutMs = 15_000;

/** A line of the exposition format, https://prometheus.io/docs/instrumenting/exposition_formats/ */
const sample = /^lakespec_stage_seconds\{([^}]*)\}\s+(\S+)/;
const label = (labels: string, name: string): string | null =>
  new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(labels)?.[1] ?? null;

/** Seconds of the last run by product of a platform, from the text that a Pushgateway gives at `/metrics`. */
export function useFromText(text: string, platform: string): UseByProduct {
  const seconds = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, labels = '', value = ''] = sample.exec(line) ?? [];
    const product = label(labels, 'product');
    // Maintenance is no stage of a run.
    if (product === null || label(labels, 'stage') === 'maintain') continue;
    // Another platform may push to the same Pushgateway.
    if ((label(labels, 'platform') ?? platform) !== platform || !Number.isFinite(Number(value))) continue;
    seconds.set(product, (seconds.get(product) ?? 0) + Number(value));
  }
  return new Map(
    [...seconds].map(([product, secondsPerRun]) => [product, { secondsPerRun, runsPerMonth: null }]),
  );
}

type Vector = {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
};

/** Values by product, of an instant query. @throws {UsageError} */
async function query(server: URL, expression: string): Promise<ReadonlyMap<string, number>> {
  const url = new URL('api/v1/query', server);
  url.searchParams.set('query', expression);
  let result: readonly Vector[] | undefined;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const body = (await response.json()) as { readonly data?: { readonly result?: readonly Vector[] } };
    result = response.ok ? body.data?.result : undefined;
  } catch {
    throw new UsageError(`--use: ${server.origin} could not be reached, or is no Prometheus`);
  }
  if (!Array.isArray(result))
    throw new UsageError(`--use: ${server.origin} did not answer as Prometheus does`);
  return new Map(result.map(({ metric, value }) => [metric.product ?? '', Number(value[1])]));
}

const window = `${windowDays}d`;
/** What Prometheus is asked, in PromQL; each answers by product. */
export const questions = (platform: string) => ({
  secondsPerRun: `sum by (product) (avg by (product, stage) (avg_over_time(lakespec_stage_seconds{platform="${platform}",stage!="maintain"}[${window}])))`,
  // The gauge keeps the time of the last success: it changes once for each.
  runs: `sum by (product) (changes(lakespec_last_success_timestamp_seconds{platform="${platform}"}[${window}]))`,
});

async function useFromServer(server: URL, platform: string): Promise<UseByProduct> {
  const asked = questions(platform);
  const [seconds, runs] = await Promise.all([query(server, asked.secondsPerRun), query(server, asked.runs)]);
  return new Map(
    [...seconds].map(([product, secondsPerRun]) => [
      product,
      { secondsPerRun, runsPerMonth: ((runs.get(product) ?? 0) * monthDays) / windowDays },
    ]),
  );
}

/** What a file of metrics, or a Prometheus server, knows of a platform's runs. @throws {UsageError} */
export async function readUse(from: string, platform: string): Promise<UseByProduct> {
  if (/^https?:\/\//.test(from)) {
    if (!URL.canParse(from)) throw new UsageError('--use: this is no URL');
    return useFromServer(new URL(from.endsWith('/') ? from : `${from}/`), platform);
  }
  let text: string;
  try {
    text = readFileSync(from, 'utf8');
  } catch {
    throw new UsageError(`--use: ${from} can't be read`, 'a file of metrics, or the URL of Prometheus');
  }
  const use = useFromText(text, platform);
  if (use.size === 0)
    throw new UsageError(`--use: ${from} holds no lakespec_stage_seconds of platform ${platform}`);
  return use;
}
