/** Lines that two texts share, and those that only one has, in their order. */
type Edit = { readonly sign: ' ' | '-' | '+'; readonly line: string };

/** More edits than this are not looked for: the texts have little in common then. */
const maxEdits = 2_000;

/** Myers, "An O(ND) difference algorithm and its variations" (1986), over lines; null where they differ too much. */
function edits(before: readonly string[], after: readonly string[]): readonly Edit[] | null {
  const most = Math.min(before.length + after.length, maxEdits);
  const offset = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let depth = 0; depth <= most; depth++) {
    trace.push(furthest.slice());
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const [below, above] = [furthest[offset + diagonal - 1] ?? 0, furthest[offset + diagonal + 1] ?? 0];
      let x = diagonal === -depth || (diagonal !== depth && below < above) ? above : below + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length)
        return backwards(before, after, trace, depth, offset);
    }
  }
  return null;
}

function backwards(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Int32Array[],
  depth: number,
  offset: number,
): readonly Edit[] {
  const found: Edit[] = [];
  let [x, y] = [before.length, after.length];
  for (let step = depth; step >= 0; step--) {
    const furthest = trace[step] ?? new Int32Array(0);
    const diagonal = x - y;
    const [below, above] = [furthest[offset + diagonal - 1] ?? 0, furthest[offset + diagonal + 1] ?? 0];
    const former = diagonal === -step || (diagonal !== step && below < above) ? diagonal + 1 : diagonal - 1;
    const fromX = step === 0 ? 0 : (furthest[offset + former] ?? 0);
    const fromY = step === 0 ? 0 : fromX - former;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      found.push({ sign: ' ', line: before[x] ?? '' });
    }
    if (step === 0) break;
    if (x === fromX) found.push({ sign: '+', line: after[--y] ?? '' });
    else found.push({ sign: '-', line: before[--x] ?? '' });
  }
  return found.reverse();
}

const context = 3;

const linesOf = (text: string): readonly string[] => {
  if (text === '') return [];
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** A unified diff of a file without its `---` and `+++` lines; empty where the texts are equal. */
export function unifiedDiff(before: string, after: string): readonly string[] {
  const [was, now] = [linesOf(before), linesOf(after)];
  const found = edits(was, now);
  if (!found) return [`@@ ${was.length} lines are replaced by ${now.length} @@`];
  const changed = found.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const hunks: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last && index - last.end <= 2 * context) last.end = index + 1;
    else hunks.push({ start: index, end: index + 1 });
  }
  const lines: string[] = [];
  let [oldLine, newLine, at] = [1, 1, 0];
  const advance = (to: number) => {
    for (; at < to; at++) {
      const sign = found[at]?.sign;
      if (sign !== '+') oldLine++;
      if (sign !== '-') newLine++;
    }
  };
  for (const hunk of hunks) {
    const [start, end] = [Math.max(0, hunk.start - context), Math.min(found.length, hunk.end + context)];
    advance(start);
    const shown = found.slice(start, end);
    const [oldCount, newCount] = [
      shown.filter(({ sign }) => sign !== '+').length,
      shown.filter(({ sign }) => sign !== '-').length,
    ];
    lines.push(
      `@@ -${oldCount === 0 ? oldLine - 1 : oldLine},${oldCount} +${newCount === 0 ? newLine - 1 : newLine},${newCount} @@`,
    );
    lines.push(...shown.map(({ sign, line }) => sign + line));
  }
  return lines;
}
