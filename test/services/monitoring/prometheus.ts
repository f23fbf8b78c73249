import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const manifests = fileURLToPath(new URL('../../../dist-manifests/prod', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: what is read from YAML
type Json = any;

/** A rule as it is emitted. */
export type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
};
export type Group = { readonly name: string; readonly rules: readonly Rule[] };

/** Every object that is emitted for the platform's monitoring. */
export const objects: readonly Json[] = globSync('platform/monitoring/*.yaml', { cwd: manifests })
  .sort()
  .flatMap((file) => parseAllDocuments(readFileSync(join(manifests, file), 'utf8')))
  .map((document) => document.toJS());
export const groups: readonly Group[] = objects
  .filter(({ kind }) => kind === 'PrometheusRule')
  .flatMap(({ spec }) => spec.groups);
export const dashboards: readonly Json[] = objects
  .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.labels.grafana_dashboard === '1')
  .flatMap(({ data }) => Object.values<string>(data))
  .map((text) => JSON.parse(text));
export const alertmanagerFile = join(manifests, 'platform/alertmanager.yml');

/** A program of Prometheus's family: of the PATH, or of the tools that the services' script installed. */
export function program(name: string): string {
  const known = name === 'promtool' ? process.env.LAKESPEC_PROMTOOL : undefined;
  if (known !== undefined) return known;
  const { status } = spawnSync('sh', ['-c', `command -v ${name}`]);
  if (status === 0) return name;
  return join(process.env.LAKESPEC_TOOLS_DIR ?? join(homedir(), '.cache/lakespec-tools'), 'bin', name);
}

export function promtool(...args: readonly string[]): SpawnSyncReturns<string> {
  const result = spawnSync(program('promtool'), args, { encoding: 'utf8' });
  if (result.error) throw result.error;
  return result;
}

export const amtool = (...args: readonly string[]): string =>
  execFileSync(program('amtool'), args, { encoding: 'utf8' });
