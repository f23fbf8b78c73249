import { hash } from 'node:crypto';
import type { Plan } from '../../../plan/index.ts';
import { jsonText } from '../json.ts';

const texts = new WeakMap<Plan, string>();

/**
 * A plan with the hash of its text: other bytes, another hash. Kubernetes' ConfigMaps are named by it and may never
 * change, so it has to stand for the very bytes.
 */
export function hashedPlan(unhashed: Omit<Plan, 'hash'>): Plan {
  const text = jsonText(unhashed);
  const digest = hash('sha256', text);
  const plan: Plan = { ...unhashed, hash: digest };
  // Printed once: the hash is its last line.
  texts.set(plan, `${text.slice(0, -3)},\n  "hash": "${digest}"\n}\n`);
  return plan;
}

/**
 * Pretty, so that a pull request shows what changes; keys stand in the order of the plan's schema, in which the
 * compiler builds it. Kubernetes mounts the same bytes.
 */
export const planText = (plan: Plan): string => texts.get(plan) ?? jsonText(plan);
