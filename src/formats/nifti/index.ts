export { type HeaderResult, type NiftiHeader, readHeader } from './header.ts';
export type { NiftiProblem, NiftiProblemCode } from './problem.ts';
export { type ScrubOptions, type ScrubReport, type ScrubResult, scrubHeader } from './scrub.ts';
