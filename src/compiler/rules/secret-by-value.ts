import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Document, Path } from '../load/index.ts';
import type { Rule } from './rule.ts';

/** Shapes that secrets alone have, by who issues them. */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a URL with a password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an access key of AWS', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a webhook of Slack', /\bhooks\.slack\.com\/(services|workflows|triggers)\/\w+/],
  ['a token of Slack', /\bxox[abeoprs]-[0-9A-Za-z-]{10,}/],
  ['a token of GitHub', /\b(gh[opsur]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{60,})\b/],
  ['a token of GitLab', /\bglpat-[0-9A-Za-z_-]{20,}/],
  ['a signed token (JWT)', /\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}/],
  ['a key of Google', /\bAIza[0-9A-Za-z_-]{35}\b/],
  [
    'a password in a connection string',
    /\b(password|pwd|secret|accountkey|sharedaccesskey)\s*=\s*[^\s;$"'{}]{6,}/i,
  ],
];

/** Calls `visit` for each key and each text; the path is good during the call. */
function visitTexts(value: unknown, path: PropertyKey[], visit: (path: Path, text: string) => void): void {
  if (typeof value === 'string') visit(path, value);
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      visitTexts(value[index], path, visit);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      path.push(key);
      visit(path, key);
      visitTexts((value as Record<string, unknown>)[key], path, visit);
      path.pop();
    }
  }
}

function findingsIn(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visitTexts(document.written, [], (path, text) => {
    if (text.length < 12) return;
    const known = shapes.find(([, shape]) => shape.test(text));
    if (!known) return;
    found.push(
      diagnostic('OPS014', document.places.value(path), `this looks like ${known[0]}`, {
        help: 'take it out, have it revoked, and refer to it: `{env: NAME}` or `{file: PATH}`',
      }),
    );
  });
  return found;
}

/** A document that didn't change is looked at once. */
const known = new WeakMap<Document, readonly Diagnostic[]>();

/** Specs are read by many and kept forever in their history: what looks like a secret has no place there. */
export const secretByValue: Rule = {
  code: 'OPS014',
  *check({ workspace }) {
    for (const document of workspace.documents) {
      if (document.kind === 'DataProduct') continue;
      const found = known.get(document) ?? findingsIn(document);
      known.set(document, found);
      yield* found;
    }
  },
};

/** The same for products, which change the most. */
export const secretInProduct: Rule = {
  code: 'OPS014',
  scope: 'product',
  *check({ workspace }) {
    for (const { document } of workspace.products) yield* findingsIn(document);
  },
};
