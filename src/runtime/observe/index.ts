export { failureText } from './failure-text.ts';
export { type LogLevel, openLog } from './log.ts';
export { metricsOf, pushMetrics } from './metrics.ts';
export { formatBytes, formatSeconds, noProgress, openProgress } from './progress.ts';
export { type Alert, alertsOf, sendAlerts } from './slack.ts';
export { stackFrames } from './stack-frames.ts';
