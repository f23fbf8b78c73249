import { type Diagnostic, decides, diagnostic, meant } from '../diagnostics/index.ts';
import type { Kind } from '../language/index.ts';
import { type Document, isMapping } from '../load/index.ts';

type Plain = Record<string, unknown>;

/** Mappings are merged key by key down to `depth`; anything else is replaced by what the child says. */
export function overlay(parent: Plain, child: Plain, depth: number): Plain {
  const merged: Plain = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const below = parent[key];
    merged[key] =
      depth > 0 && isMapping(value) && isMapping(below) ? overlay(below, value, depth - 1) : value;
  }
  return merged;
}

/** The document and what it extends, base first; a cycle or a missing base is reported at the reference. */
export function lineageOf<K extends Kind>(
  document: Document<K>,
  byName: ReadonlyMap<string, Document<K>>,
  extendsOf: (document: Document<K>) => string | undefined,
): { readonly chain: readonly Document<K>[]; readonly diagnostics: readonly Diagnostic[] } {
  const chain = [document];
  const seen = new Set(chain);
  let current = document;
  for (;;) {
    const base = extendsOf(current);
    if (base === undefined) return { chain: chain.reverse(), diagnostics: [] };
    const next = byName.get(base);
    if (!next) {
      const place = current.places.value(['spec', 'extends']);
      return {
        chain,
        diagnostics: [
          diagnostic(
            'REF001',
            place,
            `there is no ${document.kind} \`${base}\``,
            meant(
              base,
              byName.keys(),
              place,
              `write a document of kind ${document.kind} with this name`,
              decides(document.kind, []),
            ),
          ),
        ],
      };
    }
    if (seen.has(next)) {
      const members = chain.slice(chain.indexOf(next));
      const cycle = members.map((one) => one.name);
      // All that stand in the cycle, or lead into it, find it; one of them says so.
      const speaks = cycle.every((name) => document.name <= name) && cycle.includes(document.name);
      if (!speaks) return { chain, diagnostics: [] };
      const place = current.places.value(['spec', 'extends']);
      const related = members.slice(1).map((one) => ({
        span: one.places.value(['spec', 'extends']),
        message: `\`${one.name}\` extends \`${extendsOf(one) ?? ''}\``,
      }));
      const names = [...cycle, next.name].join(' → ');
      return {
        chain,
        diagnostics: [
          diagnostic('REF002', place, `${document.kind}s extend each other: ${names}`, {
            related,
            help: 'let one of them extend nothing',
          }),
        ],
      };
    }
    chain.push(next);
    seen.add(next);
    current = next;
  }
}
