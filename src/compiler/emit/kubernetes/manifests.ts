import type { Plan } from '../../../plan/index.ts';
import { planPlatform } from '../plan/platform.ts';
import { planText } from '../plan/text.ts';
import type { Emitter, Note } from '../target.ts';
import { backfillTemplate } from './backfill.ts';
import { type Maintained, maintain, maintained, surroundings } from './domain.ts';
import { domainSecrets, setupSecrets } from './external-secrets.ts';
import { fileText, manifestsText } from './manifest.ts';
import { noDomain } from './names.ts';
import { pipelineTexts } from './pipeline.ts';
import { services } from './services.ts';
import { setup } from './setup.ts';
import { indented } from './yaml.ts';

/** The last key of the ConfigMap. JSON is printable ASCII and more, line by line: it stands in a block as it is. */
const planData = (plan: Plan): string =>
  `data:\n  plan.json: |\n${indented(planText(plan).slice(0, -1), '    ')}\n`;

/**
 * Of a product two files: its plan, which changes with everything, and the objects that run it. Of what the products
 * of a domain share two: its surroundings, and its maintenance, which names the plans. Of the
 * platform itself two: the namespace of its own, and the Services before its servers. Beside these their Secrets, where
 * an operator makes them.
 */
export const manifests: Emitter = {
  product({ platform, product, plan }) {
    const { kubernetes } = platform.spec;
    if (!kubernetes) return [];
    const folder = `${product.name}/kubernetes`;
    const { file } = product.document;
    const { pipeline, configMap } = pipelineTexts(product, plan, kubernetes);
    const backfill = plan.operations.backfill ? backfillTemplate(product, plan, kubernetes) : null;
    return [
      { path: `${folder}/pipeline.yaml`, content: fileText(file, pipeline) },
      { path: `${folder}/plan.yaml`, content: fileText(file, configMap) + planData(plan) },
      ...(backfill === null ? [] : [{ path: `${folder}/backfill.yaml`, content: fileText(file, backfill) }]),
    ];
  },

  note: (planned): Note => {
    const { kubernetes } = planned.platform.spec;
    return kubernetes ? maintained(planned, kubernetes) : {};
  },

  *shared(workspace, platform, notes) {
    const { kubernetes } = platform.spec;
    const bound = planPlatform(platform);
    if (!kubernetes || !bound) return;
    const products = [...notes.values()] as Maintained[];
    if (kubernetes.setup) {
      const [version = ''] = products.map((one) => one.lakespecVersion);
      const objects = setup(platform, bound, kubernetes, kubernetes.setup, version);
      yield {
        path: 'platform/kubernetes/setup.yaml',
        content: fileText(platform.document.file, manifestsText(objects)),
      };
      if (kubernetes.externalSecrets) {
        const content = manifestsText(setupSecrets(platform, bound, kubernetes, kubernetes.externalSecrets));
        yield {
          path: 'platform/kubernetes/setup-secrets.yaml',
          content: fileText(platform.document.file, content),
        };
      }
    }
    if (platform.spec.exposure) {
      yield {
        path: 'platform/kubernetes/services.yaml',
        content: fileText(platform.document.file, manifestsText(services(platform.spec.exposure))),
      };
    }
    const names = new Set([
      ...workspace.domains.map((one) => one.name),
      ...products.map((one) => one.domain),
    ]);
    for (const name of names) {
      const domain = workspace.domains.find((one) => one.name === name) ?? null;
      const spec = domain?.file ?? platform.document.file;
      const path = `platform/kubernetes/${name ?? noDomain}`;
      yield {
        path: `${path}.yaml`,
        content: fileText(spec, manifestsText(surroundings(domain, kubernetes))),
      };
      const those = products.filter((one) => one.domain === name);
      if (those.length === 0) continue;
      const content = fileText(spec, manifestsText(maintain(domain, those, bound, kubernetes)));
      yield { path: `${path}-maintain.yaml`, content };
      if (!kubernetes.externalSecrets) continue;
      const secrets = domainSecrets(domain, those, bound, kubernetes, kubernetes.externalSecrets);
      yield { path: `${path}-secrets.yaml`, content: fileText(spec, manifestsText(secrets)) };
    }
  },
};
