import { createInterface } from 'node:readline/promises';
import { UsageError } from './failure.ts';

/**
 * Asks on a terminal before something is changed that is not easily taken back; nothing but yes is yes.
 * @throws {UsageError} where nobody can be asked.
 */
export async function confirmed(question: string, isSure: boolean): Promise<boolean> {
  if (isSure) return true;
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true)
    throw new UsageError('nobody can be asked here, so nothing was done', 'say --yes');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    return /^y(es)?$/i.test((await Promise.race([lines.question(`${question} [no] `), closed])).trim());
  } finally {
    lines.close();
  }
}
