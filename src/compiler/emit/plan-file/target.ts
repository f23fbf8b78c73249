import type { Plan } from '../../../plan/index.ts';
import { plannedProducts, type Target } from '../target.ts';

/**
 * Pretty, so that a pull request shows what changes; keys stand in the order of the plan's schema, in which the
 * compiler builds it. Kubernetes mounts the same bytes.
 */
export const planText = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`;

export const planFile: Target = {
  name: 'plan',
  emit: (compilation, platform) =>
    plannedProducts(compilation, platform).map(({ product, plan }) => ({
      path: `${product.name}/plan.json`,
      content: planText(plan),
    })),
};
