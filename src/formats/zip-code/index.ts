export { smallZip3 } from './small-areas.ts';
