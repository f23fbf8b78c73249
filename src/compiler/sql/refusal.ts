import { type Code, type Diagnostic, diagnostic, type Fix, type Locate } from '../diagnostics/index.ts';
import type { Place } from './node.ts';

/**
 * Ends a parse at its first mistake: what follows a mistake is guesswork. Thrown and caught inside the parser only,
 * and no Error, since a stack trace would cost more than the parse.
 */
export class Refusal {
  readonly code: Code;
  readonly place: Place;
  readonly message: string;
  readonly help: string | null;
  readonly replacement: { readonly title: string; readonly text: string } | null;

  constructor(
    code: Code,
    place: Place,
    message: string,
    help: string | null = null,
    replacement: Refusal['replacement'] = null,
  ) {
    this.code = code;
    this.place = place;
    this.message = message;
    this.help = help;
    this.replacement = replacement;
  }

  diagnostic(at: Locate): Diagnostic {
    const span = at(this.place.start, this.place.end);
    const fixes: readonly Fix[] = this.replacement
      ? [{ title: this.replacement.title, span, replacement: this.replacement.text }]
      : [];
    return diagnostic(this.code, span, this.message, { help: this.help, fixes });
  }
}
