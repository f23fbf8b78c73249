// Writes THIRD_PARTY_NOTICES: the licence of every package that lakespec ships with, and of the data in it.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  /** Of a development tool and of an optional peer: whoever installs the peer has it from its owner. */
  readonly devOptional?: boolean;
};

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Packages that carry no licence file of their own say their licence in package.json alone. */
function licenceText(folder: string): string {
  if (!existsSync(folder)) return '';
  const name = readdirSync(folder)
    .sort()
    .find((file) => /^(licen[cs]e|copying)(\.|-|$)/i.test(file));
  return name ? readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim() : '';
}

const byText = new Map<string, string[]>();
for (const [path, { version, license, dev, link, optional, devOptional }] of Object.entries(lock.packages)) {
  // Optional packages are builds for other platforms: which are installed differs from machine to machine.
  if (!path.startsWith('node_modules/') || dev || link || optional || devOptional) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const text = licenceText(join(root, path)) || `${license} (the package holds no licence text)`;
  byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
}

const packages = [...byText]
  .map(([text, names]) => ({ text, names: [...new Set(names)].sort() }))
  .sort((a, b) => (String(a.names[0]) < String(b.names[0]) ? -1 : 1))
  .map(({ text, names }) => `${names.join('\n')}\n\n${text}`);

const data = globSync('{data,examples,test,templates}/**/*ORIGIN.md', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => `${dirname(path)}\n\n${readFileSync(join(root, path), 'utf8').trim()}`);

const rule = `\n\n${'-'.repeat(100)}\n\n`;
writeFileSync(
  join(root, 'THIRD_PARTY_NOTICES'),
  `${[
    'lakespec is licensed under Apache-2.0; see LICENSE. It is shipped with, or holds, the following.',
    'PACKAGES',
    ...packages,
    'DATA',
    ...data,
  ].join(rule)}\n`,
);
