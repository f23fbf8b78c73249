import type { Compilation } from '../compilation.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform, Workspace } from '../resolve/index.ts';
import type { OutputGroup, WrittenFile } from '../write/index.ts';
import { airflow } from './airflow/target.ts';
import { argocd } from './argocd/target.ts';
import { bootstrap } from './bootstrap/target.ts';
import { dbt } from './dbt/target.ts';
import { kubernetes } from './kubernetes/target.ts';
import { monitoring } from './monitoring/target.ts';
import { notSupported } from './not-supported.ts';
import { openmetadata } from './openmetadata/target.ts';
import { planFile } from './plan-file/target.ts';
import { snowflake } from './snowflake/target.ts';
import { sql } from './sql/target.ts';
import type { Emitter, Note, OutputFile, Target } from './target.ts';
import { trino } from './trino/target.ts';

export { notSupported } from './not-supported.ts';

/** Everything that can be emitted; a line adds one. */
export const targets: readonly Target[] = [
  planFile,
  kubernetes,
  sql,
  dbt,
  snowflake,
  trino,
  argocd,
  bootstrap,
  monitoring,
  openmetadata,
  airflow,
];

/** Folders beside those of products: a product of such a name would write into them. */
const reservedNames = new Set(['platform', 'argocd']);

/** What targets find wrong. The compilation's own findings come first: with errors there, nothing is emitted. */
export function checkTargets(compilation: Compilation): readonly Diagnostic[] {
  const reserved = compilation.workspace.products
    .filter((product) => reservedNames.has(product.name))
    .map(({ name, document }) =>
      diagnostic(
        'OPS008',
        document.places.value(['metadata', 'name']),
        `a product can't be called \`${name}\``,
        {
          help: `the folder dist-manifests/…/${name} belongs to the platform; choose another name`,
        },
      ),
    );
  const found = targets.flatMap((target) =>
    compilation.platforms.flatMap((platform) => [...(target.check?.(compilation, platform) ?? [])]),
  );
  // What is wrong with a product is found once for each platform: it is said once.
  const said = new Set<string>();
  return [...notSupported(compilation.workspace), ...reserved, ...found].filter((one) => {
    const key = `${one.code} ${one.span.file} ${one.span.start.offset} ${one.message}`;
    return !said.has(key) && said.add(key);
  });
}

/** What is made of one product on one platform, and what targets keep of it for the files that products share. */
export type ProductOutput = OutputGroup & {
  readonly platform: string;
  readonly product: string;
  readonly notes: Notes;
};

/** By target. */
export type Notes = Readonly<Record<string, Note>>;

export type Emitters = ReadonlyMap<string, Emitter>;

/** Loads what the named targets need to emit. */
export async function loadEmitters(names: ReadonlySet<string>): Promise<Emitters> {
  const loaded = new Map<string, Emitter>();
  for (const target of targets) if (names.has(target.name)) loaded.set(target.name, await target.load());
  return loaded;
}

const placed = (platform: string, target: string, files: Iterable<OutputFile>): readonly WrittenFile[] =>
  [...files].map(({ path, content }) => ({ path: `${platform}/${path}`, content, target }));

/** Product by product, so that nobody has to hold everything at once; but for the groups to skip. */
export function* emitProducts(
  compilation: Compilation,
  emitters: Emitters,
  skip: { readonly has: (group: string) => boolean },
): Generator<ProductOutput> {
  const { workspace, platforms, plans } = compilation;
  const planned = new Set(plans.keys());
  for (const product of workspace.products) {
    for (const platform of platforms) {
      const group = `${platform.name}/${product.name}`;
      const plan = skip.has(group) || !planned.has(group) ? undefined : plans.get(group);
      if (!plan) continue;
      const given = { compilation, platform, product, plan };
      const files: WrittenFile[] = [];
      const notes: Record<string, Note> = {};
      for (const [name, emitter] of emitters) {
        files.push(...placed(platform.name, name, emitter.product(given)));
        if (emitter.note) notes[name] = emitter.note(given);
      }
      yield { group, platform: platform.name, product: product.name, files, notes };
    }
  }
}

/** What products of a platform share; `notes` by product. Nothing where there is no product. */
export function emitShared(
  workspace: Workspace,
  platform: ResolvedPlatform,
  emitters: Emitters,
  notes: ReadonlyMap<string, Notes>,
): OutputGroup {
  const names = [...notes.keys()].sort();
  const files =
    names.length === 0
      ? []
      : [...emitters].flatMap(([target, { shared }]) => {
          const kept = new Map(names.map((name) => [name, notes.get(name)?.[target] ?? {}]));
          return shared ? placed(platform.name, target, shared(workspace, platform, kept)) : [];
        });
  return { group: `${platform.name}/platform`, files };
}

function* emitAll(compilation: Compilation, emitters: Emitters): Generator<OutputGroup> {
  const notes = new Map(compilation.platforms.map(({ name }) => [name, new Map<string, Notes>()]));
  for (const output of emitProducts(compilation, emitters, new Set())) {
    notes.get(output.platform)?.set(output.product, output.notes);
    yield output;
  }
  for (const platform of compilation.platforms) {
    const output = emitShared(
      compilation.workspace,
      platform,
      emitters,
      notes.get(platform.name) ?? new Map(),
    );
    if (output.files.length > 0) yield output;
  }
}

/** All groups of the named targets for every platform of the compilation. */
export async function emit(
  compilation: Compilation,
  names: ReadonlySet<string>,
): Promise<Iterable<OutputGroup>> {
  return emitAll(compilation, await loadEmitters(names));
}
