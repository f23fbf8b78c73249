export { resolve } from './resolve.ts';
export type { ResolvedPlatform, ResolvedProduct, ResolvedSource, Workspace } from './workspace.ts';
