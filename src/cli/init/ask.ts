import { createInterface } from 'node:readline/promises';
import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../../compiler/diagnostics/index.ts';
import { type Answers, connectorsWithTemplate, templateNames } from './template.ts';

/** Why an answer can't be taken; null = it can. */
export type Fault = (answer: string) => string | null;

export const labelFault: Fault = (answer) =>
  /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(answer)
    ? null
    : 'lower-case letters, digits and -, beginning with a letter';

/** The same for a flag: commander says what is wrong. */
export const checked = (fault: Fault) => (text: string) => {
  const wrong = fault(text);
  if (wrong !== null) throw new InvalidArgumentError(wrong);
  return text;
};

export const ownerFault: Fault = (answer) =>
  /^[^\s@]+@[^\s@]+$/.test(answer) ? null : 'an e-mail address of a person or a team';

export function connectorFault(answer: string): string | null {
  const known = connectorsWithTemplate();
  if (known.includes(answer)) return null;
  return `there is no template for \`${answer}\`: ${didYouMean(answer, known) ?? `one of ${known.join(', ')}`}`;
}

/** What a terminal is for questions. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
};

/**
 * Asks for what flags don't say; an empty answer takes what stands in brackets.
 * @returns null where the person ends it (end of input, Ctrl-C)
 */
export async function ask(given: Partial<Answers>, { input, output }: Terminal): Promise<Answers | null> {
  const lines = createInterface({ input, output, terminal: false });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  const pending = lines[Symbol.asyncIterator]();
  const question = async (text: string, byDefault: string, fault: Fault): Promise<string | null> => {
    for (;;) {
      output.write(`${text} [${byDefault}] `);
      const line = await Promise.race([pending.next(), closed]);
      if (line === null || line.done) return null;
      const answer = line.value.trim() || byDefault;
      const wrong = fault(answer);
      if (wrong === null) return answer;
      output.write(`  ${wrong}\n`);
    }
  };
  try {
    const connector =
      given.connector ??
      (await question(`What are the data? ${connectorsWithTemplate().join(', ')}`, 'csv', connectorFault));
    if (connector === null) return null;
    const names = templateNames(connector);
    const name = given.name ?? (await question('Name of the product', names.product, labelFault));
    if (name === null) return null;
    const domain = given.domain ?? (await question('Domain that it belongs to', names.domain, labelFault));
    if (domain === null) return null;
    const owner = given.owner ?? (await question('Who answers for it', names.owner, ownerFault));
    if (owner === null) return null;
    const example =
      given.example ??
      (await question('Put small example files into landing/? yes, no', 'yes', (answer) =>
        /^(y|yes|n|no)$/i.test(answer) ? null : 'yes or no',
      )) ??
      'end';
    if (example === 'end') return null;
    return { connector, name, domain, owner, example: example === true || /^y/i.test(String(example)) };
  } finally {
    lines.close();
  }
}
