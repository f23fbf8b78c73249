/** The command was called wrongly, or can't begin here: a message for the person, exit code 2, no stack. */
export class UsageError extends Error {
  readonly help: string | null;

  constructor(message: string, help: string | null = null) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
