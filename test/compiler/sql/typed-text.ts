import fc from 'fast-check';

type Kind = 'integer' | 'decimal' | 'double' | 'string' | 'boolean' | 'date' | 'timestamp';

/** Expressions over table `every`, mostly well typed: small values, so that nothing overflows. */
const all = fc.letrec<Record<Kind, string>>((tie) => {
  const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((each) => each.join(''));
  const among = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
  const [i, m, f, s, b, d, t] = (
    ['integer', 'decimal', 'double', 'string', 'boolean', 'date', 'timestamp'] as const
  ).map((kind) => tie(kind)) as [
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
  ];
  const number = fc.oneof(i, m, f);
  const any = (one: fc.Arbitrary<string>): readonly fc.Arbitrary<string>[] => [
    join('case when ', b, ' then ', one, ' else ', one, ' end'),
    join('coalesce(', one, ', ', one, ')'),
    join('nullif(', one, ', ', one, ')'),
    join('greatest(', one, ', ', one, ')'),
    join('least(', one, ', ', one, ')'),
  ];
  const grow = (
    leaves: fc.Arbitrary<string>,
    ...branches: readonly fc.Arbitrary<string>[]
  ): fc.Arbitrary<string> => fc.oneof({ depthSize: 'small', maxDepth: 3 }, leaves, ...branches);
  const comparison = among('=', '<>', '<', '<=', '>', '>=', 'is distinct from', 'is not distinct from');
  return {
    integer: grow(
      among('i', '0', '1', '-3', '42', 'null'),
      join('(', i, among(' + ', ' - ', ' % '), i, ')'),
      join('div(', i, ', ', i, ')'),
      join('mod(', i, ', ', i, ')'),
      join('abs(', i, ')'),
      join('length(', s, ')'),
      join('date_diff_days(', fc.oneof(d, t), ', ', fc.oneof(d, t), ')'),
      join(
        among('year', 'quarter', 'month', 'day', 'iso_week', 'iso_weekday'),
        '(',
        fc.oneof(d, t, among('z')),
        ')',
      ),
      join('try_integer(', s, ')'),
      join('try_cast(', s, ' as integer)'),
      join('cast(', fc.oneof(m, b), ' as integer)'),
      ...any(i),
    ),
    decimal: grow(
      among('m', '0.05', '-12.345', '.5', '100.0'),
      join('(', m, among(' + ', ' - '), fc.oneof(m, i), ')'),
      join('(', among('m', '2.5', '-0.125'), ' * ', fc.oneof(among('m', '0.01'), i), ')'),
      join('round(', m, among('', ', 1', ', 2'), ')'),
      join(among('floor', 'ceil', 'abs'), '(', m, ')'),
      join('cast(', fc.oneof(m, among('f', 'i')), among(' as decimal(20,1))', ' as decimal(25,4))')),
      join('try_cast(', s, ' as decimal(8,2))'),
      ...any(m),
    ),
    double: grow(
      among('f', 'cast(0.1 as double)', 'cast(-2.5 as double)'),
      join('(', number, ' / ', number, ')'),
      join('(', f, among(' + ', ' - ', ' * '), number, ')'),
      join(among('round', 'floor', 'ceil', 'abs'), '(', f, ')'),
      join('round(', f, ', 2)'),
      join('cast(', number, ' as double)'),
      join('try_double(', s, ')'),
      ...any(f),
    ),
    string: grow(
      among(
        's',
        "''",
        "'12'",
        "'-1.50'",
        "' straße '",
        "'10001'",
        "'2024-02-29'",
        "'a,b,,c'",
        "'İ😀'",
        "'true'",
      ),
      join('(', s, ' || ', s, ')'),
      join('concat(', s, ', ', s, ', ', s, ')'),
      join(among('lower', 'upper', 'trim', 'zip3'), '(', s, ')'),
      join('substr(', s, among(', 1', ', 2', ', 9'), among('', ', 1', ', 0', ', 30'), ')'),
      join('replace(', s, ", '", among('a', ',', '1'), "', ", s, ')'),
      join('split_part(', s, ", ','", among(', 1', ', 2', ', 7'), ')'),
      join('cast(', fc.oneof(i, m, b, d, t, among('z')), ' as string)'),
      join('age_band(', i, among(', 5', ', 10', ', 90'), ')'),
      ...any(s),
    ),
    boolean: grow(
      among('b', 'true', 'false', 'null'),
      join('(', b, among(' and ', ' or '), b, ')'),
      join('(not ', b, ')'),
      join('(', number, ' ', comparison, ' ', number, ')'),
      join('(', s, ' ', comparison, ' ', s, ')'),
      join('(', fc.oneof(d, t), ' ', comparison, ' ', fc.oneof(d, t), ')'),
      join('(', fc.oneof(i, s), among(' is null', ' is not null'), ')'),
      join('(', i, among(' between ', ' not between '), i, ' and ', number, ')'),
      join('(', i, among(' in (', ' not in ('), i, ', ', number, '))'),
      join('(', s, among(' like ', ' not like '), among("'%a%'", "'_'", "'1%'", "'!%%' escape '!'"), ')'),
      join(among('starts_with', 'contains'), '(', s, ', ', s, ')'),
      join('try_cast(', s, ' as boolean)'),
    ),
    date: grow(
      among('d', "date '1999-12-31'", "date '2024-02-29'"),
      join('date_add_days(', d, ', ', among('i', '-30', '366'), ')'),
      join('date_trunc(', among("'week'", "'month'", "'quarter'", "'year'"), ', ', d, ')'),
      join('cast(', fc.oneof(t, among('z')), ' as date)'),
      join('try_date(', s, ')'),
      ...any(d),
    ),
    timestamp: grow(
      among('t', "timestamp '2024-12-31 23:59:59.999999'"),
      join('date_add_days(', t, ', ', among('i', '-30'), ')'),
      join('date_trunc(', among("'minute'", "'hour'", "'day'", "'week'"), ', ', fc.oneof(t, among('z')), ')'),
      join('cast(', d, ' as timestamp)'),
      join('cast(cast(', t, ' as timestamptz) as timestamp)'),
      join('try_timestamp(', s, ')'),
      ...any(t),
    ),
  };
});

const parts = fc.oneof(
  all.integer,
  all.decimal,
  all.double,
  all.string,
  all.boolean,
  all.date,
  all.timestamp,
);
const keyed = fc
  .array(fc.oneof(all.integer, all.decimal, all.string, all.boolean, all.date, all.timestamp), {
    minLength: 1,
    maxLength: 3,
  })
  .map((each) => `hash_key(${each.join(', ')})`);

export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: parts, weight: 6 },
  { arbitrary: keyed, weight: 1 },
);
