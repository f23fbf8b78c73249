import { dateMethod } from '../analyze/door.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Kind } from '../language/index.ts';
import type { Document, Path } from '../load/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import { sameTree } from './canonical.ts';
import type { Change, ChangedItem, Consequence } from './change.ts';
import { agreement } from './fields/agreement.ts';
import { crosswalk } from './fields/crosswalk.ts';
import { dataProduct } from './fields/data-product.ts';
import { deidPolicy } from './fields/deid-policy.ts';
import { domain } from './fields/domain.ts';
import { type FieldRule, inGraph, judge } from './fields/judge.ts';
import { metadata } from './fields/metadata.ts';
import { platform } from './fields/platform.ts';
import { profile } from './fields/profile.ts';
import { source } from './fields/source.ts';
import { differences, fieldName, type Leaf, show } from './leaf.ts';
import { platformLineage, type Side } from './side.ts';

/** What each kind's fields mean. A profile counts where a source is held to it; by itself it does nothing. */
const rules: Readonly<Record<Kind, readonly FieldRule[]>> = {
  DataProduct: dataProduct,
  ValidationProfile: [['spec.**', inGraph]],
  DeidPolicy: deidPolicy,
  Agreement: agreement,
  Crosswalk: crosswalk,
  Domain: domain,
  Platform: platform,
};

/** Two forms of one thing, and how to find a path of either in its document. */
type Pair = {
  readonly subject: string;
  readonly product: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly rules: readonly FieldRule[];
  /** Stands before the field's name: `source`, `validation.dicom`. */
  readonly prefix: string;
  readonly base: (path: Path) => Span;
  readonly head: (path: Path) => Span;
  readonly consequences: readonly Consequence[];
};

type FieldChanges = {
  readonly changes: readonly Change[];
  /** Fields that show in the graph, by product: said here only where the graph shows nothing. */
  readonly inGraph: ReadonlyMap<string, readonly Change[]>;
};

/** What a field that changed is called: the same in every output, and stable. */
function itemOf(pair: Pair, leaf: Leaf): ChangedItem {
  const field = fieldName(leaf.path);
  return {
    name: [pair.prefix, field].filter((part) => part !== '').join('.'),
    before: show(leaf.before),
    after: show(leaf.after),
    base: leaf.base && pair.base(leaf.base),
    head: leaf.head && pair.head(leaf.head),
  };
}

function* fieldChanges(pair: Pair): Iterable<{ readonly change: Change; readonly inGraph: boolean }> {
  for (const leaf of differences(pair.before, pair.after)) {
    const verdict = judge(pair.rules, leaf);
    const item = itemOf(pair, leaf);
    const verb = item.before === null ? 'is added' : item.after === null ? 'is removed' : 'changes';
    yield {
      inGraph: verdict === null,
      change: {
        class: verdict?.class ?? 'cosmetic',
        kind: item.name.replaceAll(/\[[^\]]*\]/g, ''),
        subject: pair.subject,
        product: pair.product,
        title: `${pair.subject} · ${item.name}${verdict?.means === undefined ? ` ${verb}` : `: ${verdict.means}`}`,
        items: [item],
        consequences: verdict?.class === 'cosmetic' ? [] : pair.consequences,
        help: verdict?.help ?? null,
      },
    };
  }
}

export const keyOf = (document: { readonly kind: string; readonly name: string }): string =>
  `${document.kind} ${document.name}`;

/** Platforms that extend this one, directly or by others. */
function platformsUnder(side: Side, name: string): readonly string[] {
  return side.compilation.workspace.platforms.flatMap((platform) =>
    platform.name !== name && platformLineage(side, platform.name).includes(name) ? [platform.name] : [],
  );
}

/** Products that a document governs, on either side. */
function governedBy(document: Document, sides: readonly Side[]): readonly Consequence[] {
  const uses = (product: ResolvedProduct): boolean => {
    switch (document.kind) {
      case 'DeidPolicy':
        return product.policy?.name === document.name;
      case 'Agreement':
        return product.agreement?.name === document.name;
      case 'Domain':
        return product.domain?.name === document.name;
      default:
        return false;
    }
  };
  const names = new Set(
    sides.flatMap((side) =>
      document.kind === 'Platform'
        ? platformsUnder(side, document.name)
        : side.compilation.workspace.products.filter(uses).map(({ name }) => name),
    ),
  );
  if (names.size === 0) return [];
  return [{ kind: 'products', text: `holds for ${[...names].sort().join(', ')}` }];
}

