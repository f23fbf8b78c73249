import { jsonText } from '../json.ts';
import { fileText, manifestsText } from '../kubernetes/manifest.ts';
import { planPlatform } from '../plan/platform.ts';
import { type Emitter, type Note, origin } from '../target.ts';
import { accessControlProperties, catalogProperties, federatedStore, trinoCatalog } from './catalog.ts';
import { accessRules, type Governed } from './rules.ts';

const listed = (names: readonly string[]): string => [...names].sort().join('\n');
const namesOf = (note: Note, layer: string): readonly string[] =>
  String(note[layer] ?? '')
    .split('\n')
    .filter((name) => name !== '');

/**
 * The configuration of a Trino through which people query the lake in place: a catalog of its tables, and rules of who
 * reads which. It holds no user: who is in a group is the identity provider's to say.
 */
export const trinoEmitter: Emitter = {
  product: () => [],

  note: ({ plan }): Note => ({
    bronze: listed(plan.sources.flatMap(({ tables }) => tables.map(({ bronze }) => bronze))),
    silver: listed(plan.refine.map(({ table }) => table.name)),
    gold: listed(plan.curate.map(({ table }) => table.name)),
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
        return [{ product, tables }];
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
