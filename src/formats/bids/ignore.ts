/** A `.bidsignore` file, compiled: whether a path is to be ignored. */
export type IgnoreRules = (path: string) => boolean;

const lineLimit = 1_000;
const ruleLimit = 1_000;

/** Whether a name matches a pattern of one segment; time grows with the product of both lengths at most. */
function matchesSegment(name: string, pattern: string): boolean {
  let at = 0;
  let p = 0;
  let star = -1;
  let retry = 0;
  while (at < name.length) {
    const end = p < pattern.length ? tokenEnd(pattern, p) : p;
    if (p < pattern.length && pattern[p] === '*') {
      star = p;
      retry = at;
      p += 1;
    } else if (p < pattern.length && matchesToken(name.charAt(at), pattern.slice(p, end))) {
      at += 1;
      p = end;
    } else if (star >= 0) {
      retry += 1;
      at = retry;
      p = star + 1;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** One position past the token at `start`: a character, an escaped one, `?`, or a class in brackets. */
function tokenEnd(pattern: string, start: number): number {
  if (pattern[start] === '\\' && start + 1 < pattern.length) return start + 2;
  if (pattern[start] !== '[') return start + 1;
  const close = pattern.indexOf(']', start + 2);
  return close < 0 ? start + 1 : close + 1;
}

function matchesToken(character: string, token: string): boolean {
  if (token === '?') return true;
  if (token.startsWith('\\') && token.length === 2) return character === token[1];
  if (!token.startsWith('[') || token.length < 3) return character === token;
  const negated = token[1] === '!' || token[1] === '^';
  const members = token.slice(negated ? 2 : 1, -1);
  let found = false;
  for (let i = 0; i < members.length; i += 1) {
    const low = members.charAt(i);
    const ranged = members[i + 1] === '-' && i + 2 < members.length;
    const high = ranged ? members.charAt(i + 2) : low;
    if (ranged) i += 2;
    if (character >= low && character <= high) found = true;
  }
  return found !== negated;
}

/** Whether segments match pattern segments; `**` stands for any number of them. */
function matchesSegments(path: readonly string[], pattern: readonly string[]): boolean {
  let reachable = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === '**') {
      const first = Math.min(...reachable);
      for (let at = first; at <= path.length; at += 1) next.add(at);
    } else {
      for (const at of reachable) {
        const segment = path[at];
        if (segment !== undefined && matchesSegment(segment, part)) next.add(at + 1);
      }
    }
    if (next.size === 0) return false;
    reachable = next;
  }
  return reachable.has(path.length);
}

type Rule = { readonly pattern: readonly string[]; readonly negated: boolean; readonly folderOnly: boolean };

function parseRule(line: string): Rule | null {
  const trimmed = line.replace(/\r$/, '').trimEnd();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > lineLimit) return null;
  const negated = trimmed.startsWith('!');
  const text = negated ? trimmed.slice(1) : trimmed;
  const folderOnly = text.endsWith('/');
  const body = folderOnly ? text.slice(0, -1) : text;
  // A pattern with a slash inside or before it belongs to the root; any other matches at every depth.
  const anchored = body.includes('/');
  const segments = body.replace(/^\//, '').split('/');
  return { pattern: anchored ? segments : ['**', ...segments], negated, folderOnly };
}

/**
 * Reads a `.bidsignore`: the rules of `.gitignore`, relative to the root. A rule for a folder holds for all in it; a
 * later rule beats an earlier. Rules beyond 1,000, and lines beyond 1,000 characters, are not read.
 */
export function parseIgnore(text: string): IgnoreRules {
  const rules = text
    .split('\n', ruleLimit)
    .map(parseRule)
    .filter((rule) => rule !== null);
  return (path) => {
    const segments = path.split('/');
    let ignored = false;
    for (const { pattern, negated, folderOnly } of rules) {
      if (negated !== ignored) continue;
      const matched = segments.some(
        (_, index) =>
          !(folderOnly && index === segments.length - 1) &&
          matchesSegments(segments.slice(0, index + 1), pattern),
      );
      if (matched) ignored = !negated;
    }
    return ignored;
  };
}
