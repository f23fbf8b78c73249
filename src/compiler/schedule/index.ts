export { type CronTimes, cronFault, cronTimes, timeZoneFault } from './cron.ts';
export {
  clockText,
  comesOnDate,
  firingOf,
  gapsOf,
  missingHours,
  spanText,
  utcOffsetMinutes,
} from './firing.ts';
