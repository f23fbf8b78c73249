import { vi } from 'vitest';
import { call } from '../../src/cli/call.ts';

export type Called = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Calls the command line as a person would who stands in `cwd`, without the cost of a process. */
export async function lakespec(cwd: string, args: readonly string[], today = '2026-07-01'): Promise<Called> {
  const before = { folder: process.cwd(), exitCode: process.exitCode };
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += String(chunk);
      return true;
    }),
  );
  vi.stubEnv('LAKESPEC_TODAY', today);
  vi.stubEnv('FORCE_COLOR', '0');
  process.chdir(cwd);
  process.exitCode = 0;
  try {
    await call(args);
    return { status: Number(process.exitCode), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    process.chdir(before.folder);
    process.exitCode = before.exitCode;
  }
}
