export { filledIn, type Path } from './filled-in.ts';
export { type Hop, type Place, wayOf } from './way.ts';
