import { z } from 'zod';
import {
  type Diagnostic,
  decides,
  diagnostic,
  type Edit,
  type Fix,
  meant,
  nearest,
  type Span,
} from '../diagnostics/index.ts';
import { keyAt, keysAt, schemasAt, type Written } from '../language/index.ts';
import type { Path, Places } from './document.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** Of several shapes none is meant more than another: what is written has mistakes. */
const anyShape: Written = () => null;

const namesAt = (schema: Schema, path: Path): readonly string[] =>
  keysAt(schema, path, anyShape).map(({ key }) => key);

export function nameOfType(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isInteger(value))
    return Number.isFinite(value) ? 'a number with a fraction' : 'no finite number';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false', object: 'a mapping' }[
      typeof value as string
    ] ?? 'something else'
  );
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

function typeHelp(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'put it in quotes';
  if (expected === 'array' && value !== null) return 'write a list: `[…]`, or a line with `-` for each';
  return `write ${expectedNames[expected] ?? expected}`;
}

/** Whether a value would be right at a path. */
const accepts = (schema: Schema, path: Path, value: unknown): boolean =>
  schemasAt(schema, path, anyShape).some((found) => z.safeParse(found, value).success);

const around = (span: Span, before: string, behind: string): readonly Edit[] => [
  { span: { ...span, end: span.start }, text: before },
  { span: { ...span, start: span.end }, text: behind },
];

/** YAML 1.1 read these as true and false; 1.2, which this language is, reads texts. */
const formerBooleans: Readonly<Record<string, string>> = {
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};

/** A value of the right meaning and the wrong form: quotes, brackets or the word of today make it right. */
function typeFixes(
  expected: string,
  value: unknown,
  span: Span,
  isCertain: (mended: unknown) => boolean,
): readonly Fix[] {
  const length = span.end.offset - span.start.offset;
  if (expected === 'string' && typeof value === 'number' && String(value).length === length)
    return [{ title: 'Put it in quotes', edits: around(span, '"', '"'), certain: isCertain(String(value)) }];
  if (typeof value !== 'string') return [];
  const boolean = expected === 'boolean' ? formerBooleans[value.toLowerCase()] : undefined;
  if (boolean !== undefined && length === value.length)
    return [
      {
        title: `Write \`${boolean}\``,
        edits: [{ span, text: boolean }],
        certain: isCertain(boolean === 'true'),
      },
    ];
  if (expected === 'array' && /^[\w.-]+$/.test(value))
    return [{ title: 'Make it a list', edits: around(span, '[', ']'), certain: isCertain([value]) }];
  return [];
}

const units: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'm',
  min: 'm',
  hour: 'h',
  hr: 'h',
  day: 'd',
};

/** `36 hours` → `36h`: the same, as the language writes it. */
function shortDuration(text: string): string | null {
  const [, number, unit = ''] = /^(\d+)\s*([a-z]+?)s?$/i.exec(text.trim()) ?? [];
  const short = units[unit.toLowerCase()];
  return number === undefined || short === undefined ? null : `${number}${short}`;
}

/** How people write what the language writes otherwise: names with capitals and blanks, days with points, folders. */
function otherForms(text: string): readonly string[] {
  const name = text.trim().toLowerCase();
  const [, day = '', month = '', year = ''] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text) ?? [];
  return [
    name,
    name.replace(/[_\s]+/g, '-'),
    name.replace(/[-\s]+/g, '_'),
    ...(year === '' ? [] : [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]),
    ...(/^[\w./-]+$/.test(text) ? [`landing://${text.replace(/^\/+/, '')}`] : []),
  ];
}

/** A value of the right meaning in a form that the schema doesn't take. */
function formFixes(
  value: unknown,
  span: Span,
  mayBeCertain: boolean,
  accepted: (mended: string) => boolean,
): readonly Fix[] {
  if (typeof value !== 'string') return [];
  const surplus = span.end.offset - span.start.offset - value.length;
  if (surplus !== 0 && surplus !== 2) return [];
  const write = (text: string, certain: boolean): Fix => ({
    title: `Write \`${text}\``,
    edits: [{ span, text }],
    certain,
  });
  const duration = shortDuration(value);
  if (duration !== null && accepted(duration)) return [write(duration, mayBeCertain)];
  const other = otherForms(value).find((form) => form !== value && accepted(form));
  return other === undefined ? [] : [write(other, false)];
}

