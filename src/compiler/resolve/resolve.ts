import { posix } from 'node:path';
import { declarations } from '../../connectors/declarations.ts';
import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';
import { type DocumentValue, type Kind, kinds } from '../language/index.ts';
import { type Document, decode, type Path, type SourceFile, type Unreadable } from '../load/index.ts';
import { lineageOf, overlay } from './inheritance.ts';
import type { ResolvedPlatform, ResolvedProduct, ResolvedSource, Workspace } from './workspace.ts';

export type Resolved = { readonly workspace: Workspace; readonly diagnostics: readonly Diagnostic[] };

/** Connectors that the language names and that no release executes yet. */
const announcedConnectors = ['eeg', 'hcup'];

type Index = { readonly [K in Kind]: ReadonlyMap<string, Document<K>> } & {
  /** `Kind name` of documents that are there and have faults of their own. */
  readonly unreadable: ReadonlySet<string>;
};

function indexDocuments(
  documents: readonly Document[],
  unreadable: readonly Unreadable[],
  report: (found: Diagnostic) => void,
): Index {
  const index = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map<string, Document>()]));
  for (const document of documents) {
    const byName = index[document.kind] as Map<string, Document>;
    const first = byName.get(document.name);
    if (first) {
      report(
        diagnostic(
          'SCH006',
          document.places.value(['metadata', 'name']),
          `there are two ${document.kind}s named \`${document.name}\``,
          {
            related: [{ span: first.places.value(['metadata', 'name']), message: 'the first is here' }],
            help: 'rename one of them',
          },
        ),
      );
    } else byName.set(document.name, document);
  }
  return {
    ...(index as unknown as Index),
    unreadable: new Set(unreadable.map(({ kind, name }) => `${kind} ${name}`)),
  };
}

function bind<K extends Kind>(
  index: Index,
  kind: K,
  name: string | undefined,
  from: Document,
  path: Path,
  report: (found: Diagnostic) => void,
): Document<K> | null {
  if (name === undefined) return null;
  const found = index[kind].get(name);
  if (found) return found as Document<K>;
  if (index.unreadable.has(`${kind} ${name}`)) return null;
  const names = [...index[kind].keys()];
  report(
    diagnostic('REF001', from.places.value(path), `there is no ${kind} \`${name}\``, {
      help:
        didYouMean(name, names) ??
        (names.length > 0
          ? `known: ${names.sort().join(', ')}`
          : `write a document of kind ${kind} with this name`),
    }),
  );
  return null;
}

/** The block of a profile that concerns one connector, with everything that the profile extends. */
function profileOf(
  index: Index,
  product: Document<'DataProduct'>,
  connector: string,
  report: (found: Diagnostic) => void,
): unknown {
  const { validation } = product.value.spec;
  if (!validation) return undefined;
  let block: Record<string, unknown> = {};
  const profile = bind(
    index,
    'ValidationProfile',
    validation.profile,
    product,
    ['spec', 'validation', 'profile'],
    report,
  );
  if (profile) {
    const lineage = lineageOf(profile, index.ValidationProfile, (document) => document.value.spec.extends);
    for (const document of lineage.chain) {
      const written = document.written as { spec: Record<string, Record<string, unknown> | undefined> };
      block = overlay(block, written.spec[connector] ?? {}, 0);
    }
  }
  const inline = (validation as Record<string, unknown>)[connector];
  if (typeof inline === 'object' && inline !== null)
    block = overlay(block, inline as Record<string, unknown>, 0);
  return block;
}

