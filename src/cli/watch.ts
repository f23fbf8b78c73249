import { watch } from 'node:fs';

/** An editor writes a file in several steps: so long after the last one it is taken for done. */
const quietMs = 80;

/**
 * Calls `round` at once, and again after each change below a folder, until the process is interrupted.
 * @param folder of the specs
 */
export function watchFolder(folder: string, round: () => void): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(round, quietMs);
    });
    const end = () => {
      clearTimeout(timer);
      watcher.close();
      resolve();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    round();
  });
}
