import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreement } from '../../../src/compiler/diff/fields/agreement.ts';
import { crosswalk } from '../../../src/compiler/diff/fields/crosswalk.ts';
import { dataProduct } from '../../../src/compiler/diff/fields/data-product.ts';
import { deidPolicy } from '../../../src/compiler/diff/fields/deid-policy.ts';
import { domain } from '../../../src/compiler/diff/fields/domain.ts';
import { type FieldRule, judge, matches } from '../../../src/compiler/diff/fields/judge.ts';
import { metadata } from '../../../src/compiler/diff/fields/metadata.ts';
import { platform } from '../../../src/compiler/diff/fields/platform.ts';
import { profile } from '../../../src/compiler/diff/fields/profile.ts';
import { source } from '../../../src/compiler/diff/fields/source.ts';
import { kinds } from '../../../src/compiler/language/index.ts';
import { declarations } from '../../../src/connectors/declarations.ts';

type JsonSchema = {
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
};

/** Every field that a schema has, by path; `*` is any key or item. */
function* fields(schema: JsonSchema, path: readonly string[] = []): Iterable<readonly string[]> {
  const { anyOf, oneOf, properties, additionalProperties, items } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) {
    for (const choice of choices) yield* fields(choice, path);
    return;
  }
  if (items?.properties || items?.anyOf) {
    yield path;
    yield* fields(items, [...path, '*']);
    return;
  }
  const entries = Object.entries(properties ?? {});
  if (typeof additionalProperties === 'object') entries.push(['*', additionalProperties]);
  if (entries.length === 0) yield path;
  for (const [key, value] of entries) yield* fields(value, [...path, key]);
}

const schemaOf = (type: z.ZodType) =>
  z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' }) as JsonSchema;

/** By what a document or an item is known again; what it is called, and what is compared as it resolves. */
const elsewhere =
  /^(kind|apiVersion|metadata\.name|spec\.(source|sources|validation|agreement)(\..*)?|spec\.privacy\.policy|spec\.(users|members)\.\*\.group)$/;

const withoutRule = (
  schema: z.ZodType,
  rules: readonly FieldRule[],
  prefix: readonly string[] = [],
): readonly string[] =>
  [...fields(schemaOf(schema), prefix)]
    .filter(
      (path) =>
        !rules.some(([pattern]) =>
          matches(
            pattern,
            path.map((step) => (step === '*' ? '[any]' : step)),
          ),
        ),
    )
    .map((path) => path.join('.'))
    .filter((path) => !elsewhere.test(path));

describe('the meaning of a change', () => {
  it.each([
    ['DataProduct', kinds.DataProduct, dataProduct],
    ['DeidPolicy', kinds.DeidPolicy, deidPolicy],
    ['Agreement', kinds.Agreement, agreement],
    ['Crosswalk', kinds.Crosswalk, crosswalk],
    ['Domain', kinds.Domain, domain],
    ['Platform', kinds.Platform, platform],
  ] as const)('is stated for each field of a %s', (_, schema, rules) => {
    expect(withoutRule(schema, [...metadata, ...rules])).toEqual([]);
  });

  it.each(declarations.map((declaration) => [declaration.name, declaration] as const))(
    'is stated for each field of connector %s and of its profile',
    (name, declaration) => {
      expect(withoutRule(declaration.config, source, [name])).toEqual([]);
      expect(withoutRule(declaration.profile, profile, [name])).toEqual([]);
    },
  );

  it.each([
    ['a restraint that is given up', 'quarantine', 'take', 'privacy-weakening'],
    ['anything else', 'one', 'other', 'operational'],
    [
      'a block with such a restraint that goes',
      { deep: { onFault: 'stop' } },
      undefined,
      'privacy-weakening',
    ],
  ])('of a field that nobody has stated is, for %s, not taken lightly', (_, before, after, found) => {
    expect(judge([], { path: ['spec', 'unheard-of'], before, after })?.class).toBe(found);
  });

  it('of a block that comes or goes is the worst of what it holds', () => {
    const found = (before: unknown, after: unknown) =>
      judge(domain, { path: ['spec', 'members'], before, after })?.class;
    expect(found(undefined, [{ group: 'students', role: 'researcher' }])).toBe('privacy-weakening');
    expect(found([{ group: 'students', role: 'researcher' }], [])).toBe('operational');
  });
});
