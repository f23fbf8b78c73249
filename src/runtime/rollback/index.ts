export { planRollback, type RollbackPlan, readersOf, rowsOf } from './plan.ts';
export { rollBack } from './rollback.ts';
