import type { Compilation } from '../compilation.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { kubernetes } from './kubernetes/target.ts';
import { openmetadata } from './openmetadata/target.ts';
import { planFile } from './plan-file/target.ts';
import { sql } from './sql/target.ts';
import type { Target } from './target.ts';

/** Everything that can be emitted; a line adds one. */
export const targets: readonly Target[] = [planFile, kubernetes, sql, openmetadata];

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
  return [...reserved, ...found].filter((one) => {
    const key = `${one.code} ${one.span.file} ${one.span.start.offset} ${one.message}`;
    return !said.has(key) && said.add(key);
  });
}

/** The files of the named targets for every platform of the compilation: `<platform>/<product>/…`, sorted. */
export async function emit(
  compilation: Compilation,
  names: ReadonlySet<string>,
): Promise<readonly { readonly path: string; readonly content: string; readonly target: string }[]> {
  const files: { path: string; content: string; target: string }[] = [];
  for (const target of targets) {
    if (!names.has(target.name)) continue;
    for (const platform of compilation.platforms) {
      for (const { path, content } of await target.emit(compilation, platform))
        files.push({ path: `${platform.name}/${path}`, content, target: target.name });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
