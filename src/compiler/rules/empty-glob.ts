import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Why no path below a location is ever like a pattern: paths are relative, with `/`, and without `.` and `..`. */
function faultOf(pattern: string): string | null {
  if (pattern === '') return 'it is empty';
  if (pattern.startsWith('/')) return 'paths begin with no `/`';
  if (pattern.includes('\\')) return 'paths are written with `/`';
  if (pattern.endsWith('/')) return 'it names a folder, and files are looked at';
  if (/^[a-z][a-z0-9+]*:\/\//.test(pattern)) return 'it is a location; patterns begin below it';
  return pattern.split('/').some((step) => step === '.' || step === '..')
    ? 'paths hold neither `.` nor `..`'
    : null;
}

/** Patterns of files that match nothing: nothing would be taken, without a word. */
export const emptyGlob: Rule = {
  code: 'LINT014',
  scope: 'product',
  *check({ workspace }): Iterable<Diagnostic> {
    for (const { document, sources } of workspace.products) {
      for (const { spec, path } of sources) {
        for (const key of ['include', 'exclude'] as const) {
          for (const [index, pattern] of (spec[key] ?? []).entries()) {
            const excluded = key === 'include' && spec.exclude.includes(pattern);
            const fault = excluded ? '`exclude` takes the same away' : faultOf(pattern);
            if (fault === null) continue;
            yield diagnostic(
              'LINT014',
              document.places.value([...path, key, index]),
              `this pattern matches nothing: ${fault}`,
              { help: 'patterns are relative to the location, such as `**/*.csv`' },
            );
          }
        }
      }
    }
  },
};
