export { type SpecMigration, type SpecUpgrade, upgradeSpec } from './upgrade-spec.ts';
