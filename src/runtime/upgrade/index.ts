export { type LakeUpgrade, upgradeLake } from './upgrade-lake.ts';
