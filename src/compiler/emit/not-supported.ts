import { effectivePolicy } from '../analyze/effective-policy.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Document, Path } from '../load/index.ts';
import type { ResolvedProduct, Workspace } from '../resolve/index.ts';
import { planLocation } from './plan/source.ts';

/** Connectors whose declaration is read and whose runtime half is still to come. */
const announcedConnectors: ReadonlySet<string> = new Set(['eeg', 'hcup']);

/** What the language has from the start and no release executes yet: path pattern → what to do meanwhile. */
const announced: readonly {
  readonly path: readonly string[];
  readonly what: string;
  readonly help: string;
  readonly when?: (value: unknown) => boolean;
}[] = [
  {
    path: ['spec', 'inputs', '*', 'crosswalk'],
    what: 'a crosswalk',
    help: 'leave the input out',
  },
];

const announcedInPolicies: typeof announced = [
  {
    path: ['spec', 'originals'],
    what: '`originals: keep`',
    help: 'keep the originals in landing',
    when: (value) => value === 'keep',
  },
  {
    path: ['spec', 'subjects', 'method'],
    what: '`method: keyed`',
    help: 'use `random`',
    when: (value) => value === 'keyed',
  },
];

/** What stands in a value at a pattern. Paths are made of what is found alone: most patterns match nothing. */
function matches(root: unknown, pattern: readonly string[]): readonly (readonly [Path, unknown])[] {
  const found: (readonly [Path, unknown])[] = [];
  const path: PropertyKey[] = [];
  const visit = (value: unknown): void => {
    const step = pattern[path.length];
    if (step === undefined) {
      found.push([[...path], value]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const below = (key: PropertyKey, one: unknown): void => {
      path.push(key);
      visit(one);
      path.pop();
    };
    if (step !== '*') {
      if (Object.hasOwn(value, step)) below(step, (value as Record<string, unknown>)[step]);
    } else if (Array.isArray(value)) for (const [index, one] of value.entries()) below(index, one);
    else for (const [key, one] of Object.entries(value)) below(key, one);
  };
  visit(root);
  return found;
}

function* unsupportedIn(document: Document, entries = announced): Generator<Diagnostic> {
  for (const { path: pattern, what, help, when } of entries) {
    for (const [path, value] of matches(document.written, pattern)) {
      if (value === undefined || value === null || (when && !when(value))) continue;
      yield diagnostic('SCH010', document.places.value(path), `${what} is not supported yet`, { help });
    }
  }
}

function* sourcesOf({ document, sources }: ResolvedProduct): Generator<Diagnostic> {
  const { places } = document;
  for (const { declaration, path, spec } of sources) {
    if (announcedConnectors.has(declaration.name)) {
      yield diagnostic(
        'SCH010',
        places.value([...path, 'connector']),
        `connector \`${declaration.name}\` is not supported yet`,
        { help: 'leave the source out, or keep the product on a branch' },
      );
    }
    const [scheme = ''] = spec.location.split(':');
    if (planLocation(spec.location) || scheme === 'landing' || scheme === 'file') continue;
    yield diagnostic(
      'SCH010',
      places.value([...path, 'location']),
      `locations of \`${scheme}:\` are not supported yet`,
      { help: 'copy the data to the landing store and write `landing://folder`' },
    );
  }
}

/** Crosswalks that change what their members' door does: no release gives linked people one offset, or new surrogates. */
function* crosswalkDoors(product: ResolvedProduct): Generator<Diagnostic> {
  const isPublished = effectivePolicy(product)?.value.spec.regime === 'public';
  for (const { value, places } of product.memberOf) {
    const isAligned = value.spec.dates === 'align';
    if (!isAligned && !isPublished) continue;
    yield diagnostic(
      'SCH010',
      isAligned ? places.value(['spec', 'dates']) : places.key(['spec', 'members']),
      isAligned
        ? 'one offset for linked people is not supported yet'
        : 'a crosswalk of published data is not supported yet',
      { help: isAligned ? 'leave `dates` out' : 'leave the crosswalk out' },
    );
  }
}

/**
 * What the specs say and this release does not execute. It is analysed like all else; but nothing is planned or
 * emitted while there is any of it: what is accepted would not happen.
 */
export function* notSupported(workspace: Workspace): Generator<Diagnostic> {
  for (const policy of workspace.policies) {
    // Under safe_harbor keyed surrogates are refused for good, whatever a release can do: PRIV007.
    const isRefused = policy.value.spec.regime === 'safe_harbor';
    yield* unsupportedIn(policy, isRefused ? announcedInPolicies.slice(0, 1) : announcedInPolicies);
  }
  for (const product of workspace.products) yield* inProduct(product);
}

/** A compile asks twice: before it plans, and for what it says. */
const known = new WeakMap<ResolvedProduct, readonly Diagnostic[]>();

function inProduct(product: ResolvedProduct): readonly Diagnostic[] {
  const before = known.get(product);
  if (before !== undefined) return before;
  const found = [...sourcesOf(product), ...unsupportedIn(product.document), ...crosswalkDoors(product)];
  known.set(product, found);
  return found;
}
