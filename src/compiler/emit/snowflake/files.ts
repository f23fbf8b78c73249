import { deliveredPath, type PlanSnowflakeDelivery } from '../../../plan/index.ts';
import { type Emitter, type OutputFile, origin, type Planned } from '../target.ts';
import { setUp } from './set-up.ts';
import { optionFaults } from './statement-options.ts';

function checked(statement: string): string {
  const faults = optionFaults(statement);
  if (faults.length > 0) throw new Error(`${faults.join(', ')}: ${statement}`);
  return `${statement};`;
}

const fileText = (heads: readonly string[], statements: readonly string[]): string =>
  `${heads.map((line) => `-- ${line}`).join('\n')}\n\n${statements.map(checked).join('\n\n')}\n`;

const placeOf: Readonly<Record<PlanSnowflakeDelivery['as'], string>> = {
  iceberg: "the table's metadata file, from the root of store curated on",
  external: "the table's newest folder below export/, named in current.json beside it",
};

function* productFiles({ product, platform, plan }: Planned): Iterable<OutputFile> {
  const spec = origin(product.document.file);
  for (const delivery of plan.deliveries) {
    if (delivery.kind !== 'snowflake') continue;
    const store = plan.platform.stores.curated;
    if (store.kind !== 's3') continue;
    const publicEndpoint = platform.spec.snowflake?.endpoint?.replace(/^https:\/\/|\/$/g, '') ?? null;
    yield {
      path: `${product.name}/snowflake/set-up.sql`,
      content: fileText(
        [
          spec,
          `For an ACCOUNTADMIN of ${delivery.account}: once, and again when this file changes.`,
          'Fill in what stands between < and >, and grant the publisher role to the user of the runtime.',
        ],
        setUp(delivery, product, { ...store, publicEndpoint }),
      ),
    };
    yield {
      path: `${product.name}/snowflake/publish.sql`,
      content: fileText(
        [
          spec,
          delivery.login
            ? `What publish runs after each commit as ${delivery.login.role}; between load and view it compares the columns.`
            : 'To be run after each commit: the platform names no login.',
          `${deliveredPath} stands for ${placeOf[delivery.as]}.`,
        ],
        delivery.tables.flatMap(({ load, describe, show }) => [...load, describe, ...show]),
      ),
    };
  }
}

export function snowflakeEmitter(): Emitter {
  return { product: productFiles };
}
