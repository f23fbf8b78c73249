import type { Completion } from './candidate.ts';
import type { Knowledge } from './knowledge.ts';
import { completeSql } from './sql-completion.ts';
import { completeYaml } from './yaml-completion.ts';

/** Everything that can be written at an offset of a file, best first by `rank`. */
export function complete(knowledge: Knowledge, file: string, offset: number): readonly Completion[] {
  const text = knowledge.texts.text(file);
  if (text === null) return [];
  return file.endsWith('.sql')
    ? completeSql(knowledge, file, text, offset)
    : completeYaml(knowledge, file, text, offset);
}
