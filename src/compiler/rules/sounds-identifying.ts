import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** `an e-mail address` and kin, for what a contract can say of a column. */
const article = (what: string): string => `${/^[aeiou]|^mrn|^ssn/.test(what) ? 'an' : 'a'} \`${what}\``;

/** A column whose name plainly says what it is, and whose contract says that it identifies nothing. */
export const soundsIdentifying: Rule = {
  code: 'LINT020',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const overrides = product.spec.privacy?.columns ?? {};
      for (const source of product.sources) {
        for (const table of source.tables) {
          for (const { name, element, soundsLike, declaredAt } of table.columns) {
            if (soundsLike === undefined || declaredAt === undefined) continue;
            const key = `${table.name}.${name}`;
            if (overrides[key] !== undefined || overrides[`${source.name}.${key}`] !== undefined) continue;
            const path = [...source.path, source.declaration.name, ...declaredAt, 'identifies'];
            yield diagnostic(
              'LINT020',
              product.document.places.value(path),
              `column \`${element ?? name}\` sounds like ${article(soundsLike)}, and is said to identify nothing`,
              {
                notes: ['what identifies nothing passes the door as it is, to everybody who reads the lake'],
                help: `write \`identifies: ${soundsLike}\`; where it is something else, say so: \`# lakespec-ignore LINT020 reason\``,
              },
            );
          }
        }
      }
    }
  },
};