function resolveSource(
  index: Index,
  document: Document<'DataProduct'>,
  name: string | null,
  spec: ResolvedSource['spec'],
  path: Path,
  report: (found: Diagnostic) => void,
): ResolvedSource | null {
  const { connector } = spec;
  const declaration = declarations.find((one) => one.name === connector);
  if (!declaration) {
    const place = document.places.value([...path, 'connector']);
    const names = declarations.map((one) => one.name);
    report(
      announcedConnectors.includes(connector)
        ? diagnostic('SCH010', place, `connector \`${connector}\` is not supported yet`, {
            help: `one of ${names.join(', ')}`,
          })
        : diagnostic('REF001', place, `there is no connector \`${connector}\``, {
            help: didYouMean(connector, names) ?? `one of ${names.join(', ')}`,
          }),
    );
    return null;
  }
  const blocks = spec as unknown as Record<string, unknown>;
  for (const other of [...declarations.map((one) => one.name), ...announcedConnectors]) {
    if (other === connector || blocks[other] === undefined) continue;
    report(
      diagnostic(
        'SCH001',
        document.places.key([...path, other]),
        `block \`${other}\` does not belong to connector ${connector}`,
        { help: `take it out, or say \`connector: ${other}\`` },
      ),
    );
  }
  const config = declaration.config.safeParse(blocks[connector] ?? {});
  if (!config.success) {
    const [issue] = config.error.issues;
    report(
      diagnostic(
        'SCH003',
        document.places.key(path),
        `connector ${connector} needs its block \`${connector}\`${issue?.path.length ? `: ${issue.path.join('.')} is missing` : ''}`,
      ),
    );
    return null;
  }
  const profile = declaration.profile.safeParse(profileOf(index, document, connector, report) ?? {});
  if (!profile.success) {
    for (const issue of profile.error.issues) {
      report(
        diagnostic(
          'SCH005',
          document.places.value(['spec', 'validation', connector, ...issue.path]),
          `profile for ${connector}: ${issue.message}`,
        ),
      );
    }
    return null;
  }
  const faults = declaration.check?.(config.data, profile.data) ?? [];
  for (const finding of faults) {
    const code = finding.message.includes('not supported yet') ? 'SCH010' : 'SCH005';
    report(
      diagnostic(code, document.places.value([...path, connector, ...finding.path]), finding.message, {
        help: finding.help ?? null,
      }),
    );
  }
  return {
    name: name ?? connector,
    path,
    declaration,
    spec,
    config: config.data,
    profile: profile.data,
    tables: declaration.tables(config.data, profile.data),
    sound: faults.length === 0,
    prefix: name === null ? '' : `${name}_`,
  };
}

function resolveSources(
  index: Index,
  document: Document<'DataProduct'>,
  report: (found: Diagnostic) => void,
): readonly ResolvedSource[] {
  const { source, sources } = document.value.spec;
  const found: (ResolvedSource | null)[] = [];
  if (source) found.push(resolveSource(index, document, null, source, ['spec', 'source'], report));
  for (const [name, spec] of Object.entries(sources ?? {})) {
    found.push(resolveSource(index, document, name, spec, ['spec', 'sources', name], report));
  }
  return found.filter((one) => one !== null);
}

/** SQL files stand beside the product's document; their text goes with it. */
function resolveSql(
  document: Document<'DataProduct'>,
  files: ReadonlyMap<string, SourceFile>,
  report: (found: Diagnostic) => void,
): ResolvedProduct['sql'] {
  const found = new Map<string, { path: string; text: string }>();
  for (const [table, silver] of Object.entries(document.value.spec.silver)) {
    if (silver.sql === undefined) continue;
    const place = document.places.value(['spec', 'silver', table, 'sql']);
    const path = posix.join(posix.dirname(document.file), silver.sql);
    const file = files.get(path);
    if (posix.isAbsolute(silver.sql) || path.startsWith('../') || !file) {
      const near = didYouMean(
        path,
        [...files.keys()].filter((one) => one.endsWith('.sql')),
      );
      report(
        diagnostic('REF003', place, `there is no file \`${path}\` in the workspace`, {
          help: near ?? 'write the path from the folder of this document; the file lies inside the workspace',
        }),
      );
      continue;
    }
    const text = decode(file);
    if (typeof text === 'string') found.set(table, { path, text });
    else report(text);
  }
  return found;
}

/** Products in an order in which each stands behind its inputs; a cycle is reported once, whole. */
function orderProducts(
  index: Index,
  report: (found: Diagnostic) => void,
): readonly Document<'DataProduct'>[] {
  const done = new Set<string>();
  const ordered: Document<'DataProduct'>[] = [];
  const visit = (document: Document<'DataProduct'>, above: readonly Document<'DataProduct'>[]): void => {
    if (done.has(document.name)) return;
    const position = above.indexOf(document);
    if (position !== -1) {
      const names = [...above.slice(position), document].map((one) => one.name).join(' → ');
      report(
        diagnostic('REF002', document.places.key(['spec', 'inputs']), `products read each other: ${names}`, {
          help: 'let one of them read sources alone',
        }),
      );
      done.add(document.name);
      return;
    }
    for (const input of Object.values(document.value.spec.inputs ?? {})) {
      const below = 'product' in input ? index.DataProduct.get(input.product) : undefined;
      if (below) visit(below, [...above, document]);
    }
    if (done.has(document.name)) return;
    done.add(document.name);
    ordered.push(document);
  };
  for (const name of [...index.DataProduct.keys()].sort()) {
    const document = index.DataProduct.get(name);
    if (document) visit(document, []);
  }
  return ordered;
}

