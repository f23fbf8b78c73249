/**
 * Where an error was thrown, one line a frame: functions, files, lines and columns, no value. The message, which may
 * quote data with line ends and all, is cut off first; where it can't be found, nothing is told.
 */
export function stackFrames({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  if (start === -1) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
}
