import { posix } from 'node:path';
import { declarations } from '../../connectors/declarations.ts';
import { type Diagnostic, decides, diagnostic, meant, nearest, type Span } from '../diagnostics/index.ts';
import { type DocumentValue, type Kind, kinds } from '../language/index.ts';
import { LazyMap } from '../lazy-map.ts';
import { type Document, decode, type Path, type SourceFile, type Unreadable } from '../load/index.ts';
import { lineageOf, overlay } from './inheritance.ts';
import { createMemory, type Memory } from './memory.ts';
import type {
  ResolvedCrosswalk,
  ResolvedPlatform,
  ResolvedProduct,
  ResolvedSource,
  Workspace,
} from './workspace.ts';

export type Resolved = { readonly workspace: Workspace; readonly diagnostics: readonly Diagnostic[] };

type Index = { readonly [K in Kind]: ReadonlyMap<string, Document<K>> } & {
  /** Documents that are there and have faults of their own; in any order. */
  readonly unreadable: ReadonlyMap<string, Unreadable>;
};

/** All that binding a document may look at. */
type Tables = Index & {
  /** By path. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Those that are bound already: the inputs of the one that is being bound are. */
  readonly products: ReadonlyMap<string, ResolvedProduct>;
  readonly crosswalks: ReadonlyMap<string, ResolvedCrosswalk>;
};

/** A name that two documents have; one object, so that it is seen to be the same from one compilation to the next. */
const misnamed = Object.fromEntries(
  Object.keys(kinds).map((kind): [string, Unreadable] => [kind, { kind, name: null }]),
);

function indexDocuments(
  documents: readonly Document[],
  unreadable: readonly Unreadable[],
  report: (found: Diagnostic) => void,
): Index {
  const index = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map<string, Document>()]));
  const faulty = [...unreadable];
  for (const document of documents) {
    const byName = index[document.kind] as Map<string, Document>;
    const first = byName.get(document.name);
    if (first) {
      report(
        diagnostic(
          'SCH006',
          document.places.value(['metadata', 'name']),
          `there are two documents of kind ${document.kind} named \`${document.name}\``,
          {
            related: [{ span: first.places.value(['metadata', 'name']), message: 'the first is here' }],
            help: 'rename one of them',
          },
        ),
      );
      faulty.push(misnamed[document.kind] ?? { kind: document.kind, name: null });
    } else byName.set(document.name, document);
  }
  return {
    ...(index as unknown as Index),
    unreadable: new Map(faulty.map((one, position) => [String(position), one])),
  };
}

/** Whether a document with faults of its own may be the one that is meant. */
function mayBeUnreadable(index: Index, kind: Kind, name: string): boolean {
  return [...index.unreadable.values()].some(
    (one) =>
      (one.kind === null || one.kind === kind) &&
      (one.name === null
        ? one.kind !== null && nearest(name, index[kind].keys()) === null
        : nearest(name, [one.name]) !== null),
  );
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
  if (mayBeUnreadable(index, kind, name)) return null;
  const names = [...index[kind].keys()];
  const span = from.places.value(path);
  const known =
    names.length > 0
      ? `known: ${names.sort().join(', ')}`
      : `write a document of kind ${kind} with this name`;
  report(
    diagnostic(
      'REF001',
      span,
      `there is no ${kind} \`${name}\``,
      meant(name, names, span, known, decides(kind, path)),
    ),
  );
  return null;
}

/** What a product demands of one connector's data, and where each part of it is written. */
type Profile = { readonly block: Record<string, unknown>; readonly place: (path: Path) => Span };

type Layer = { readonly document: Document; readonly path: Path; readonly block: Record<string, unknown> };

/** The block of one connector as written at a path, or none. */
function layerAt(document: Document, path: Path): readonly Layer[] {
  let value: unknown = document.written;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  if (typeof value !== 'object' || value === null) return [];
  return [{ document, path, block: value as Record<string, unknown> }];
}

