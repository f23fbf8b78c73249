/** What comes of reading bytes that others wrote: a value, or what is wrong with them. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

/** Leaves a parser early; never leaves this folder. */
export class Malformed extends Error {}

/** Runs a parser that throws `Malformed`, and makes a value of what happens. */
export function parsed<T>(parse: () => T): Parsed<T> {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, problem: error.message };
    throw error;
  }
}
