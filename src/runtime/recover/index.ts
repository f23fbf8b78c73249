export { planRecovery, type Recovered, type RecoverySource, recover } from './recover.ts';
