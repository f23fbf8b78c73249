import { join } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostics/index.ts';
import {
  checkTargets,
  emitProducts,
  emitShared,
  loadEmitters,
  type Notes,
} from '../../compiler/emit/index.ts';
import { createSession, type Session } from '../../compiler/incremental/index.ts';
import type { Compilation } from '../../compiler/index.ts';
import {
  type Changes,
  compare,
  listingName,
  type OutputGroup,
  type Scope,
  write,
} from '../../compiler/write/index.ts';
import { compileFiles, hasErrors, today } from '../compilation.ts';
import { lakespecVersion } from '../package.ts';
import type { WorkspaceFolder } from '../workspace.ts';
import { buildDigest } from './build.ts';
import {
  type Cache,
  type CachedGroup,
  inputsDigest,
  isUntouched,
  makeCacheFolder,
  pastTick,
  readCache,
  stampOf,
  writeCache,
} from './cache.ts';
import { underLock } from './lock.ts';

export type Work = {
  readonly workspace: WorkspaceFolder;
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly scope: Scope;
  readonly platform: string | undefined;
};

export type Outcome = {
  readonly found: readonly Diagnostic[];
  /** Null where there are errors: nothing was written. */
  readonly changes: Changes | null;
};

type Run = {
  readonly session: Session;
  readonly compilation: Compilation;
  readonly found: readonly Diagnostic[];
};

function compileAll({ workspace, platform }: Work, cache: Cache | null): Run {
  const session = createSession();
  const flags = platform === undefined ? {} : { platform };
  const { compilation } = compileFiles(workspace, flags, (input) =>
    session.compile(input, (fingerprint) => cache?.findings[fingerprint]),
  );
  return { session, compilation, found: [...compilation.diagnostics, ...checkTargets(compilation)] };
}

/** What there is of each group beside its files, for the next compile. */
type Made = Map<
  string,
  {
    readonly fingerprint: string | null;
    readonly notes: Notes;
    readonly paths: readonly string[];
    /** Ms since 1970, when the group had been dealt with: a file that is younger is somebody else's work. */
    readonly doneAt: number;
  }
>;

/** The groups that have to be made anew; what is made of the others is in the cache. */
async function groupsOf(
  { session, compilation }: Run,
  { scope }: Work,
  kept: ReadonlyMap<string, CachedGroup>,
): Promise<{ readonly groups: Iterable<OutputGroup>; readonly made: Made }> {
  const { workspace, platforms } = compilation;
  const emitters = await loadEmitters(scope.targets);
  const prints = session.fingerprints();
  const made: Made = new Map();
  const note = ({ group, files }: OutputGroup, fingerprint: string | null, notes: Notes): void => {
    // Of a group without files nothing could tell whether it is as it was.
    if (files.length === 0) return;
    const paths = files.map(({ path }) => path.slice(group.length + 1));
    made.set(group, { fingerprint, notes, paths, doneAt: Date.now() });
  };
  function* groups(): Generator<OutputGroup> {
    const notes = new Map(platforms.map(({ name }) => [name, new Map<string, Notes>()]));
    for (const key of compilation.plans.keys()) {
      const [platform = '', product = ''] = key.split('/');
      const before = kept.get(key);
      if (before) notes.get(platform)?.set(product, before.notes);
    }
    for (const output of emitProducts(compilation, emitters, kept)) {
      notes.get(output.platform)?.set(output.product, output.notes);
      yield output;
      note(output, prints.of(output.product), output.notes);
    }
    for (const platform of platforms) {
      const output = emitShared(workspace, platform, emitters, notes.get(platform.name) ?? new Map());
      if (output.files.length === 0) continue;
      yield output;
      note(output, null, {});
    }
  }
  return { groups: groups(), made };
}

/** Compiles everything and compares; trusts nothing that an earlier compile left. */
export async function checkOutput(work: Work): Promise<Outcome> {
  const run = compileAll(work, null);
  if (hasErrors(run.found)) return { found: run.found, changes: null };
  const { groups } = await groupsOf(run, work, new Map());
  const { out: root, scope } = work;
  return { found: run.found, changes: compare(groups, { root, scope, kept: new Map() }) };
}

/** The cached groups whose files nobody touched since. */
function untouched({ groups, savedAt }: Cache, root: string): Map<string, CachedGroup> {
  return new Map(
    Object.entries(groups).filter(([group, { stamps }]) => isUntouched(root, group, stamps, savedAt)),
  );
}

const countsOf = (kept: ReadonlyMap<string, CachedGroup>): ReadonlyMap<string, number> =>
  new Map([...kept].map(([group, { stamps }]) => [group, stamps.length]));

/** Writes what differs. With a cache, what no change reaches isn't made again. */
async function writeWith(work: Work, folder: string | null): Promise<Outcome> {
  const { workspace, out: root, scope } = work;
  const flags = JSON.stringify([root, [...scope.targets].sort(), work.platform ?? null]);
  const setting = JSON.stringify([flags, buildDigest(), lakespecVersion, today()]);
  const cache = folder === null ? null : readCache(folder, flags, setting);
  const trusted = cache ? untouched(cache, root) : new Map<string, CachedGroup>();
  const inputs = inputsDigest(workspace.files);
  if (cache?.inputs === inputs && trusted.size === Object.keys(cache.groups).length) {
    const changes = write([], { root, scope, kept: countsOf(trusted) });
    return { found: cache.diagnostics, changes };
  }
  const run = compileAll(work, cache);
  if (hasErrors(run.found)) return { found: run.found, changes: null };
  const { session, compilation } = run;
  const prints = session.fingerprints();
  const kept = new Map(
    [...compilation.plans.keys()].flatMap((key): [string, CachedGroup][] => {
      const before = trusted.get(key);
      const product = key.slice(key.indexOf('/') + 1);
      return before && before.fingerprint === prints.of(product) ? [[key, before]] : [];
    }),
  );
  const { groups, made } = await groupsOf(run, work, kept);
  const changes = write(groups, { root, scope, kept: countsOf(kept) });
  if (folder === null || changes.refused.length > 0) return { found: run.found, changes };
  const stamped = [...made].flatMap(([group, { fingerprint, notes, paths, doneAt }]) => {
    const stamps = [...paths, listingName].map((path) => stampOf(root, group, path));
    const isOurs = stamps.every((stamp) => stamp !== null && stamp[3] <= doneAt);
    const cached: CachedGroup = { fingerprint, notes, stamps: stamps.filter((stamp) => stamp !== null) };
    return isOurs ? [[group, cached] as const] : [];
  });
  await pastTick(stamped.flatMap(([, { stamps: those }]) => those));
  const findings = compilation.workspace.products.flatMap(({ name }) => {
    const found = session.findingsOf(name);
    return found ? [[prints.of(name), found] as const] : [];
  });
  writeCache(folder, flags, {
    setting,
    // With a group that isn't known the next compile looks at everything.
    inputs: stamped.length === made.size ? inputs : null,
    savedAt: Date.now(),
    diagnostics: run.found,
    findings: Object.fromEntries(findings),
    groups: Object.fromEntries([...kept, ...stamped]),
  });
  return { found: run.found, changes };
}

/** Brings the output up to date. The cache in `.lakespec/` saves time alone: without it the bytes are the same. */
export async function writeOutput(work: Work): Promise<Outcome> {
  const folder = join(work.workspace.root, '.lakespec');
  if (!makeCacheFolder(folder)) return writeWith(work, null);
  return underLock(join(folder, 'lock'), () => writeWith(work, folder));
}
