export { freezeDataset, unfreezeDataset } from './freeze.ts';
export { type FrozenManifest, frozenDatasets, frozenFiles } from './frozen.ts';
export { rebuildDataset } from './rebuild.ts';
export { tagFindings, totalOf, verifyDataset } from './verify.ts';
