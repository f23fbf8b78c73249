import { type Code, type Diagnostic, diagnostic, type Locate, type Span } from '../diagnostics/index.ts';
import type { Place } from './node.ts';

type Suggestion = Pick<Diagnostic, 'help' | 'fixes'>;

/**
 * Ends a parse at its first mistake: what follows a mistake is guesswork. Thrown and caught inside the parser only,
 * and no Error, since a stack trace would cost more than the parse.
 */
export class Refusal {
  readonly code: Code;
  readonly place: Place;
  readonly message: string;
  readonly help: string | null;
  /** Help and fix where the place is known; null = `help` alone. */
  readonly suggest: ((span: Span) => Suggestion) | null;

  constructor(
    code: Code,
    place: Place,
    message: string,
    help: string | null = null,
    suggest: Refusal['suggest'] = null,
  ) {
    this.code = code;
    this.place = place;
    this.message = message;
    this.help = help;
    this.suggest = suggest;
  }

  diagnostic(at: Locate): Diagnostic {
    const span = at(this.place.start, this.place.end);
    return diagnostic(this.code, span, this.message, this.suggest?.(span) ?? { help: this.help });
  }
}