/** Of a product: without what is compared as it resolves. */
function ownFields(product: ResolvedProduct): unknown {
  const { spec, ...envelope } = product.document.value;
  const { source: _, sources: __, validation, privacy, agreement: ___, ...rest } = spec;
  return {
    ...envelope,
    spec: {
      ...rest,
      ...(validation?.profile === undefined ? {} : { validation: { profile: validation.profile } }),
      ...(privacy === undefined ? {} : { privacy: { columns: privacy.columns } }),
    },
  };
}

/** The source with its resolved configuration in place of what was written. */
function sourceFields({ spec, declaration, config }: ResolvedSource): Record<string, unknown> {
  const { connector, location, include, exclude, complete, quarantine } = spec;
  return {
    connector,
    location,
    include,
    exclude,
    complete,
    quarantine,
    [declaration.name]: JSON.parse(JSON.stringify(config ?? {})),
  };
}

const profileFields = ({ declaration, profile: resolved }: ResolvedSource): Record<string, unknown> => ({
  [declaration.name]: JSON.parse(JSON.stringify(resolved ?? {})),
});

/** The places of a profile's field: in the product where it is written there, else in the profile that says it. */
function profilePlace(side: Side, product: ResolvedProduct): (path: Path) => Span {
  return (path) => {
    const chain: Document[] = [];
    let name = product.spec.validation?.profile;
    while (name !== undefined) {
      const next = side.compilation.workspace.documents.find(
        (one) => one.kind === 'ValidationProfile' && one.name === name,
      ) as Document<'ValidationProfile'> | undefined;
      if (!next || chain.includes(next)) break;
      chain.push(next);
      name = next.value.spec.extends;
    }
    const own: Path = ['spec', 'validation', ...path];
    if (stands(product.document, own)) return product.document.places.value(own);
    const said = chain.find((document) => stands(document, ['spec', ...path]));
    return said ? said.places.value(['spec', ...path]) : product.document.places.key(['spec', 'validation']);
  };
}

function stands(document: Document, path: Path): boolean {
  let value: unknown = document.written;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value !== undefined;
}

function* productPairs(
  base: Side,
  head: Side,
  before: ResolvedProduct,
  after: ResolvedProduct,
): Iterable<Pair> {
  const subject = `DataProduct ${after.name}`;
  const shared = { subject, product: after.name, consequences: [] };
  yield {
    ...shared,
    before: ownFields(before),
    after: ownFields(after),
    rules: [...metadata, ...dataProduct],
    prefix: '',
    base: before.document.places.value,
    head: after.document.places.value,
  };
  for (const now of after.sources) {
    const was =
      before.sources.find((one) => one.name === now.name) ??
      (before.sources.length === 1 && after.sources.length === 1 ? before.sources[0] : undefined);
    if (!was) continue;
    yield {
      ...shared,
      before: sourceFields(was),
      after: sourceFields(now),
      rules: source,
      prefix: now.path.slice(1).join('.'),
      base: (path) => before.document.places.value([...was.path, ...path]),
      head: (path) => after.document.places.value([...now.path, ...path]),
    };
    yield {
      ...shared,
      before: profileFields(was),
      after: profileFields(now),
      rules: profile,
      prefix: 'validation',
      base: profilePlace(base, before),
      head: profilePlace(head, after),
    };
  }
  // Another policy or agreement is compared with the one before it, term by term.
  for (const kind of ['policy', 'agreement'] as const) {
    const [was, now] = [before[kind], after[kind]];
    if (!was || !now || was.name === now.name) continue;
    yield {
      ...shared,
      before: { spec: was.value.spec },
      after: { spec: now.value.spec },
      rules: rules[now.kind],
      prefix: kind,
      base: was.places.value,
      head: now.places.value,
    };
  }
}