/** `write {file: …} or {bucket: …}`, where a mapping of known keys belongs; null where any mapping does. */
function shapesHelp(schema: Schema, path: Path): string | null {
  const shapes = schemasAt(schema, path, anyShape).flatMap((found) => {
    const { shape } = found._zod.def as { shape?: Record<string, Schema> };
    if (!shape) return [];
    const required = Object.keys(shape).filter((key) => shape[key]?._zod.optin === undefined);
    const keys = required.length > 0 ? required : Object.keys(shape).slice(0, 1);
    return [`\`{${keys.map((key) => `${key}: …`).join(', ')}}\``];
  });
  return shapes.length === 0 ? null : `write ${[...new Set(shapes)].join(' or ')}`;
}

/** A bound that a value passes, in words; zod's own are for programmers. */
function boundText(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [bound, side] = issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most'];
  switch (issue.origin) {
    case 'array':
    case 'set':
      return `must have ${side} ${bound} ${Number(bound) === 1 ? 'entry' : 'entries'}`;
    case 'string':
      return `must have ${side} ${bound} ${Number(bound) === 1 ? 'character' : 'characters'}`;
    default:
      return `must be ${side} ${bound}`;
  }
}

/** How far a branch of a union is from what was written; the nearest is the one that was meant. */
function distance(issues: readonly Issue[], root: unknown): number {
  let sum = 0;
  for (const issue of issues) {
    // What is wrong further down is a fault of the branch whose key stands there.
    const depth = issue.code === 'unrecognized_keys' ? issue.path.length : issue.path.length - 1;
    if (issue.code === 'invalid_type' && issue.path.length === 0) sum += 1000;
    else if (depth > 0) sum += 10 / (1 + issue.path.length);
    else if (issue.code === 'invalid_type' && valueAt(root, issue.path) === undefined) sum += 30;
    else if (issue.code === 'unrecognized_keys') sum += 20 * issue.keys.length;
    // A word that is nearly one of those that are known was meant to be it.
    else if (issue.code === 'invalid_value' && issue.path.length === 0)
      sum += typeof root === 'string' && nearest(root, issue.values.map(String)) !== null ? 100 : 900;
    else sum += 10 / (1 + issue.path.length);
  }
  return sum;
}

/** Replaces each union issue by the issues of its nearest branch. */
function flatten(issues: readonly Issue[], root: unknown, base: Path): readonly Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const placed = { ...issue, path } as Issue;
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [placed];
    const value = valueAt(root, path);
    const ranked = issue.errors
      .map((errors) => ({ errors, far: distance(errors, value) }))
      .sort((a, b) => a.far - b.far);
    const best = ranked[0];
    if (!best || best.far >= 900) {
      const expected = issue.errors
        .flat()
        .flatMap((inner) =>
          inner.path.length > 0
            ? []
            : inner.code === 'invalid_type'
              ? [expectedNames[inner.expected] ?? inner.expected]
              : inner.code === 'invalid_value'
                ? inner.values.map((one) => `\`${String(one)}\``)
                : [],
        );
      return [{ ...placed, message: [...new Set(expected)].join(' or ') } as Issue];
    }
    return flatten(best.errors, root, path);
  });
}

/**
 * A key that is missing because it is misspelt is one mistake, and the unknown key says it all. So it is where a mapping
 * has several shapes: which one was meant nobody knows.
 */
function withoutMisspelt(issues: readonly Issue[], schema: Schema, root: unknown): readonly Issue[] {
  const unknown = new Map<string, readonly string[]>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') unknown.set(issue.path.join('\0'), issue.keys);
  }
  if (unknown.size === 0) return issues;
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys' || valueAt(root, issue.path) !== undefined) return true;
    const owner = issue.path.slice(0, -1);
    const beside = unknown.get(owner.join('\0')) ?? [];
    if (beside.length > 0 && schemasAt(schema, owner, anyShape).length > 1) return false;
    return !beside.some((key) => nearest(key, [String(issue.path.at(-1))]) !== null);
  });
}

