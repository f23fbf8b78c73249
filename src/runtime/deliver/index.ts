export { deliver } from './deliver.ts';
export type { Delivered } from './delivered.ts';
