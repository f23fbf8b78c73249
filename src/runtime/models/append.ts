import type { FileChange, WriteOptions } from './file-change.ts';

/** The rows that the statement makes of the new input, beside those that are there. */
export async function append(options: WriteOptions): Promise<FileChange> {
  const { engine, model, target, name } = options;
  return { add: await engine.write(target, model.select, name), remove: [] };
}
