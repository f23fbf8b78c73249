import { quantityValue } from '../../compiler/emit/kubernetes/quantity.ts';
import { resourcesOf, stagesOf } from '../../compiler/emit/kubernetes/resources.ts';
import { maintainSchedule } from '../../compiler/emit/kubernetes/times.ts';
import type { ResolvedProduct } from '../../compiler/resolve/index.ts';
import { type CronTimes, comesOnDate, cronTimes, firingOf } from '../../compiler/schedule/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { UseByProduct } from './use.ts';

/** Of an hour of one core, and of one GiB of memory. */
export type Prices = { readonly cpuHour: number; readonly gibHour: number; readonly currency: string };

export type CostLine = {
  readonly costCenter: string | null;
  readonly domain: string | null;
  readonly product: string;
  readonly work: 'run' | 'maintain';
  readonly runsPerMonth: number;
  /** Hours of one run as expected. */
  readonly hours: number;
  /** Pods of a run that are there at once. */
  readonly pods: number;
  /** Cores of one Pod. */
  readonly cpu: number;
  readonly memoryGib: number;
  readonly cpuHours: number;
  readonly gibHours: number;
  /** A month, by what is asked for. */
  readonly cost: number;
  /** A month, by recorded times; null where nothing was recorded. */
  readonly used: { readonly runsPerMonth: number; readonly hours: number; readonly cost: number } | null;
};

const dayMs = 86_400_000;
/** Four years, which have every day of a calendar. */
const days = Array.from({ length: 4 * 365 + 1 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1) + index * dayMs).toISOString().slice(0, 10),
);

/** Starts in a month, as the mean of four years. */
export const runsPerMonth = (times: CronTimes): number =>
  (days.filter((day) => comesOnDate(times, day)).length * times.minutesOfDay.length) / 48;

/** What a Pod holds from its start to its end: stages are init containers, so that the largest request counts. */
function podRequest(product: ResolvedProduct, plan: Plan, work: CostLine['work']) {
  const stages = work === 'run' ? stagesOf(plan) : (['maintain'] as const);
  const asked = stages.map((stage) => resourcesOf(stage, product, plan.platform));
  return {
    cpu: Math.max(...asked.map(({ cpu }) => quantityValue(cpu))),
    memoryGib: Math.max(...asked.map(({ memory }) => quantityValue(memory))) / 1024 ** 3,
  };
}

type Given = {
  readonly prices: Prices;
  /** Of one run, and of the maintenance of one product. */
  readonly hours: number;
  readonly maintainHours: number;
  readonly use: UseByProduct | null;
};

/** The run and the maintenance of one product. */
export function costLines(
  product: ResolvedProduct,
  plan: Plan,
  { prices, hours, maintainHours, use }: Given,
): readonly CostLine[] {
  const firing = firingOf(product);
  const weekly = cronTimes(maintainSchedule);
  return (['run', 'maintain'] as const).map((work) => {
    const { cpu, memoryGib } = podRequest(product, plan, work);
    const pods = work === 'run' ? plan.operations.shards : 1;
    const times = work === 'run' ? (firing?.times ?? null) : weekly;
    const runs = times === null ? 0 : runsPerMonth(times);
    const priced = (podHours: number) => podHours * (cpu * prices.cpuHour + memoryGib * prices.gibHour);
    const long = work === 'run' ? hours : maintainHours;
    const podHours = runs * long * pods;
    const recorded = work === 'run' ? use?.get(product.name) : undefined;
    const usedRuns = recorded?.runsPerMonth ?? runs;
    const usedHours = recorded ? recorded.secondsPerRun / 3600 : 0;
    return {
      costCenter: product.domain?.value.spec.costCenter ?? null,
      domain: product.domain?.name ?? null,
      product: product.name,
      work,
      runsPerMonth: runs,
      hours: long,
      pods,
      cpu,
      memoryGib,
      cpuHours: podHours * cpu,
      gibHours: podHours * memoryGib,
      cost: priced(podHours),
      used: recorded
        ? { runsPerMonth: usedRuns, hours: usedHours, cost: priced(usedRuns * usedHours * pods) }
        : null,
    };
  });
}
