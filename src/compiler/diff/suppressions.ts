import { locateIn, type Span } from '../diagnostics/index.ts';
import { decode, type SourceFile } from '../load/index.ts';
import type { Change } from './change.ts';

type Suppression = { readonly code: string; readonly reason: string; readonly span: Span };

/** Comments that silence a finding, by file, code and reason: moving one changes nothing. */
function suppressionsIn(files: readonly SourceFile[]): ReadonlyMap<string, Suppression> {
  const found = new Map<string, Suppression>();
  for (const file of files) {
    const text = decode(file);
    if (typeof text !== 'string' || !text.includes('lakespec-ignore')) continue;
    const locate = locateIn(file.path, text);
    const pattern = /(?:#|--)[ \t]*lakespec-ignore\b[ \t]*([A-Z]*\d*)[ \t]*([^\n]*)/g;
    for (const match of text.matchAll(pattern)) {
      const [whole, code = '', reason = ''] = match;
      const key = `${file.path} ${code} ${reason.trim()}`;
      let unique = key;
      for (let count = 2; found.has(unique); count++) unique = `${key} ${count}`;
      found.set(unique, {
        code,
        reason: reason.trim(),
        span: locate(match.index, match.index + whole.trimEnd().length),
      });
    }
  }
  return found;
}

export function compareSuppressions(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): readonly Change[] {
  const [was, now] = [suppressionsIn(before), suppressionsIn(after)];
  const change = (one: Suppression, isThere: boolean): Change => ({
    class: isThere ? 'privacy-weakening' : 'operational',
    kind: isThere ? 'suppression-added' : 'suppression-removed',
    subject: one.span.file,
    product: null,
    title: `${one.code} is ${isThere ? 'silenced' : 'not silenced any more'} in ${one.span.file}`,
    items: [
      {
        name: one.code,
        before: isThere ? null : one.reason,
        after: isThere ? one.reason : null,
        base: isThere ? null : one.span,
        head: isThere ? one.span : null,
      },
    ],
    consequences: [],
    help: isThere ? `\`lakespec explain ${one.code}\` says what is not reported any more` : null,
  });
  return [
    ...[...now].flatMap(([key, one]) => (was.has(key) ? [] : [change(one, true)])),
    ...[...was].flatMap(([key, one]) => (now.has(key) ? [] : [change(one, false)])),
  ];
}
