export { failureText } from './failure-text.ts';
export { type LogLevel, openLog } from './log.ts';
export { gaugesOf, metricsOf, pushMetrics, type RunFigures, type TableFigures } from './metrics.ts';
export { formatBytes, formatSeconds, noProgress, openProgress } from './progress.ts';
export { serveMetrics } from './scrape.ts';
export { type Alert, alertsOf, sendAlerts } from './slack.ts';
export { stackFrames } from './stack-frames.ts';
