import type { Progress } from '../run/context.ts';

/** A terminal as far as a bar needs it. */
export type Terminal = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
};

export const noProgress: Progress = { begin: () => {}, advance: () => {}, tell: () => {}, end: () => {} };

const barWidth = 24;
/** A terminal is redrawn at most so often. */
const redrawMs = 100;

export function formatBytes(sizeBytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = sizeBytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

type State = {
  readonly stage: string;
  readonly total: { readonly units: number; readonly sizeBytes: number };
  units: number;
  sizeBytes: number;
  told: string | null;
  readonly beganMs: number;
};

/** One line: product, stage, bar, units, bytes, time left. */
function renderBar(product: string, state: State, nowMs: number, width: number): string {
  const { stage, total, units, sizeBytes, told } = state;
  const share = total.sizeBytes > 0 ? sizeBytes / total.sizeBytes : total.units > 0 ? units / total.units : 1;
  const done = Math.min(1, share);
  const filled = Math.round(done * barWidth);
  const elapsed = (nowMs - state.beganMs) / 1000;
  const parts = [
    `${product} ${stage.padEnd(7)} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(Math.round(done * 100)).padStart(3)} %`,
    `${units.toLocaleString('en')}/${total.units.toLocaleString('en')}`,
    ...(total.sizeBytes > 0 ? [formatBytes(sizeBytes)] : []),
    // Before some of it is done, a guess would only mislead.
    ...(done > 0.02 && done < 1 && elapsed > 1
      ? [`${formatSeconds((elapsed / done) * (1 - done))} left`]
      : []),
    ...(told === null ? [] : [told]),
  ];
  return parts.join('  ').slice(0, Math.max(20, width - 1));
}

/** A bar on a terminal, erased at the end of each stage; nothing anywhere else. */
export function openProgress(
  terminal: Terminal,
  options: { readonly product: string; readonly quiet: boolean; readonly now: () => number },
): Progress {
  if (!terminal.isTTY || options.quiet) return noProgress;
  let state: State | null = null;
  let drawnMs = 0;
  const draw = () => {
    if (!state) return;
    drawnMs = options.now();
    terminal.write(`\r\u001b[2K${renderBar(options.product, state, drawnMs, terminal.columns || 80)}`);
  };
  return {
    begin: (stage, total) => {
      state = { stage, total, units: 0, sizeBytes: 0, told: null, beganMs: options.now() };
      draw();
    },
    advance: (done) => {
      if (!state) return;
      state.units += done.units;
      state.sizeBytes += done.sizeBytes;
      if (done.units > 0) state.told = null;
      if (options.now() - drawnMs >= redrawMs) draw();
    },
    tell: (what) => {
      if (!state) return;
      state.told = what;
      if (options.now() - drawnMs >= redrawMs) draw();
    },
    end: () => {
      if (state) terminal.write('\r\u001b[2K');
      state = null;
    },
  };
}
