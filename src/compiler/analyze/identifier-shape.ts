import type { Identifier } from '../../plan/index.ts';

/** Something in a text that has the form of an identifier; offsets in the text. */
export type ShapedIdentifier = {
  readonly what: Extract<Identifier, 'ssn' | 'phone' | 'email' | 'mrn'>;
  readonly start: number;
  readonly end: number;
};

/** A quick look: most texts have nothing of the kind. */
const worthALook = /\d{3}[-. )]|@|\bmrn\b|medical record/i;

/** In the middle of a number, a UID or a path nothing begins or ends. */
const shapes = {
  ssn: /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-]|\.\d)/g,
  phone: /(?<![\w.-])(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\w-]|\.\d)/g,
  email: /(?<![\w.%+/-])[\w.%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/gi,
  // With a digit in it: `MRN-based` is a word.
  mrn: /\b(?:mrn|medical record(?: number| no\.?)?)[-:#= ]*(?=[a-z-]*\d)[a-z0-9-]{5,}(?!\w)/gi,
} as const;

/** What nobody has: 000, 666 and the rest that the SSA never gives, numbers of advertisements, and 078-05-1120. */
const nobodysNumber = /^(000|666)|^\d{3}-00|-0000$|^987-65-43[23]|^078-05-1120$/;

/** 555-0100 to 555-0199 are for fiction (ATIS); addresses of RFC 2606 and RFC 6761 for documentation. */
const fictional = /555[-. ]01\d{2}$/;
const documentation = /@(.+\.)?(example\.(org|com|net|edu)|example|test|invalid|localhost)$/i;

const isNobodys = (what: ShapedIdentifier['what'], text: string): boolean =>
  (what === 'ssn' && nobodysNumber.test(text)) ||
  (what === 'phone' && fictional.test(text)) ||
  (what === 'email' && documentation.test(text));

/** Everything in a text that has the form of somebody's identifier, in its order. */
export function shapedIdentifiers(text: string): readonly ShapedIdentifier[] {
  if (!worthALook.test(text)) return [];
  return Object.entries(shapes)
    .flatMap(([name, shape]) => {
      const what = name as ShapedIdentifier['what'];
      return [...text.matchAll(shape)].flatMap(({ 0: found, index }): readonly ShapedIdentifier[] =>
        isNobodys(what, found) ? [] : [{ what, start: index, end: index + found.length }],
      );
    })
    .sort((a, b) => a.start - b.start);
}
