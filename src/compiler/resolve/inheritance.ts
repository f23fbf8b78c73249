import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
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
        diagnostics: [diagnostic('REF001', place, `there is no ${document.kind} \`${base}\``)],
      };
    }
    if (chain.includes(next)) {
      const names = [...chain.map((one) => one.name), next.name].join(' → ');
      return {
        chain,
        diagnostics: [diagnostic('REF002', place, `${document.kind}s extend each other: ${names}`)],
      };
    }
    chain.push(next);
    current = next;
  }
}
