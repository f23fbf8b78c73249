import { type CompiledRules, compileRules, isConfidentialityOption } from '../../formats/dicom/index.ts';
import type { PlanPolicy } from '../../plan/index.ts';

const compiled = new WeakMap<PlanPolicy, CompiledRules[]>();

/** A policy as rules for headers, made once. `keepDates`: someone else has shifted the file's dates already. */
export function rulesOf(policy: PlanPolicy, keepDates: boolean): CompiledRules {
  const known = compiled.get(policy) ?? [];
  compiled.set(policy, known);
  const index = keepDates ? 1 : 0;
  const rules =
    known[index] ??
    compileRules({
      options: policy.dicom.options.filter(isConfidentialityOption),
      dates: keepDates && policy.dates.method === 'shift' ? 'keep' : policy.dates.method,
      keep: policy.dicom.keep,
      keepPrivate: policy.dicom.keepPrivate,
      ages: policy.ages,
      sentinels: policy.sentinels,
      policy: policy.name,
    });
  known[index] = rules;
  return rules;
}
