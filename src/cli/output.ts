/** Whether a stream takes colours: a terminal, and nobody said no (https://no-color.org, https://force-color.org). */
export function takesColour(stream: NodeJS.WriteStream): boolean {
  if ((process.env.NO_COLOR ?? '') !== '') return false;
  if ((process.env.FORCE_COLOR ?? '') !== '') return process.env.FORCE_COLOR !== '0';
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}

/** Characters that fit on a line of a stream; COLUMNS says it over the terminal, and 120 where it is none. */
export function lineWidth(stream: NodeJS.WriteStream): number {
  const told = Number(process.env.COLUMNS);
  if (Number.isInteger(told) && told > 0) return told;
  return stream.columns ?? 120;
}
