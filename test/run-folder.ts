import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * All temporary files of a run of tests lie in one folder, which is gone afterwards: also those of processes that a
 * test has killed.
 */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lakespec-tests-'));
  // Some servers run as users of their own.
  chmodSync(folder, 0o755);
  // The second is Windows' name.
  for (const name of ['TMPDIR', 'TEMP']) process.env[name] = folder;
  return () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      // What a process writes that hasn't ended yet is no fault of the tests'.
      process.stderr.write(`left: ${folder} (${(error as NodeJS.ErrnoException).code})\n`);
    }
  };
}
