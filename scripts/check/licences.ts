// Every package that is installed must have a licence from the allow-list.
import { readFileSync } from 'node:fs';

/** Licences that permit what an Apache-2.0 project does with them. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Development tools, used and not shipped, under a weak copyleft that stays with their own files. */
const allowedForDevelopment = new Set(['MPL-2.0']);

/** Packages whose manifest says its licence in a form that npm no longer reads; looked up by hand. */
const lookedUp: Readonly<Record<string, string>> = { 'node_modules/simple-lru-cache': 'MIT' };

type LockedPackage = { readonly license?: string; readonly dev?: boolean; readonly link?: boolean };

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const refused = Object.entries(lock.packages).flatMap(([path, { license, dev, link }]) => {
  if (path === '' || link) return [];
  // `A OR B` leaves the choice to us.
  const choices = (license ?? lookedUp[path] ?? '').replaceAll(/[()]/g, '').split(' OR ');
  const fine = choices.some((one) => allowed.has(one) || (dev && allowedForDevelopment.has(one)));
  return fine ? [] : [`${path}: ${license ?? 'no licence'}`];
});
if (refused.length > 0) {
  console.error(`Licences outside the allow-list:\n${refused.join('\n')}`);
  process.exit(1);
}
