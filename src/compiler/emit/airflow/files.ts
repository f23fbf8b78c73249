import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { noDomain } from '../kubernetes/names.ts';
import type { Emitter, Note } from '../target.ts';
import { domainDag, type Member } from './domain-dag.ts';
import { podShape, stageShape } from './pods.ts';
import { followsInputs, isScheduled, productDag } from './product-dag.ts';

const folder = 'platform/airflow';

/** Of a product of Airflow's: where it belongs, and its DAGs' text. */
type Scheduled = Note & { readonly domain: string | null; readonly dag: string; readonly member: string };

/**
 * DAGs of the products that Airflow starts, in one folder of the platform: Airflow reads one folder. Each product's text
 * is its note.
 */
export function airflowEmitter(): Emitter {
  const helper = readFileSync(join(packageRoot, 'templates', 'airflow', 'lakespec_airflow.py'), 'utf8');
  return {
    product: () => [],

    note(planned): Note {
      const { platform, product, plan } = planned;
      const { kubernetes } = platform.spec;
      if (!kubernetes || !isScheduled(product)) return {};
      const member: Member = {
        name: product.name,
        reads: product.inputs
          .filter((input) => isScheduled(input.product))
          .map((input) => input.product.name),
        follows: followsInputs(product, plan),
        maintain: {
          pod: podShape(product, plan, kubernetes, 'maintain'),
          stage: stageShape('maintain', product, plan, kubernetes),
        },
      };
      return {
        domain: product.domain?.name ?? null,
        dag: productDag(planned, kubernetes),
        member: JSON.stringify(member),
      } satisfies Scheduled;
    },

    *shared(workspace, platform, notes) {
      const scheduled = [...notes].filter(
        (one): one is [string, Scheduled] => typeof one[1].dag === 'string',
      );
      if (scheduled.length === 0) return;
      yield { path: `${folder}/lakespec_airflow.py`, content: helper };
      for (const [name, { dag }] of scheduled) yield { path: `${folder}/${name}.py`, content: dag };
      for (const domain of new Set(scheduled.map(([, note]) => note.domain))) {
        const document = workspace.domains.find(({ name }) => name === domain) ?? null;
        const members = scheduled
          .filter(([, note]) => note.domain === domain)
          .map(([, { member }]) => JSON.parse(member) as Member);
        yield {
          path: `${folder}/domain_${(domain ?? noDomain).replaceAll('-', '_')}.py`,
          content: domainDag(document, document?.file ?? platform.document.file, members),
        };
      }
    },
  };
}
