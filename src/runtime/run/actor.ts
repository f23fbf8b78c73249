import { userInfo } from 'node:os';

/** Who the audit trail names: `LAKESPEC_ACTOR`, else the user of the process. */
export function actorName(): string {
  const named = process.env.LAKESPEC_ACTOR;
  if (named !== undefined && named !== '') return named;
  try {
    return userInfo().username;
  } catch {
    // Pods may run under a user id without a name.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
