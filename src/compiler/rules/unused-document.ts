import { diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';
import type { Workspace } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

/** Documents that are there for others to name. Policies aren't asked: a source without one is an error (PRIV005). */
const named = ['ValidationProfile', 'Agreement', 'Crosswalk'] as const;

/** `Kind name` of everything that a document names. */
function namesIn(document: Document): readonly string[] {
  if (document.kind === 'ValidationProfile') {
    const { extends: base } = (document as Document<'ValidationProfile'>).value.spec;
    return base === undefined ? [] : [`ValidationProfile ${base}`];
  }
  if (document.kind !== 'DataProduct') return [];
  const { spec } = (document as Document<'DataProduct'>).value;
  const inputs = Object.values(spec.inputs ?? {}).flatMap((input) =>
    'crosswalk' in input ? [`Crosswalk ${input.crosswalk}`] : [],
  );
  return [`Agreement ${spec.agreement}`, `ValidationProfile ${spec.validation?.profile}`, ...inputs];
}

function* unused({ documents }: Workspace): Iterable<Document> {
  const used = new Set(documents.flatMap(namesIn));
  for (const document of documents) {
    const isNamed = named.some((kind) => kind === document.kind);
    if (isNamed && !used.has(`${document.kind} ${document.name}`)) yield document;
  }
}

/** An agreement that nothing names protects nothing: its name may have been forgotten in a product. */
export const unusedDocument: Rule = {
  code: 'LINT012',
  *check({ workspace }) {
    for (const { kind, name, places } of unused(workspace)) {
      yield diagnostic('LINT012', places.value(['metadata', 'name']), `nothing names ${kind} \`${name}\``, {
        help: 'name it where it shall hold, or take it out',
      });
    }
  },
};
