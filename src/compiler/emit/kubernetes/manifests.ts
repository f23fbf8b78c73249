import { App, Chart } from 'cdk8s';
import type { Compilation } from '../../compilation.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { type OutputFile, origin, plannedProducts } from '../target.ts';
import { domainObjects, type Planned } from './domain.ts';
import { pipeline } from './pipeline.ts';
import { type Json, yamlText } from './yaml.ts';

type Manifest = {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: Json;
};

/** What is built into a chart, object by object. An App each: the time of one App grows with its square. */
function synthesise(build: (chart: Chart) => void): readonly Manifest[] {
  const chart = new Chart(new App(), 'lakespec', { disableResourceNameHashes: true });
  build(chart);
  return chart.toJson() as readonly Manifest[];
}

const manifestText = (manifest: Manifest, spec: string): string => `# ${origin(spec)}\n${yamlText(manifest)}`;

/** `CronJob` → `cron-job`. */
const fileNameOf = (kind: string): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** Every manifest of a platform: a folder per product, and one for what products share. */
export function* manifests(compilation: Compilation, platform: ResolvedPlatform): Iterable<OutputFile> {
  const { kubernetes } = platform.spec;
  if (!kubernetes) return;
  const planned = plannedProducts(compilation, platform);
  for (const { product, plan } of planned) {
    const built = synthesise((chart) => pipeline(chart, product, plan, kubernetes));
    for (const manifest of built) {
      yield {
        path: `${product.name}/kubernetes/${fileNameOf(manifest.kind)}.yaml`,
        content: manifestText(manifest, product.document.file),
      };
    }
  }
  const byDomain = new Map<string | null, Planned[]>();
  for (const domain of compilation.workspace.domains) byDomain.set(domain.name, []);
  for (const one of planned) {
    const name = one.product.domain?.name ?? null;
    byDomain.set(name, [...(byDomain.get(name) ?? []), one]);
  }
  for (const [name, products] of byDomain) {
    const domain = compilation.workspace.domains.find((one) => one.name === name) ?? null;
    const sorted = [...products].sort((a, b) => (a.product.name < b.product.name ? -1 : 1));
    const built = synthesise((chart) => domainObjects(chart, domain, sorted, kubernetes));
    for (const manifest of built) {
      const kind = fileNameOf(manifest.kind);
      const what = manifest.metadata.name === 'lakespec-maintain' ? `maintain-${kind}` : kind;
      yield {
        path: `platform/kubernetes/${name ?? 'no-domain'}-${what}.yaml`,
        content: manifestText(manifest, domain?.file ?? platform.document.file),
      };
    }
  }
}
