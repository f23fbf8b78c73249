import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { arch } from 'node:process';
import type { RootFile } from './layer.ts';

/** How `docker` and npm call this machine. */
export const architecture = arch === 'arm64' ? 'arm64' : 'amd64';

/** Shared libraries that programs load when they start, where they are looked for, and as they are here. */
export function sharedLibraries(programs: readonly string[]): readonly RootFile[] {
  const found = new Map<string, RootFile>();
  for (const program of programs) {
    const { stdout, status } = spawnSync('ldd', [program], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ldd can't read ${program}: an image is made on Linux with glibc`);
    for (const line of stdout.split('\n')) {
      const path = /(?:=>\s*)?(\/\S+)\s+\(0x/.exec(line)?.[1];
      // What npm brings stands beside what loads it.
      if (path === undefined || path.includes('node_modules')) continue;
      found.set(path, { path, mode: 0o755, content: readFileSync(realpathSync(path)) });
    }
  }
  return [...found.values()];
}

const nonroot = 65_532;

/** What authorities are trusted: Node brings its own, DuckDB's httpfs looks here. */
const certificates = '/etc/ssl/certs/ca-certificates.crt';

/** What libraries of C look for on any system. */
export const systemFiles: readonly RootFile[] = [
  {
    path: '/etc/passwd',
    text: `root:x:0:0:root:/:/sbin/nologin\nnonroot:x:${nonroot}:${nonroot}::/home/nonroot:/sbin/nologin\n`,
  },
  { path: '/etc/group', text: `root:x:0:\nnonroot:x:${nonroot}:\n` },
  { path: '/etc/nsswitch.conf', text: 'hosts: files dns\n' },
].map(({ path, text }) => ({ path, mode: 0o644, content: Buffer.from(text) }));

/** @throws where this machine has none. */
export function trustedAuthorities(): RootFile {
  if (!existsSync(certificates)) throw new Error(`${certificates} is missing: install ca-certificates`);
  return { path: certificates, mode: 0o644, content: readFileSync(certificates) };
}

/** As Pods are told to run (src/compiler/emit/kubernetes/pod.ts). */
export const user = `${nonroot}:${nonroot}`;
