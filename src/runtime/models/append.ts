import type { FileChange, WriteOptions } from './file-change.ts';

/** The rows that the statement makes of the new input, beside those that are there. */
export async function append(options: WriteOptions): Promise<FileChange> {
  const { lake, engine, model, target, name, signal } = options;
  return { add: await lake.write(engine, target, model.select, name, { signal }), remove: [] };
}
