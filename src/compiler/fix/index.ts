export { type Fixed, fixFiles } from './fix-files.ts';
