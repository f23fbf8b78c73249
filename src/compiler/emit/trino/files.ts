import { jsonText } from '../json.ts';
import { fileText, manifestsText } from '../kubernetes/manifest.ts';
import { planPlatform } from '../plan/platform.ts';
import { type Emitter, type Note, type OutputFile, origin, type Planned } from '../target.ts';
import { accessControlProperties, catalogProperties, federatedStore, trinoCatalog } from './catalog.ts';
import { commentsOf } from './delivery.ts';
import { accessRules, type Governed, runtimeUser } from './rules.ts';

const listed = (names: readonly string[]): string => [...names].sort().join('\n');
const namesOf = (note: Note, layer: string): readonly string[] =>
  String(note[layer] ?? '')
    .split('\n')
    .filter((name) => name !== '');

/** The schema that shows the product's gold, and the views there. */
function deliveredNote(deliveries: Planned['plan']['deliveries']): Note {
  const delivery = deliveries.find(({ kind }) => kind === 'trino');
  return delivery?.kind === 'trino'
    ? { schema: delivery.schema, delivered: listed(delivery.tables.map(({ name }) => name)) }
    : {};
}

/** What shows gold in a schema of its own. */
function* deliveryFiles({ product, plan }: Planned): Iterable<OutputFile> {
  for (const delivery of plan.deliveries) {
    if (delivery.kind !== 'trino') continue;
    const columnsOf = new Map(plan.curate.map(({ table, columns }) => [table.name, columns]));
    const statements = [
      ...delivery.setUp,
      ...delivery.tables.flatMap(({ table, name, show }) => [
        show,
        ...commentsOf(delivery, name, columnsOf.get(table.name) ?? []),
      ]),
    ];
    const heads = [
      origin(product.document.file),
      delivery.runs
        ? 'What publish runs with the platform’s engine where a view is missing or says something else.'
        : `To be run as Trino's user ${runtimeUser} after the first run and when this file changes: the platform's engine is no Trino.`,
    ];
    yield {
      path: `${product.name}/trino/publish.sql`,
      content: `${heads.map((line) => `-- ${line}`).join('\n')}\n\n${statements.map((one) => `${one};`).join('\n\n')}\n`,
    };
  }
}

/**
 * The configuration of a Trino through which people query the lake in place: a catalog of its tables, and rules of who
 * reads which. It holds no user: who is in a group is the identity provider's to say.
 */
export const trinoEmitter: Emitter = {
  product: deliveryFiles,

  note: ({ plan }): Note => ({
    bronze: listed(plan.sources.flatMap(({ tables }) => tables.map(({ bronze }) => bronze))),
    silver: listed(plan.refine.map(({ table }) => table.name)),
    gold: listed(plan.curate.map(({ table }) => table.name)),
    ...deliveredNote(plan.deliveries),
  }),

  *shared(workspace, platform, notes) {
    const bound = planPlatform(platform);
    const store = bound && federatedStore(bound);
    if (!bound || !store) return;
    const { file } = platform.document;
    const governed = workspace.products
      .flatMap((product): Governed[] => {
        const note = notes.get(product.name);
        if (!note) return [];
        const tables = {
          bronze: namesOf(note, 'bronze'),
          silver: namesOf(note, 'silver'),
          gold: namesOf(note, 'gold'),
        };
        const views = namesOf(note, 'delivered');
        const schema = String(note.schema ?? '');
        return [{ product, tables, delivered: views.length === 0 ? null : { schema, views } }];
      })
      .sort((a, b) => (a.product.name < b.product.name ? -1 : 1));
    const catalog = trinoCatalog(bound);
    const properties = (lines: readonly string[]) => `# ${origin(file)}\n${lines.join('\n')}\n`;
    const files = {
      'access-control.properties': properties(accessControlProperties),
      [`${catalog}.properties`]: properties(catalogProperties(bound, store)),
      'rules.json': jsonText(accessRules(catalog, governed)),
    };
    yield { path: 'platform/trino/access-control.properties', content: files['access-control.properties'] };
    yield {
      path: `platform/trino/catalog/${catalog}.properties`,
      content: files[`${catalog}.properties`] ?? '',
    };
    yield { path: 'platform/trino/rules.json', content: files['rules.json'] };
    if (!platform.spec.kubernetes) return;
    const configMap = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      // In no namespace: it belongs into that of Trino, which is none of ours.
      metadata: { name: 'lakespec-trino', labels: { 'app.kubernetes.io/managed-by': 'lakespec' } },
      data: files,
    };
    yield { path: 'platform/trino/configmap.yaml', content: fileText(file, manifestsText([configMap])) };
  },
};
