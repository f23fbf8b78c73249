import { type ShapedIdentifier, shapedIdentifiers } from '../analyze/identifier-shape.ts';
import { categoryOf, describeIdentifier } from '../analyze/label.ts';
import { type Diagnostic, diagnostic, locateIn, type Span } from '../diagnostics/index.ts';
import type { Document, Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

/** Keys that name who answers for something, or where something is: addresses belong there. */
const addressed = new Set(['owner', 'owners', 'approvedBy', 'by', 'users', 'members', 'location', 'layout']);
/** Regular expressions have the form of what they match. */
const patterns = new Set(['pattern', 'include', 'exclude']);

type Found = ShapedIdentifier & { readonly path: Path; readonly inKey: boolean };

/** Adds to `all` everything in a value that has the form of an identifier; `path` is the way to the value. */
function addShaped(all: Found[], value: unknown, path: PropertyKey[], withAddresses: boolean): void {
  if (typeof value === 'string' || typeof value === 'number') {
    for (const found of shapedIdentifiers(String(value))) {
      if (found.what !== 'email' || withAddresses) all.push({ ...found, path: [...path], inKey: false });
    }
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      addShaped(all, value[index], path, withAddresses);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      path.push(key);
      for (const found of shapedIdentifiers(key)) all.push({ ...found, path: [...path], inKey: true });
      const item = (value as Record<string, unknown>)[key];
      if (!patterns.has(key)) addShaped(all, item, path, withAddresses && !addressed.has(key));
      path.pop();
    }
  }
}

const written = (what: ShapedIdentifier['what'], span: Span): Diagnostic =>
  diagnostic('PRIV021', span, `this has the form of ${describeIdentifier(what)}`, {
    notes: ['specs are committed, and what they say is shown in the catalogue'],
    help:
      what === 'email'
        ? 'take it out; who answers for a product is its `owner`, and an example ends in @example.org'
        : what === 'phone'
          ? 'take it out; an example has a number that nobody has, such as 212-555-0100'
          : what === 'ssn'
            ? 'take it out; an example has a number that nobody has, such as 000-00-0000'
            : 'take it out; an example has a name that no patient has, such as p1',
  });

/** Identifiers of one person, of which a list names people; places, dates and ages are of many. */
const ofOne = new Set([
  ...['name', 'phone', 'fax', 'email', 'ssn', 'mrn', 'health-plan', 'account', 'licence', 'vehicle'],
  ...['device', 'ip', 'biometric', 'photo', 'other-unique-id'],
]);

/** Columns of a contract that identify a person, with a list of the values that they may have. */
function* listed({ sources, document }: ResolvedProduct): Generator<Diagnostic> {
  for (const source of sources) {
    for (const column of source.tables.flatMap(({ columns }) => columns)) {
      const what = column.label.find((one) => ofOne.has(categoryOf(one)) || one === 'geographic.address');
      if (!column.listed || !column.declaredAt || what === undefined) continue;
      const path = [...source.path, source.declaration.name, ...column.declaredAt, 'values'];
      yield diagnostic(
        'PRIV021',
        document.places.key(path),
        `\`values\` would list people: \`${column.element ?? column.name}\` is ${describeIdentifier(what)}`,
        {
          notes: ['specs are committed, and what they say is shown in the catalogue'],
          help: 'say how a value looks, with `pattern`',
        },
      );
    }
  }
}

/** Platforms are left out: they hold addresses of machines. */
function* inDocument(document: Document): Generator<Diagnostic> {
  // A domain is its members, by their addresses.
  const all: Found[] = [];
  addShaped(all, document.written, [], document.kind !== 'Domain');
  for (const { what, start, end, path, inKey } of all) {
    yield written(what, inKey ? document.places.key(path) : document.places.within(path)(start, end));
  }
}

/** No identifier of a person stands in what stewards write. */
export const writtenIdentifier: Rule = {
  code: 'PRIV021',
  *check({ workspace }) {
    for (const document of workspace.documents) {
      if (document.kind !== 'Platform' && document.kind !== 'DataProduct') yield* inDocument(document);
    }
  },
};

/** The same for products and their SQL files, which change the most. */
export const writtenInProduct: Rule = {
  code: 'PRIV021',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      yield* inDocument(product.document);
      yield* listed(product);
      const files = new Map([...product.sql.values()].map(({ path, text }) => [path, text]));
      for (const [path, text] of files) {
        const found = shapedIdentifiers(text);
        const locate = found.length > 0 ? locateIn(path, text) : null;
        if (locate) for (const { what, start, end } of found) yield written(what, locate(start, end));
      }
    }
  },
};
