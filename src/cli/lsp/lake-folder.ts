import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, sortDiagnostics } from '../../compiler/diagnostics/index.ts';
import { type Knowledge, textsOver } from '../../compiler/editor/index.ts';
import { checkTargets } from '../../compiler/emit/index.ts';
import type { Dataset } from '../../compiler/graph/graph.ts';
import { createSession } from '../../compiler/incremental/index.ts';
import type { SourceFile } from '../../compiler/load/index.ts';
import type { ResolvedProduct } from '../../compiler/resolve/index.ts';
import { today } from '../compilation.ts';
import { lakespecVersion } from '../package.ts';
import { isWorkspaceFile, readSpec, readWorkspace } from '../workspace.ts';

/** A folder with `specs/`, as it is on disk and in the editor, and what it compiles to. */
export type LakeFolder = {
  readonly root: string;
  /** The path of a file in the workspace; null where it doesn't belong to it. */
  readonly pathOf: (file: string) => string | null;
  readonly uriOf: (path: string) => string;
  /** An editor has opened or changed a file; its text counts until it is closed. */
  readonly opened: (path: string, document: TextDocument) => void;
  readonly closed: (path: string) => void;
  /** Something happened to a file on disk, or to a folder of files. */
  readonly touched: (path: string) => void;
  /** Compiles what has changed; at once where nothing has. */
  readonly knowledge: () => Knowledge;
  /** What was compiled last: good enough for answers that must not wait. */
  readonly lastKnowledge: () => Knowledge;
  /** All findings, those of the targets included, as `check` prints them. */
  readonly findings: () => readonly Diagnostic[];
};

const encoder = new TextEncoder();

export function openLakeFolder(root: string): LakeFolder {
  const session = createSession();
  const files = new Map<string, SourceFile>();
  const texts = new WeakMap<SourceFile, string>();
  const edited = new Map<
    string,
    { readonly document: TextDocument; readonly file: SourceFile; readonly version: number }
  >();
  const products = new Map<string, ResolvedProduct>();
  const datasets = new Map<string, Dataset>();
  let known: Knowledge | null = null;
  let found: readonly Diagnostic[] | null = null;

  const readAll = () => {
    files.clear();
    if (!existsSync(join(root, 'specs'))) return;
    for (const file of readWorkspace(root).files) files.set(file.path, file);
  };
  readAll();

  const changed = () => {
    found = null;
    stale = true;
  };
  let stale = true;

  const fileAt = (path: string): SourceFile | null => edited.get(path)?.file ?? files.get(path) ?? null;

  const textOf = (path: string): string | null => {
    const open = edited.get(path);
    if (open) return open.document.getText();
    const file = files.get(path);
    if (!file) return null;
    const read = texts.get(file) ?? new TextDecoder().decode(file.bytes);
    texts.set(file, read);
    return read;
  };

  const paths = () => [...new Set([...files.keys(), ...edited.keys()])];
  const texted = textsOver(paths, textOf);

  /** What products of open files are now, for the time in which they are no specs. */
  const remember = ({ workspace, graph }: Knowledge['compilation']) => {
    for (const product of workspace.products) {
      const isOpen =
        edited.has(product.document.file) || [...product.sql.values()].some(({ path }) => edited.has(path));
      if (!isOpen) continue;
      products.set(product.name, product);
      for (const dataset of graph.byProduct.get(product.name) ?? []) datasets.set(dataset.id, dataset);
    }
  };

  const compile = (): Knowledge => {
    const input = paths()
      .sort()
      .flatMap((path) => fileAt(path) ?? []);
    const compilation = session.compile({ files: input, today: today(), lakespecVersion });
    remember(compilation);
    stale = false;
    return { compilation, texts: texted, remembered: { products, datasets } };
  };

  const knowledge = (): Knowledge => {
    if (known === null || stale) known = compile();
    return known;
  };

  return {
    root,
    pathOf: (file) => {
      const path = relative(root, file).replaceAll('\\', '/');
      return isWorkspaceFile(path) ? path : null;
    },
    uriOf: (path) => pathToFileURL(join(root, path)).href,
    opened: (path, document) => {
      if (edited.get(path)?.version === document.version && edited.get(path)?.document === document) return;
      const file = { path, bytes: encoder.encode(document.getText()) };
      edited.set(path, { document, file, version: document.version });
      changed();
    },
    closed: (path) => {
      edited.delete(path);
      changed();
    },
    touched: (path) => {
      const place = join(root, path);
      if (!isWorkspaceFile(path)) readAll();
      else if (existsSync(place)) files.set(path, { path, bytes: readSpec(place) });
      else files.delete(path);
      changed();
    },
    knowledge,
    lastKnowledge: () => {
      known ??= compile();
      return known;
    },
    findings: () => {
      const { compilation } = knowledge();
      found ??= sortDiagnostics([...compilation.diagnostics, ...checkTargets(compilation)]);
      return found;
    },
  };
}