/** Which policy or agreement governs a product, and which of its sources came or went. */
function* referenceChanges(before: ResolvedProduct, after: ResolvedProduct): Iterable<Change> {
  const subject = `DataProduct ${after.name}`;
  for (const kind of ['policy', 'agreement'] as const) {
    const [was, now] = [before[kind]?.name ?? null, after[kind]?.name ?? null];
    if (was === now) continue;
    const path = kind === 'policy' ? ['spec', 'privacy', 'policy'] : ['spec', 'agreement'];
    const lost = now === null;
    yield {
      class: lost ? 'privacy-weakening' : 'operational',
      kind,
      subject,
      product: after.name,
      title: lost
        ? `no ${kind} governs the product any more`
        : was === null
          ? `${kind} ${now} governs the product now`
          : `another ${kind} governs the product`,
      items: [
        {
          name: kind,
          before: was,
          after: now,
          base: was === null ? null : before.document.places.value(path),
          head: now === null ? null : after.document.places.value(path),
        },
      ],
      consequences: [],
      help: null,
    };
  }
  const names = new Set([...before.sources, ...after.sources].map(({ name }) => name));
  const replaced = before.sources.length === 1 && after.sources.length === 1;
  for (const name of replaced ? [] : names) {
    const was = before.sources.find((one) => one.name === name);
    const now = after.sources.find((one) => one.name === name);
    if (was && now) continue;
    yield {
      class: now ? 'additive' : 'operational',
      kind: now ? 'source-added' : 'source-removed',
      subject,
      product: after.name,
      title: `source \`${name}\` is ${now ? 'added' : 'removed'}`,
      items: [
        {
          name: `source ${name}`,
          before: was?.spec.location ?? null,
          after: now?.spec.location ?? null,
          base: was ? before.document.places.key(was.path) : null,
          head: now ? after.document.places.key(now.path) : null,
        },
      ],
      consequences: [],
      help: null,
    };
  }
}

/** A document with the default that its regime gives: taking a word away may change what it means. */
function formOf(document: Document): unknown {
  if (document.kind !== 'DeidPolicy') return document.value;
  const { spec, ...envelope } = (document as Document<'DeidPolicy'>).value;
  return { ...envelope, spec: { ...spec, dates: { ...spec.dates, method: dateMethod(spec) } } };
}

/** Documents without those of products, each as it is written: what others inherit is said of the one that says it. */
function sharedForms(
  side: Side,
): ReadonlyMap<string, { readonly document: Document; readonly value: unknown }> {
  const { documents } = side.compilation.workspace;
  const forms = new Map<string, { document: Document; value: unknown }>();
  for (const document of documents) {
    if (document.kind !== 'DataProduct') forms.set(keyOf(document), { document, value: formOf(document) });
  }
  return forms;
}

function presenceChange(document: Document, isThere: boolean, consequences: readonly Consequence[]): Change {
  const place = document.places.value(['metadata', 'name']);
  return {
    class: isThere ? 'additive' : 'operational',
    kind: isThere ? 'document-added' : 'document-removed',
    subject: keyOf(document),
    product: null,
    title: `${document.kind} \`${document.name}\` is ${isThere ? 'added' : 'removed'}`,
    items: [
      {
        name: keyOf(document),
        before: isThere ? null : document.name,
        after: isThere ? document.name : null,
        base: isThere ? null : place,
        head: isThere ? place : null,
      },
    ],
    consequences,
    help: null,
  };
}

/** Whether a product is written and resolved as it was: most are. */
function sameProduct(before: ResolvedProduct, after: ResolvedProduct): boolean {
  const resolved = ({ sources }: ResolvedProduct) =>
    sources.map(({ config, profile: held }) => ({ config, held }));
  return sameTree(before.document.value, after.document.value) && sameTree(resolved(before), resolved(after));
}

/** Field by field: documents that products share, then the products that both sides have. */
export function compareDocuments(base: Side, head: Side): FieldChanges {
  const changes: Change[] = [];
  const fields = new Map<string, Change[]>();
  const take = (pair: Pair) => {
    for (const found of fieldChanges(pair)) {
      const { product } = pair;
      if (!found.inGraph) changes.push(found.change);
      // What a profile changes is said of the sources that are held to it.
      else if (product !== null) {
        fields.set(product, [...(fields.get(product) ?? []), found.change]);
      }
    }
  };
  const [before, after] = [sharedForms(base), sharedForms(head)];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, now] = [before.get(key), after.get(key)];
    const document = (now ?? was)?.document;
    if (!document) continue;
    const consequences = governedBy(document, [base, head]);
    if (!was || !now) {
      changes.push(presenceChange(document, now !== undefined, consequences));
      continue;
    }
    take({
      subject: key,
      product: null,
      before: was.value,
      after: now.value,
      rules: [...metadata, ...rules[document.kind]],
      prefix: '',
      base: was.document.places.value,
      head: now.document.places.value,
      consequences,
    });
  }
  const former = new Map(base.compilation.workspace.products.map((product) => [product.name, product]));
  for (const now of head.compilation.workspace.products) {
    const was = former.get(now.name);
    if (!was || sameProduct(was, now)) continue;
    for (const pair of productPairs(base, head, was, now)) take(pair);
    changes.push(...referenceChanges(was, now));
  }
  return { changes, inGraph: fields };
}
