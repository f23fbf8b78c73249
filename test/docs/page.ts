// A page of the documentation as what it tells a reader to do, in its order.

export type Step =
  /** `$ command`, what it prints, and its exit code: `(exit 1)` after the output, else 0. */
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly output: readonly string[];
      readonly status: number;
    }
  /** The lines with `-` are replaced by those with `+`. */
  | { readonly kind: 'edit'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

function commandsOf(block: string): readonly Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text): Step => {
      const [command = '', ...lines] = text.trimEnd().split('\n');
      const exit = /^\(exit (\d+)\)$/.exec(lines.at(-1) ?? '');
      return {
        kind: 'command',
        command,
        output: exit ? lines.slice(0, -1) : lines,
        status: Number(exit?.[1] ?? 0),
      };
    });
}

const marked = (block: string, mark: string) =>
  block
    .split('\n')
    .filter((line) => line.startsWith(mark))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

export function stepsOf(page: string): readonly Step[] {
  return [...page.matchAll(/^```(console|diff|file)(?: (\S+))?\n(.*?)^```$/gms)].flatMap(
    ([, kind, path = '', block = '']): readonly Step[] => {
      switch (kind) {
        case 'console':
          return commandsOf(block);
        case 'diff':
          return [{ kind: 'edit', path, before: marked(block, '-'), after: marked(block, '+') }];
        default:
          return [{ kind: 'file', path, text: block }];
      }
    },
  );
}

/** Arguments as a shell would split them; quotes are double. */
export const argumentsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What differs from run to run: random ids, hashes, moments, durations. */
const varying =
  /^[a-z2-7]{10}(?= {2})|\b(?:[0-9a-f]{64}|[a-z0-9]{26}|\d{15,19}|20\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+Z)?)?|\d+\.\d s|\d+ ms)(?![\w.])/g;

export const steady = (line: string): string =>
  line
    .replace(varying, '*')
    .replace(/[ ─]{2,}/g, '  ')
    .trimEnd();
