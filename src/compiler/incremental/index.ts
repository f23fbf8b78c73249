export type { Fingerprints } from './fingerprint.ts';
export type { ProductFindings } from './products.ts';
export { createSession, type Session } from './session.ts';
