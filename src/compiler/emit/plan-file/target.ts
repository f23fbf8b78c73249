import { planText } from '../plan/text.ts';
import type { Target } from '../target.ts';

export const planFile: Target = {
  name: 'plan',
  load: async () => ({
    product: ({ product, plan }) => [{ path: `${product.name}/plan.json`, content: planText(plan) }],
  }),
};
