import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';
import type { Kind } from '../language/index.ts';
import type { Document } from '../load/index.ts';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Mappings are merged key by key down to `depth`; anything else is replaced by what the child says. */
export function overlay(parent: Plain, child: Plain, depth: number): Plain {
  const merged: Plain = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const below = parent[key];
    merged[key] = depth > 0 && isPlain(value) && isPlain(below) ? overlay(below, value, depth - 1) : value;
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
  let current = document;
  for (;;) {
    const base = extendsOf(current);
    if (base === undefined) return { chain: chain.reverse(), diagnostics: [] };
    const next = byName.get(base);
    const place = current.places.value(['spec', 'extends']);
    if (!next) {
      return {
        chain,
        diagnostics: [
          diagnostic('REF001', place, `there is no ${document.kind} \`${base}\``, {
            help:
              didYouMean(base, byName.keys()) ?? `write a document of kind ${document.kind} with this name`,
          }),
        ],
      };
    }
    if (chain.includes(next)) {
      const cycle = chain.slice(chain.indexOf(next)).map((one) => one.name);
      const names = [...cycle, next.name].join(' → ');
      // All that stand in the cycle, or lead into it, find it; one of them says so.
      const speaks = cycle.every((name) => document.name <= name) && cycle.includes(document.name);
      return {
        chain,
        diagnostics: speaks
          ? [
              diagnostic('REF002', place, `${document.kind}s extend each other: ${names}`, {
                help: 'let one of them extend nothing',
              }),
            ]
          : [],
      };
    }
    chain.push(next);
    current = next;
  }
}