/** Whether a key between brackets has neither colon nor value: where a value belongs, nothing of its own stands. */
const isWithoutColon = (places: Places, path: Path, value: unknown): boolean =>
  value === null && places.value(path).start.offset === places.key(path).start.offset;

/** `{type: decimal(10,2)}`: the unknown key `2)` says it all, and that the value before it was cut off is no mistake more. */
function withoutCutOff(issues: readonly Issue[], root: unknown, places: Places): readonly Issue[] {
  const cutOff = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const owner = (valueAt(root, issue.path) ?? {}) as Readonly<Record<string, unknown>>;
    const written = Object.keys(owner);
    for (const key of issue.keys) {
      if (!isWithoutColon(places, [...issue.path, key], owner[key])) continue;
      cutOff.add([...issue.path, written[written.indexOf(key) - 1] ?? key].join('\0'));
    }
  }
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || !cutOff.has(issue.path.join('\0')));
}

const at = (path: Path) => (path.length === 0 ? 'the document' : `\`${path.map(String).join('.')}\``);

/** What an alias repeats is one mistake, and stands where its anchor is: before all of its aliases. */
function withoutAliases(issues: readonly Issue[], root: unknown, places: Places): readonly Issue[] {
  const first = new Map<unknown, Map<string, Issue>>();
  const mistakeOf = (issue: Issue) => {
    const isOfKeys = issue.code === 'unrecognized_keys';
    const owner = valueAt(root, isOfKeys ? issue.path : issue.path.slice(0, -1));
    const what = `${issue.code} ${isOfKeys ? issue.keys.join() : String(issue.path.at(-1))}`;
    return { owner, what, path: issue.path.map(String).join('.') };
  };
  const isBefore = (a: Issue, b: Issue) =>
    places.value(a.path).start.offset < places.value(b.path).start.offset;
  for (const issue of issues) {
    const { owner, what, path } = mistakeOf(issue);
    if (typeof owner !== 'object' || owner === null) continue;
    const own = first.get(owner) ?? new Map<string, Issue>();
    first.set(owner, own);
    const known = own.get(what);
    if (!known || (mistakeOf(known).path !== path && isBefore(issue, known))) own.set(what, issue);
  }
  return issues.filter((issue) => {
    const { owner, what, path } = mistakeOf(issue);
    const kept = first.get(owner)?.get(what);
    return kept === undefined || mistakeOf(kept).path === path;
  });
}

const quoted = (names: readonly string[]): string =>
  names.length === 0 ? 'the others' : names.map((name) => `\`${name}\``).join(', ');

/** Whether all shapes that a mapping may have know a key. */
const isInEveryShape = (schema: Schema, path: Path, key: string): boolean =>
  schemasAt(schema, path, anyShape).every((found) => {
    const { shape } = found._zod.def as { shape?: Record<string, Schema> };
    return shape === undefined || Object.hasOwn(shape, key);
  });

/** A reference to a secret is a name of one of these kinds; a text in its place is the secret. */
const isSecret = (keys: readonly string[]): boolean => [...keys].sort().join() === 'env,file';

