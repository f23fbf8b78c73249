import { spawnSync } from 'node:child_process';
import type { SourceFile } from '../compiler/load/index.ts';
import { UsageError } from './failure.ts';
import { isWorkspaceFile } from './workspace.ts';

/** The output of one call may be a whole workspace. */
const maxOutputBytes = 1024 * 1024 * 1024;

type Called = { readonly ok: boolean; readonly stdout: Buffer; readonly stderr: string };

/**
 * Runs Git in a folder, without a shell. Only commands that read are called: no hook and no filter of the repository
 * runs, and the working tree isn't touched.
 */
function git(folder: string, args: readonly string[], input = ''): Called {
  const called = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: maxOutputBytes,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  if (called.error) {
    const isMissing = 'code' in called.error && called.error.code === 'ENOENT';
    throw new UsageError(
      isMissing ? 'Git is not installed' : `Git failed: ${called.error.message}`,
      'compare folders instead: lakespec diff BASE-FOLDER HEAD-FOLDER',
    );
  }
  return { ok: called.status === 0, stdout: called.stdout, stderr: called.stderr.toString('utf8').trim() };
}

const line = ({ stdout }: Called): string => stdout.toString('utf8').replace(/\n$/, '');

function requireRepository(root: string): void {
  const found = git(root, ['rev-parse', '--git-dir']);
  if (found.ok) return;
  throw new UsageError(
    `${root} is in no Git repository`,
    found.stderr.includes('dubious ownership')
      ? `Git does not trust it: git config --global --add safe.directory ${root}`
      : 'name two folders, each with a workspace',
  );
}

/** What is missing in a clone, as a command that fetches it. */
function fetchHelp(root: string, ref: string): string {
  const isShallow = line(git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  return isShallow
    ? 'the clone is shallow: git fetch --unshallow (in a workflow: fetch-depth: 0, or GIT_DEPTH: 0)'
    : `git fetch origin ${ref.replace(/^origin\//, '')}, or check the name: git branch --all`;
}

export type Commit = {
  readonly id: string;
  readonly short: string;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
};

/** The commit that a branch, tag, hash or `HEAD~2` names; null where there is none. */
export function findCommit(root: string, ref: string): Commit | null {
  if (ref.startsWith('-') || /[\u0000-\u0020\u007f]/.test(ref)) return null;
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!found.ok) return null;
  const id = line(found);
  const [short = id, seconds = '0'] = line(git(root, ['show', '--no-patch', '--format=%h %ct', id])).split(
    ' ',
  );
  return { id, short, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}

/** @throws {UsageError} where the ref names no commit. */
export function requireCommit(root: string, ref: string): Commit {
  requireRepository(root);
  const commit = findCommit(root, ref);
  if (commit) return commit;
  throw new UsageError(
    `\`${ref}\` is neither a folder with a workspace nor a commit, branch or tag`,
    fetchHelp(root, ref),
  );
}

/** Where two lines of history part. @throws {UsageError} where they share no commit. */
export function mergeBase(
  root: string,
  one: Commit,
  other: Commit,
  names: readonly [string, string],
): Commit {
  const found = git(root, ['merge-base', one.id, other.id]);
  const commit = found.ok ? findCommit(root, line(found).split('\n')[0] ?? '') : null;
  if (commit) return commit;
  throw new UsageError(
    `${names[0]} and ${names[1]} share no commit here`,
    `${fetchHelp(root, names[0])}; or compare them as they are with --exact`,
  );
}

/** All specs and SQL files of the workspace at `root` as a commit has them. Links are not followed. */
export function readWorkspaceAt(root: string, commit: Commit): readonly SourceFile[] {
  const prefix = line(git(root, ['rev-parse', '--show-prefix']));
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit.id, '--', `${prefix}specs`]);
  if (!listed.ok) throw new UsageError(`Git can't read ${commit.short}: ${listed.stderr}`);
  const files = listed.stdout
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const [facts = '', path = ''] = entry.split('\t');
      const [mode, kind, id] = facts.split(' ');
      const own = path.slice(prefix.length);
      const isFile = kind === 'blob' && (mode === '100644' || mode === '100755');
      return isFile && id !== undefined && isWorkspaceFile(own) ? [{ path: own, id }] : [];
    });
  const contents = readBlobs(
    root,
    files.map(({ id }) => id),
  );
  return files
    .map(({ path }, index) => ({ path, bytes: contents[index] ?? new Uint8Array() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Contents of blobs in their order, in one call. */
function readBlobs(root: string, ids: readonly string[]): readonly Uint8Array[] {
  if (ids.length === 0) return [];
  const { ok, stdout, stderr } = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (!ok) throw new UsageError(`Git can't read its objects: ${stderr}`);
  const found: Uint8Array[] = [];
  let offset = 0;
  for (const id of ids) {
    const end = stdout.indexOf(10, offset);
    const [, kind, size] = stdout.toString('latin1', offset, end).split(' ');
    if (kind !== 'blob') throw new UsageError(`Git lacks object ${id}`, fetchHelp(root, id));
    found.push(stdout.subarray(end + 1, end + 1 + Number(size)));
    offset = end + 1 + Number(size) + 1;
  }
  return found;
}