function resolvePlatform(
  index: Index,
  document: Document<'Platform'>,
  report: (found: Diagnostic) => void,
): ResolvedPlatform | null {
  const lineage = lineageOf(document, index.Platform, (one) => one.value.spec.extends);
  for (const found of lineage.diagnostics) report(found);
  const origins = new Map<string, string>();
  let written: Record<string, unknown> = {};
  for (const one of lineage.chain) {
    const { spec } = one.written as { spec: Record<string, unknown> };
    for (const key of Object.keys(spec)) origins.set(key, one.name);
    // One level: `stores.raw` replaces `stores.raw`, and leaves `stores.curated` alone.
    written = overlay(written, spec, 1);
  }
  const parsed = kinds.Platform.safeParse({ ...(document.written as object), spec: written });
  if (!parsed.success) return null;
  return {
    name: document.name,
    document,
    spec: parsed.data.spec as DocumentValue<'Platform'>['spec'],
    origins,
  };
}

/**
 * Binds every reference between documents. `files` are those that documents may name; of `unreadable` documents the
 * loader has said what is wrong.
 */
export function resolve(
  documents: readonly Document[],
  files: readonly SourceFile[],
  unreadable: readonly Unreadable[] = [],
): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => {
    // A profile that two sources share is looked up twice, and wrong once.
    const known = diagnostics.some(
      (one) =>
        one.code === found.code &&
        one.message === found.message &&
        one.span.file === found.span.file &&
        one.span.start.offset === found.span.start.offset,
    );
    if (!known) diagnostics.push(found);
  };
  const index = indexDocuments(documents, unreadable, report);
  const filesByPath = new Map(files.map((file) => [file.path, file]));
  for (const profile of index.ValidationProfile.values()) {
    const lineage = lineageOf(profile, index.ValidationProfile, (one) => one.value.spec.extends);
    for (const found of lineage.diagnostics) report(found);
  }
  const products = new Map<string, ResolvedProduct>();
  for (const document of orderProducts(index, report)) {
    const { spec, metadata } = document.value;
    const inputs: { name: string; product: ResolvedProduct; path: Path }[] = [];
    for (const [name, input] of Object.entries(spec.inputs ?? {})) {
      const path = ['spec', 'inputs', name];
      if ('crosswalk' in input) {
        bind(index, 'Crosswalk', input.crosswalk, document, [...path, 'crosswalk'], report);
        report(
          diagnostic(
            'SCH010',
            document.places.value([...path, 'crosswalk']),
            'crosswalks are not supported yet',
            { help: 'leave the input out' },
          ),
        );
        continue;
      }
      bind(index, 'DataProduct', input.product, document, [...path, 'product'], report);
      const product = products.get(input.product);
      if (product) inputs.push({ name, product, path });
    }
    products.set(document.name, {
      name: document.name,
      identifier: document.name.replaceAll('-', '_'),
      document,
      spec,
      domain: bind(index, 'Domain', metadata.domain, document, ['metadata', 'domain'], report),
      policy: bind(
        index,
        'DeidPolicy',
        spec.privacy?.policy,
        document,
        ['spec', 'privacy', 'policy'],
        report,
      ),
      agreement: bind(index, 'Agreement', spec.agreement, document, ['spec', 'agreement'], report),
      sources: resolveSources(index, document, report),
      inputs,
      sql: resolveSql(document, filesByPath, report),
    });
  }
  const platforms = [...index.Platform.values()]
    .map((document) => resolvePlatform(index, document, report))
    .filter((one) => one !== null);
  return {
    workspace: {
      products: [...products.values()],
      platforms,
      agreements: [...index.Agreement.values()],
      policies: [...index.DeidPolicy.values()],
      domains: [...index.Domain.values()],
    },
    diagnostics,
  };
}