/** Turns what zod says into diagnostics with positions and words for stewards. */
export function schemaDiagnostics(
  error: z.core.$ZodError,
  schema: Schema,
  root: unknown,
  places: Places,
): readonly Diagnostic[] {
  const kind = String(valueAt(root, ['kind']));
  const isNear = (key: string, name: string) => nearest(key, [name]) !== null;
  const missing = (path: Path): Diagnostic => {
    const owner = path.slice(0, -1);
    const key = String(path.at(-1));
    const description = keyAt(schema, path, anyShape)?.description ?? null;
    return diagnostic('SCH003', places.key(owner), `${at(owner)} lacks \`${key}\``, {
      help: description === null ? null : `add \`${key}\`: ${description}`,
    });
  };
  const issues = flatten(error.issues as readonly Issue[], root, []);
  const single = withoutCutOff(withoutAliases(issues, root, places), root, places);
  return withoutMisspelt(single, schema, root).flatMap((issue): readonly Diagnostic[] => {
    const { path } = issue;
    const last = path.at(-1);
    const value = valueAt(root, path);
    if (typeof value === 'string' && isSecret(namesAt(schema, path))) {
      return [
        diagnostic('OPS014', places.value(path), `${at(path)} holds a secret by value`, {
          help: 'take it out, have it revoked, and refer to it: `{env: NAME}` or `{file: PATH}`',
        }),
      ];
    }
    switch (issue.code) {
      case 'unrecognized_keys': {
        const known = namesAt(schema, path);
        const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
        const free = known.filter((name) => !present.includes(name));
        const all = known.length > 0 ? `known keys: ${[...new Set(known)].sort().join(', ')}` : null;
        return issue.keys.map((key) => {
          const span = places.key([...path, key]);
          if (known.includes(key)) {
            // It is a key of another shape than the one that the keys beside it make.
            const rivals = present.filter((one) => one !== key && !isInEveryShape(schema, path, one));
            return diagnostic(
              'SCH001',
              span,
              `\`${key}\` can't stand beside ${quoted(rivals)} in ${at(path)}`,
              {
                help:
                  typeof last === 'number'
                    ? 'keep one of them, or make two entries of it'
                    : 'keep one of them',
              },
            );
          }
          if (isWithoutColon(places, [...path, key], valueAt(root, [...path, key]))) {
            return diagnostic('SCH001', span, `unknown key \`${key}\` in ${at(path)}, without a value`, {
              help: 'between brackets a comma begins the next key: put a value that holds one in quotes',
            });
          }
          const decisive =
            decides(kind, path) || free.some((name) => decides(kind, [name]) && isNear(key, name));
          return diagnostic(
            'SCH001',
            span,
            `unknown key \`${key}\` in ${at(path)}`,
            meant(key, free, span, all, decisive),
          );
        });
      }
      case 'invalid_type':
        if (value === undefined) return [missing(path)];
        return [
          diagnostic(
            'SCH002',
            places.value(path),
            `${at(path)} must be ${expectedNames[issue.expected] ?? issue.expected}, and is ${nameOfType(value)}`,
            {
              help:
                (issue.expected === 'object' ? shapesHelp(schema, path) : null) ??
                typeHelp(issue.expected, value),
              fixes: typeFixes(
                issue.expected,
                value,
                places.value(path),
                (mended) => !decides(kind, path) && accepts(schema, path, mended),
              ),
            },
          ),
        ];
      case 'invalid_value': {
        if (value === undefined) return [missing(path)];
        const values = issue.values.map(String);
        const span = places.value(path);
        if (typeof value === 'object') {
          const words = `${at(path)} must be one of ${values.join(', ')}, and is ${nameOfType(value)}`;
          return [diagnostic('SCH002', span, words)];
        }
        return [
          diagnostic(
            'SCH004',
            span,
            `\`${String(value)}\` is not a value of ${at(path)}`,
            meant(String(value), values, span, `one of ${values.join(', ')}`, decides(kind, path)),
          ),
        ];
      }
      case 'invalid_union':
        if (value === undefined) return [missing(path)];
        return [
          diagnostic(
            'SCH002',
            places.value(path),
            `${at(path)} must be ${issue.message || 'something else'}, and is ${nameOfType(value)}`,
            { help: shapesHelp(schema, path) },
          ),
        ];
      case 'invalid_key':
        return [
          diagnostic('SCH005', places.key(path), `\`${String(last)}\` can't be a name here`, {
            help: issue.issues[0]?.message ?? null,
          }),
        ];
      case 'too_small':
      case 'too_big':
        return [diagnostic('SCH005', places.value(path), `${at(path)} ${boundText(issue)}`)];
      default: {
        const span = places.value(path);
        const fixes = formFixes(value, span, !decides(kind, path), (mended) => accepts(schema, path, mended));
        return [diagnostic('SCH005', span, `${at(path)}: ${issue.message}`, { fixes })];
      }
    }
  });
}
