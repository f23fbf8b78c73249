import { agreementsInForce, wayTo } from '../analyze/agreements.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';
import type { Workspace } from '../resolve/index.ts';

/** Agreements that products stand under, with the places that put these products there. */
export function agreementsInUse(workspace: Workspace): readonly {
  readonly document: Document<'Agreement'>;
  readonly users: Diagnostic['related'];
}[] {
  const users = new Map<Document<'Agreement'>, Diagnostic['related'][number][]>();
  for (const product of workspace.products) {
    for (const one of agreementsInForce(product)) {
      const known = users.get(one.agreement);
      if (known) known.push(...wayTo(product, one));
      else users.set(one.agreement, [...wayTo(product, one)]);
    }
  }
  return workspace.agreements.flatMap((document) => {
    const found = users.get(document);
    return found ? [{ document, users: found }] : [];
  });
}
