import { diagnostic, type Span } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

const folder = (location: string): string => location.replace(/\/+$/, '');

/** `landing://a`, `landing://a/b`, … to the folder itself. */
function pathTo(location: string): readonly string[] {
  const steps = folder(location).split(/(?<![:/])\//);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** Two products that read one folder both take, de-identify and quarantine its files. */
export const sharedLanding: Rule = {
  code: 'LINT013',
  *check({ workspace }) {
    type Reader = { readonly name: string; readonly span: Span };
    /** Who reads a folder, and who reads one in it. */
    const readers = new Map<string, Reader>();
    const below = new Map<string, Reader>();
    for (const { name, document, sources } of workspace.products) {
      for (const { spec, path } of sources) {
        // Globs may tell them apart.
        if (spec.include !== undefined) continue;
        const folders = pathTo(spec.location);
        const own = folder(spec.location);
        const span = document.places.value([...path, 'location']);
        const other = folders.map((one) => readers.get(one)).find((one) => one) ?? below.get(own);
        for (const one of folders) if (!below.has(one)) below.set(one, { name, span });
        if (!readers.has(own)) readers.set(own, { name, span });
        if (!other) continue;
        yield diagnostic('LINT013', span, `product \`${other.name}\` reads the same files`, {
          related: [{ span: other.span, message: 'here' }],
          help: 'read that product as an input, or tell the files apart by `include`',
        });
      }
    }
  },
};
