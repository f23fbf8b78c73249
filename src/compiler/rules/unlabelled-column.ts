import { effectivePolicy } from '../analyze/effective-policy.ts';
import { isHipaa } from '../analyze/regime.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Workspace } from '../resolve/index.ts';
import type { Rule } from './rule.ts';
import { unexcepted, type Violation } from './violation.ts';

export function* unlabelledViolations(workspace: Workspace): Generator<Violation> {
  for (const product of workspace.products) {
    const policy = effectivePolicy(product);
    if (!policy || !isHipaa(policy.value.spec.regime)) continue;
    const overrides = product.spec.privacy?.columns ?? {};
    for (const source of product.sources) {
      for (const table of source.tables) {
        for (const column of table.columns) {
          if (!column.label.includes('unknown') || column.declaredAt === undefined) continue;
          const name = `${table.name}.${column.name}`;
          if (overrides[name] !== undefined || overrides[`${source.name}.${name}`] !== undefined) continue;
          yield {
            code: 'PRIV001',
            policy,
            columns: [`${product.name}.${name}`],
            finding: diagnostic(
              'PRIV001',
              product.document.places.key([...source.path, source.declaration.name, ...column.declaredAt]),
              `column \`${column.element ?? column.name}\` says nothing of what it identifies`,
              {
                notes: [
                  `regime ${policy.value.spec.regime} needs it of every column: silence is not consent`,
                ],
                help: 'write `identifies: none`, or what it is: name, date, birth-date, zip, phone, mrn, free-text, …',
              },
            ),
          };
        }
      }
    }
  }
}

/** Under a HIPAA regime each column of a contract says what it identifies: silence is not consent. */
export const unlabelledColumn: Rule = {
  code: 'PRIV001',
  scope: 'product',
  check: ({ workspace, today }) => unexcepted(unlabelledViolations(workspace), today),
};