/** The block of a profile that concerns one connector, with everything that the profile extends. */
function profileOf(
  index: Index,
  product: Document<'DataProduct'>,
  connector: string,
  report: (found: Diagnostic) => void,
): Profile {
  const at = ['spec', 'validation', 'profile'];
  const name = product.value.spec.validation?.profile;
  const profile = bind(index, 'ValidationProfile', name, product, at, report);
  const chain = profile
    ? lineageOf(profile, index.ValidationProfile, (document) => document.value.spec.extends).chain
    : [];
  const layers = [
    ...chain.flatMap((document) => layerAt(document, ['spec', connector])),
    ...layerAt(product, ['spec', 'validation', connector]),
  ];
  return {
    block: layers.reduce<Record<string, unknown>>((block, layer) => overlay(block, layer.block, 0), {}),
    place: (path) => {
      const layer = layers.findLast(({ block }) => Object.hasOwn(block, path[0] ?? ''));
      if (!layer) return product.places.key(['spec', 'validation']);
      return layer.document.places.value([...layer.path, ...path]);
    },
  };
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
      diagnostic(
        'REF001',
        place,
        `there is no connector \`${connector}\``,
        meant(connector, names, place, `one of ${names.join(', ')}`),
      ),
    );
    return null;
  }
  const blocks = spec as unknown as Record<string, unknown>;
  for (const { name: other } of declarations) {
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
        { help: `docs/reference/connectors/${connector}.md shows what belongs into it` },
      ),
    );
    return null;
  }
  const { block, place } = profileOf(index, document, connector, report);
  const profile = declaration.profile.parse(block);
  const faults = declaration.check?.(config.data, profile) ?? [];
  for (const { in: part, path: at, message, help } of faults) {
    const code = message.includes('not supported yet') ? 'SCH010' : 'SCH005';
    const span = part === 'profile' ? place(at) : document.places.value([...path, connector, ...at]);
    report(diagnostic(code, span, message, { help: help ?? null }));
  }
  return {
    name: name ?? connector,
    path,
    declaration,
    spec,
    config: config.data,
    profile,
    tables: declaration.tables(config.data, profile),
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
  const connectors = [source, ...Object.values(sources ?? {})].map((one) => one?.connector);
  for (const block of Object.keys(document.value.spec.validation ?? {})) {
    if (block === 'profile' || connectors.includes(block) || found.includes(null)) continue;
    report(
      diagnostic(
        'SCH001',
        document.places.key(['spec', 'validation', block]),
        `block \`${block}\` belongs to no source of this product`,
        { help: 'take it out' },
      ),
    );
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
      // As they would be written here.
      const known = [...files.keys()]
        .filter((one) => one.endsWith('.sql'))
        .map((one) => posix.relative(posix.dirname(document.file), one));
      report(
        diagnostic(
          'REF003',
          place,
          `there is no file \`${path}\` in the workspace`,
          meant(
            silver.sql,
            known,
            place,
            'write the path from the folder of this document; the file lies inside the workspace',
          ),
        ),
      );
      continue;
    }
    const text = decode(file);
    if (typeof text === 'string') found.set(table, { path, text });
    else report(text);
  }
  return found;
}

type Input = NonNullable<DocumentValue<'DataProduct'>['spec']['inputs']>[string];

/** The names of the products behind an input: the one that it names, or the members of its crosswalk. */
function namesBehind(index: Index, input: Input): readonly string[] {
  if ('product' in input) return [input.product];
  const crosswalk = index.Crosswalk.get(input.crosswalk);
  return crosswalk?.value.spec.members.map((member) => member.product) ?? [];
}

/** A crosswalk with the products that it links, of those that are there. */
function resolveCrosswalk(
  tables: Tables,
  document: Document<'Crosswalk'>,
  report: (found: Diagnostic) => void,
): ResolvedCrosswalk {
  const { name, value } = document;
  const members = value.spec.members.flatMap((spec, position) => {
    const path = ['spec', 'members', position];
    bind(tables, 'DataProduct', spec.product, document, [...path, 'product'], report);
    const product = tables.products.get(spec.product);
    return product ? [{ product, spec, path }] : [];
  });
  return { name, identifier: name.replaceAll('-', '_'), document, spec: value.spec, members };
}

/** Says of products that they read each other, in the order in which they do, the last the first. */
function cycleOf(
  index: Index,
  begun: Document<'DataProduct'>,
  others: readonly Document<'DataProduct'>[],
): Diagnostic {
  const cycle = [begun, ...others];
  const hopOf = (one: Document<'DataProduct'>, hop: number) => {
    const next = (cycle[hop + 1] ?? begun).name;
    const entries = Object.entries(one.value.spec.inputs ?? {});
    const [name = '', input] = entries.find((entry) => namesBehind(index, entry[1]).includes(next)) ?? [];
    const key = input && 'crosswalk' in input ? 'crosswalk' : 'product';
    return { span: one.places.value(['spec', 'inputs', name, key]), message: `reads ${next}` };
  };
  const names = [...cycle, begun].map((one) => one.name).join(' → ');
  return diagnostic('REF002', hopOf(begun, 0).span, `products read each other: ${names}`, {
    related: others.map((one, position) => hopOf(one, position + 1)),
    help: 'let one of them read sources alone',
  });
}

/** Products in an order in which each stands behind its inputs; a cycle is reported once, whole. */
function orderProducts(
  index: Index,
  report: (found: Diagnostic) => void,
): readonly Document<'DataProduct'>[] {
  const done = new Set<string>();
  const ordered: Document<'DataProduct'>[] = [];
  // The way down is a list of ours: a chain of products may be longer than calls may be nested.
  const way: { readonly document: Document<'DataProduct'>; readonly below: string[] }[] = [];
  const onWay = new Set<string>();
  const enter = (document: Document<'DataProduct'>) => {
    const inputs = Object.values(document.value.spec.inputs ?? {});
    way.push({ document, below: inputs.flatMap((input) => namesBehind(index, input)).reverse() });
    onWay.add(document.name);
  };
  for (const name of [...index.DataProduct.keys()].sort()) {
    const root = index.DataProduct.get(name);
    if (root && !done.has(name)) enter(root);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { document } = top;
      const next = top.below.pop();
      if (next === undefined) {
        way.pop();
        onWay.delete(document.name);
        if (!done.has(document.name)) ordered.push(document);
        done.add(document.name);
        continue;
      }
      const below = index.DataProduct.get(next);
      if (!below || done.has(next)) continue;
      if (onWay.has(next)) {
        const position = way.findIndex((one) => one.document === below);
        const others = way.slice(position + 1).map((one) => one.document);
        report(cycleOf(index, below, others));
        done.add(next);
      } else enter(below);
    }
  }
  return ordered;
}

