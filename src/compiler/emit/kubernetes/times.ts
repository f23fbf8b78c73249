/** Seconds. A run that takes longer is stuck: the next one may begin. */
export const runDeadline = 12 * 3600;

/** Sunday, before the night's runs end and the week begins. */
export const maintainSchedule = '30 12 * * 0';
