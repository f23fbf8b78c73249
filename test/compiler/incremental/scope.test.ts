import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/compiler/graph/build.ts';
import { buildPart, type GraphPart } from '../../../src/compiler/graph/part.ts';
import { compile } from '../../../src/compiler/index.ts';
import type { ResolvedProduct } from '../../../src/compiler/resolve/index.ts';
import { rules } from '../../../src/compiler/rules/index.ts';

const examples = fileURLToPath(new URL('../../../docs/diagnostics/examples', import.meta.url));
const specs = fileURLToPath(new URL('../../../specs', import.meta.url));
const today = '2026-07-01';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|sql)$/.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }));

const base = filesIn(join(examples, '_base'));

/** The examples of a code stand on what they share. */
function workspaceIn(folder: string) {
  const own = filesIn(folder);
  const paths = new Set(own.map(({ path }) => path));
  return folder === specs ? own : [...own, ...base.filter(({ path }) => !paths.has(path))];
}

const workspaces: readonly (readonly [string, string])[] = [
  ['the example specs', specs],
  ...readdirSync(examples, { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== '_base')
    .flatMap(({ name }) =>
      ['wrong', 'fixed'].map((side): [string, string] => [`${name} ${side}`, join(examples, name, side)]),
    ),
];

describe('a rule that judges each product by itself', () => {
  it.each(workspaces)('finds as much in all of a workspace as in its products: %s', (_, folder) => {
    const { workspace, graph, platforms } = compile({
      files: workspaceIn(folder),
      today,
      lakespecVersion: '0.0.0',
    });
    const parts = new Map<string, GraphPart>();
    const partOf = (product: ResolvedProduct): GraphPart => {
      const part = parts.get(product.name) ?? buildPart(product, today, partOf);
      parts.set(product.name, part);
      return part;
    };
    for (const product of workspace.products) partOf(product);
    const readersOf = ({ name }: ResolvedProduct) =>
      workspace.products.filter(({ inputs }) => inputs.some(({ product }) => product.name === name));
    const whole = { workspace, graph, platforms, today, readersOf };
    for (const rule of rules.filter(({ scope }) => scope === 'product' || scope === 'readers')) {
      const alone = workspace.products.flatMap((product) => {
        const only = { ...workspace, documents: [], products: [product], crosswalks: [], platforms: [] };
        return [
          ...rule.check({
            ...whole,
            workspace: { ...only, agreements: [], policies: [], domains: [] },
            graph: graphOf([product], (name) => parts.get(name)),
          }),
        ];
      });
      const said = (found: Iterable<unknown>) =>
        [...new Set([...found].map((one) => JSON.stringify(one)))].sort();
      expect(said(alone), rule.code).toEqual(said(rule.check(whole)));
    }
  });
});
