export { listMaskedCopies } from './copies.ts';
export { type MaskTarget, maskTables } from './mask.ts';
export { leftCopies, purgeMaskedCopies } from './purge.ts';