/** Of alternatives a Platform has one: what it chooses itself, instead of what the one chose that it extends. */
const alternatives = ['catalog', 'vault', 'engine'] as const;

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
    for (const part of alternatives) if (spec[part] !== undefined) written[part] = spec[part];
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

function resolveProduct(
  tables: Tables,
  document: Document<'DataProduct'>,
  report: (found: Diagnostic) => void,
): ResolvedProduct {
  const { spec, metadata } = document.value;
  const crosswalks: { name: string; crosswalk: ResolvedCrosswalk; path: Path }[] = [];
  const inputs: { name: string; product: ResolvedProduct; path: Path }[] = [];
  for (const [name, input] of Object.entries(spec.inputs ?? {})) {
    const path = ['spec', 'inputs', name];
    if ('crosswalk' in input) {
      bind(tables, 'Crosswalk', input.crosswalk, document, [...path, 'crosswalk'], report);
      const crosswalk = tables.crosswalks.get(input.crosswalk);
      if (crosswalk) crosswalks.push({ name, crosswalk, path });
      continue;
    }
    bind(tables, 'DataProduct', input.product, document, [...path, 'product'], report);
    const product = tables.products.get(input.product);
    if (product) inputs.push({ name, product, path });
  }
  return {
    name: document.name,
    identifier: document.name.replaceAll('-', '_'),
    document,
    spec,
    domain: bind(tables, 'Domain', metadata.domain, document, ['metadata', 'domain'], report),
    policy: bind(tables, 'DeidPolicy', spec.privacy?.policy, document, ['spec', 'privacy', 'policy'], report),
    agreement: bind(tables, 'Agreement', spec.agreement, document, ['spec', 'agreement'], report),
    sources: resolveSources(tables, document, report),
    inputs,
    crosswalks,
    memberOf: [...tables.Crosswalk.values()].filter((crosswalk) =>
      crosswalk.value.spec.members.some((member) => member.product === document.name),
    ),
    sql: resolveSql(document, tables.files, report),
  };
}

/**
 * Binds every reference between documents. `files` are those that documents may name; of `unreadable` documents the
 * loader has said what is wrong. With a memory, what is the same as the last time is the same object.
 */
export function resolve(
  documents: readonly Document[],
  files: readonly SourceFile[],
  unreadable: readonly Unreadable[] = [],
  memory: Memory = createMemory(),
): Resolved {
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  const report = (found: Diagnostic) => {
    // A profile that two sources share is looked up twice, and wrong once.
    const { code, span, message } = found;
    const key = `${code} ${span.file}:${span.start.offset} ${message}`;
    if (said.has(key)) return;
    said.add(key);
    diagnostics.push(found);
  };
  const index = indexDocuments(documents, unreadable, report);
  for (const profile of index.ValidationProfile.values()) {
    const lineage = lineageOf(profile, index.ValidationProfile, (one) => one.value.spec.extends);
    for (const found of lineage.diagnostics) report(found);
  }
  const products = new Map<string, ResolvedProduct>();
  const tables: Tables = {
    ...index,
    files: new Map(files.map((file) => [file.path, file])),
    products,
    crosswalks: new LazyMap(
      () => index.Crosswalk.keys(),
      (name) => {
        const document = index.Crosswalk.get(name);
        if (!document) return undefined;
        return steps.step(`Crosswalk ${name}`, document, (given, report) =>
          resolveCrosswalk(given, document, report),
        );
      },
    ),
  };
  const steps = memory.begin(tables, report);
  for (const document of orderProducts(index, report)) {
    const product = steps.step(`DataProduct ${document.name}`, document, (given, report) =>
      resolveProduct(given, document, report),
    );
    products.set(document.name, product);
  }
  const platforms = [...index.Platform.values()]
    .map((document) =>
      steps.step(`Platform ${document.name}`, document, (given, report) =>
        resolvePlatform(given, document, report),
      ),
    )
    .filter((one) => one !== null);
  return {
    workspace: {
      documents,
      products: [...products.values()],
      crosswalks: [...tables.crosswalks.values()],
      platforms,
      agreements: [...index.Agreement.values()],
      policies: [...index.DeidPolicy.values()],
      domains: [...index.Domain.values()],
    },
    diagnostics,
  };
}
