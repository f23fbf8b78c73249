export { createMemory, type Look, type Memory } from './memory.ts';
export { resolve } from './resolve.ts';
export type {
  ResolvedCrosswalk,
  ResolvedPlatform,
  ResolvedProduct,
  ResolvedSource,
  Workspace,
} from './workspace.ts';
