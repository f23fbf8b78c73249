import { median, type Times } from './measure.ts';

/** A line of the table. */
export type Line = {
  readonly work: string;
  readonly ours: string;
  /** What ours is measured by: the least work that has to be done, or another program. */
  readonly beside: string;
  readonly result: string;
  /** Lowest and highest round. */
  readonly spread: string;
  readonly bar: string;
  /** Null = there is no bar, the line is for the reader. */
  readonly meets: boolean | null;
};

export type Options = {
  /** How often each contender runs. */
  readonly rounds: number;
  /** For benchmarks of several sizes: the larger ones too. */
  readonly large: boolean;
  /** An empty folder that is removed afterwards. */
  readonly folder: string;
};

export type Benchmark = {
  readonly name: string;
  readonly about: string;
  run(options: Options): Promise<readonly Line[]>;
};

const range = (values: Times, format: (value: number) => string): string =>
  `${format(Math.min(...values))}–${format(Math.max(...values))}`;

const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;
const factor = (value: number): string => `${value.toFixed(2)}×`;
export const inSeconds = (value: number): string =>
  value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`;

type Compared = {
  readonly work: string;
  readonly ours: Times;
  readonly beside: Times;
  /** Seconds as the reader wants to see them; default: as they are. */
  readonly show?: (seconds: number) => string;
};

/** Ours may take so many times as long as what is beside it. */
export function atMost(bar: number | null, { work, ours, beside, show = inSeconds }: Compared): Line {
  const factors = ours.map((value, index) => value / (beside[index] ?? Number.NaN));
  return {
    work,
    ours: show(median(ours)),
    beside: show(median(beside)),
    result: factor(median(factors)),
    spread: range(factors, factor),
    bar: bar === null ? '' : `≤ ${bar}×`,
    meets: bar === null ? null : median(factors) <= bar,
  };
}

/** Ours has to reach such a share of the speed beside it. */
export function atLeast(share: number | null, { work, ours, beside, show = inSeconds }: Compared): Line {
  const shares = ours.map((value, index) => (beside[index] ?? Number.NaN) / value);
  return {
    work,
    ours: show(median(ours)),
    beside: show(median(beside)),
    result: percent(median(shares)),
    spread: range(shares, percent),
    bar: share === null ? '' : `≥ ${percent(share)}`,
    meets: share === null ? null : median(shares) >= share,
  };
}

/** A measure by itself, with its bar. */
export function absolute(
  work: string,
  values: Times,
  bar: { readonly is: 'at most' | 'at least'; readonly value: number } | null,
  show: (value: number) => string,
): Line {
  const value = median(values);
  return {
    work,
    ours: show(value),
    beside: '',
    result: '',
    spread: values.length > 1 ? range(values, show) : '',
    bar: bar === null ? '' : `${bar.is === 'at most' ? '≤' : '≥'} ${show(bar.value)}`,
    meets: bar === null ? null : bar.is === 'at most' ? value <= bar.value : value >= bar.value,
  };
}
