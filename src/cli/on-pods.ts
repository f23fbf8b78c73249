import type { Compilation } from '../compiler/index.ts';
import { compileWorkspace, formatFindings, hasErrors } from './compilation.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';
import { type PlatformFlags, platformName } from './plans.ts';

type Platform = Compilation['platforms'][number];

/** A workspace compiled for a platform that runs Pods. */
export type OnPods = {
  readonly compilation: Compilation;
  readonly platform: Platform;
  readonly kubernetes: NonNullable<Platform['spec']['kubernetes']>;
};

/**
 * Compiles for the platform that is named. Null where the specs have errors: they are printed, and the exit code is set.
 * @throws {UsageError} where the platform runs no Pods.
 */
export function compileOnPods(flags: PlatformFlags): OnPods | null {
  const name = platformName(flags);
  const { workspace, compilation } = compileWorkspace({
    ...(flags.dir !== undefined && { dir: flags.dir }),
    platform: name,
  });
  if (hasErrors(compilation.diagnostics)) {
    process.stderr.write(
      formatFindings(compilation.diagnostics, workspace, 'pretty', takesColour(process.stderr)),
    );
    process.exitCode = 1;
    return null;
  }
  const platform = compilation.platforms.find((one) => one.name === name);
  const kubernetes = platform?.spec.kubernetes;
  if (!platform || !kubernetes)
    throw new UsageError(`Platform \`${name}\` runs no Pods`, 'name one with `kubernetes`: --platform prod');
  return { compilation, platform, kubernetes };
}
