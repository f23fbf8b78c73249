import { pino } from 'pino';
import type { Log } from '../run/context.ts';

/** How much a log says. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export type LogOptions = {
  readonly level: LogLevel;
  readonly runId: string;
  readonly product: string;
  /** Receives whole lines of JSON. */
  readonly write: (line: string) => void;
};

/** JSON lines with run and product; a stage adds its name by `forStage`. */
export function openLog({
  level,
  runId,
  product,
  write,
}: LogOptions): Log & { forStage(stage: string): Log } {
  const logger = pino(
    {
      level,
      base: { run: runId, product },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  const plain = (target: typeof logger): Log => ({
    debug: (fields, message) => target.debug(fields, message),
    info: (fields, message) => target.info(fields, message),
    warn: (fields, message) => target.warn(fields, message),
    error: (fields, message) => target.error(fields, message),
  });
  return { ...plain(logger), forStage: (stage) => plain(logger.child({ stage })) };
}
