import type { Plan, PlanVault } from '../../../src/plan/index.ts';
import { examplePlan } from '../plan.ts';

/** The example's plan with another vault, product and policy. */
export function planWith(vault: PlanVault, product = 'a', changes: Partial<Plan['policy']> = {}): Plan {
  const plan = examplePlan();
  return {
    ...plan,
    product: { ...plan.product, name: product },
    policy: { ...plan.policy, ...changes },
    platform: { ...plan.platform, vault },
  };
}
