import { Command } from 'commander';
import type { CommandEntry } from '../commands.ts';

/** What may stand at a place of a command line. */
export type Candidate = { readonly value: string; readonly description: string };

/** What a workspace offers; read only where a place asks for it. */
export type Names = {
  readonly commands: readonly CommandEntry[];
  readonly products: () => readonly string[];
  readonly platforms: () => readonly string[];
  readonly codes: () => readonly Candidate[];
  readonly connectors: () => readonly string[];
};

const plain = (values: readonly string[]): readonly Candidate[] =>
  values.map((value) => ({ value, description: '' }));

/** With what a selector begins, and whole where there are few: names of models would cost a compilation. */
const selectorBeginnings = [
  ...['state:modified', 'state:new', 'test_type:unit', 'test_type:data'],
  ...['layer:bronze', 'layer:silver', 'layer:gold', 'config.materialized:'],
  ...['tag:', 'path:', 'file:', 'product:', 'source:', 'test_name:', 'unit_test:'],
];

/** Values by the name that an argument or option has in the help. */
function valuesOf(name: string, names: Names): readonly Candidate[] {
  switch (name) {
    case 'product':
    case 'products':
      return plain(names.products());
    case 'platform':
      return plain(names.platforms());
    case 'select':
    case 'exclude':
      return plain([...names.products(), ...selectorBeginnings]);
    case 'connector':
      return plain(names.connectors());
    case 'command':
      return names.commands.map(({ name: value, summary }) => ({ value, description: summary }));
    case 'what':
      return [
        { value: 'product', description: 'its spec with every default' },
        { value: 'column', description: 'type, label and way of a column' },
        { value: 'plan', description: 'what a run will do' },
        ...names.codes(),
      ];
    default:
      return [];
  }
}

const nested = (command: Command, word: string): Command | undefined =>
  command.commands.find((one) => one.name() === word || one.aliases().includes(word));

/**
 * What can follow. An empty answer means files, which the shell knows best.
 * @param words what stands behind `lakespec`; the last one is being typed and may be empty
 */
export async function candidatesFor(words: readonly string[], names: Names): Promise<readonly Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const matching = (all: readonly Candidate[]) => all.filter(({ value }) => value.startsWith(current));
  const [first, ...rest] = before.filter((word, index) => index > 0 || !word.startsWith('-'));
  if (first === undefined) return matching(valuesOf('command', names));
  if (first === 'help') return rest.length === 0 ? matching(valuesOf('command', names)) : [];
  const entry = names.commands.find(({ name }) => name === first);
  if (!entry) return [];
  let command = new Command(entry.name);
  (await entry.load()).register(command, names.commands);

  const given: string[] = [];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? '';
    if (word.startsWith('-')) {
      const option = command.options.find(({ short, long }) => short === word || long === word);
      // Its value is the next word, and the one that is typed where there is none yet.
      if (option?.required && index === rest.length - 1) {
        const values = option.argChoices ? plain(option.argChoices) : valuesOf(option.attributeName(), names);
        return matching(values);
      }
      if (option?.required) index += 1;
      continue;
    }
    const inner = given.length === 0 ? nested(command, word) : undefined;
    if (inner) command = inner;
    else given.push(word);
  }
  if (current.startsWith('-')) {
    const options = [
      ...command.options.filter(({ hidden }) => !hidden),
      { long: '--help', description: 'display help for command' },
    ];
    return matching(options.map(({ long, description }) => ({ value: long ?? '', description })));
  }
  if (command.commands.length > 0 && given.length === 0) {
    return matching(
      command.commands.map((one) => ({ value: one.name(), description: one.summary() || one.description() })),
    );
  }
  const args = command.registeredArguments;
  const argument = args[given.length] ?? (args.at(-1)?.variadic ? args.at(-1) : undefined);
  if (!argument) return [];
  // `explain product NAME` and `explain plan NAME` ask for a product.
  const isProduct = argument.name() === 'name' && (given[0] === 'product' || given[0] === 'plan');
  const values = argument.argChoices
    ? plain(argument.argChoices)
    : valuesOf(isProduct ? 'product' : argument.name(), names);
  return matching(values.filter(({ value }) => !given.includes(value)));
}
