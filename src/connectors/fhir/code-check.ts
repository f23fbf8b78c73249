import { type Finding, finding, type JsonObject } from '../../formats/fhir/index.ts';
import { codeSetNames, judgeCode } from '../../formats/icd10/index.ts';
import type { CodeCheck } from '../../plan/index.ts';
import type { Surroundings, Value } from './element.ts';
import type { MappedTable, Mapping } from './tables/index.ts';

const readAs = ({ columns }: MappedTable, name: string, element: JsonObject, around: Surroundings): Value =>
  columns.find((column) => column.name === name)?.read(element, around) ?? null;

/**
 * What is wrong with the codes of a resource, on its true dates. A check that only warns, and one that can't be made
 * because no release covers the day, is counted in `doubted` by its rule.
 */
export function codeFindings(
  mapping: Mapping,
  resource: JsonObject,
  around: Surroundings,
  checks: ReadonlyMap<string, readonly CodeCheck[]>,
  doubted: Map<string, number>,
): readonly Finding[] {
  if (checks.size === 0) return [];
  const findings: Finding[] = [];
  const note = (rule: string) => doubted.set(`fhir.${rule}`, (doubted.get(`fhir.${rule}`) ?? 0) + 1);
  for (const mapped of mapping.tables) {
    for (const { codes, column, asOf, onFail } of checks.get(mapped.table.name) ?? []) {
      for (const element of mapped.elements?.(resource) ?? [resource]) {
        const code = readAs(mapped, column, element, around);
        if (code === null) continue;
        const day = asOf === null ? null : readAs(mapped, asOf, element, around);
        const verdict = judgeCode(codes, String(code), day === null ? null : String(day));
        if (verdict === 'unjudged') note(`${codes}-unjudged`);
        else if (verdict === 'invalid' && onFail === 'warn') note(codes);
        else if (verdict === 'invalid') {
          const message = `column ${column} is no code of ${codeSetNames[codes].title} that was valid then`;
          findings.push(finding(codes, message, column));
        }
      }
    }
  }
  return findings;
}
