/** Words that can't be a name without quotes. */
export const reserved: ReadonlySet<string> = new Set(
  (
    'all and any as asc between by case cast cross desc distinct else end except exists false fetch for from full ' +
    'group having in inner intersect interval is join lateral left like limit natural not null offset on or order ' +
    'outer over qualify right select some table then true try_cast union using values when where window with'
  ).split(' '),
);

/** Constructs of SQL outside the portable set, by the word that begins them, and what to write instead. */
export const unsupported: ReadonlyMap<string, string> = new Map([
  ['all', 'compare with min() or max() of a subquery that is joined'],
  ['any', 'join the table, or use `in` with a list'],
  ['some', 'join the table, or use `in` with a list'],
  ['array', 'use columns of plain types'],
  ['collate', 'compare lower(text)'],
  ['current_date', 'a result must not depend on the day of the run; compare with a column of the data'],
  ['current_time', 'a result must not depend on the time of the run; compare with a column of the data'],
  ['current_timestamp', 'a result must not depend on the time of the run; compare with a column of the data'],
  ['localtime', 'a result must not depend on the time of the run; compare with a column of the data'],
  ['localtimestamp', 'a result must not depend on the time of the run; compare with a column of the data'],
  ['exists', 'use a left join and `is not null`, or an inner join of a `select distinct`'],
  ['extract', 'use year(), month(), day(), hour()'],
  ['fetch', 'use limit'],
  ['glob', 'use like'],
  ['ilike', 'use lower(text) like pattern'],
  ['interval', 'use date_add_days(date, days)'],
  ['lateral', 'use a CTE'],
  ['natural', 'name the columns: join … using (…)'],
  ['offset', 'filter by row_number() over (…) in an outer query'],
  ['pivot', 'use sum(value) filter (where …) per column'],
  ['position', 'use contains() or starts_with()'],
  ['qualify', 'compute the window in a CTE and filter it in an outer `where`'],
  ['regexp', 'use like'],
  ['rlike', 'use like'],
  ['similar', 'use like'],
  ['tablesample', 'filter by the data'],
  ['unnest', 'use columns of plain types'],
  ['unpivot', 'use union all'],
  ['values', 'use select … union all select …'],
  ['window', 'write the window inside over (…)'],
  ['insert', 'a model is one SELECT; the runtime writes its rows'],
  ['update', 'a model is one SELECT; the runtime writes its rows'],
  ['delete', 'a model is one SELECT; the runtime writes its rows'],
  ['merge', 'a model is one SELECT; the runtime writes its rows'],
  ['create', 'a model is one SELECT; the runtime writes its rows'],
  ['drop', 'a model is one SELECT; the runtime writes its rows'],
  ['alter', 'a model is one SELECT; the runtime writes its rows'],
  ['copy', 'a model is one SELECT; the runtime writes its rows'],
]);

/** Functions whose result differs from run to run. */
export const nonDeterministic: ReadonlySet<string> = new Set(
  'now today current_date current_timestamp getdate sysdate random rand uuid gen_random_uuid newid'.split(
    ' ',
  ),
);

/** Names that other dialects use, and ours for the same. */
export const foreign: ReadonlyMap<string, string> = new Map([
  ['char_length', 'length'],
  ['character_length', 'length'],
  ['len', 'length'],
  ['charindex', 'contains'],
  ['instr', 'contains'],
  ['strpos', 'contains'],
  ['position', 'contains'],
  ['datediff', 'date_diff_days'],
  ['date_diff', 'date_diff_days'],
  ['dateadd', 'date_add_days'],
  ['date_add', 'date_add_days'],
  ['date_part', 'year'],
  ['datepart', 'year'],
  ['dayofmonth', 'day'],
  ['every', 'bool_and'],
  ['ifnull', 'coalesce'],
  ['isnull', 'coalesce'],
  ['nvl', 'coalesce'],
  ['lcase', 'lower'],
  ['ucase', 'upper'],
  ['left', 'substr'],
  ['right', 'substr'],
  ['mid', 'substr'],
  ['substring', 'substr'],
  ['md5', 'hash_key'],
  ['sha256', 'hash_key'],
  ['hash', 'hash_key'],
  ['mean', 'avg'],
  ['to_date', 'try_date'],
  ['to_number', 'try_decimal'],
  ['truncate', 'floor'],
  ['trunc', 'floor'],
  ['week', 'iso_week'],
  ['weekofyear', 'iso_week'],
  ['ceiling', 'ceil'],
]);

/** Functions of other dialects that several things of ours do together. */
export const rewritten: ReadonlyMap<string, string> = new Map([
  ['if', 'write case when … then … else … end'],
  ['iff', 'write case when … then … else … end'],
  ['iif', 'write case when … then … else … end'],
  ['decode', 'write case … when … then … end'],
  ['nvl2', 'write case when … is not null then … else … end'],
  ['zeroifnull', 'write coalesce(…, 0)'],
  ['count_if', 'write count(*) filter (where …)'],
  ['countif', 'write count(*) filter (where …)'],
  ['sum_if', 'write sum(…) filter (where …)'],
  ['any_value', 'write min(…): which value is meant must not differ from run to run'],
  ['first', 'write min(…), or number the rows with row_number() and take the first'],
  ['last', 'write max(…), or number the rows with row_number() and take the last'],
  ['first_value', 'number the rows with row_number() in a CTE, and join the first'],
  ['last_value', 'number the rows with row_number() in a CTE, and join the last'],
  ['ntile', 'compute it from row_number() and count(*) over (…)'],
  ['approx_distinct', 'write count(distinct …)'],
  ['approx_count_distinct', 'write count(distinct …)'],
  ['string_agg', 'lists in a text are no columns: make a row for each'],
  ['listagg', 'lists in a text are no columns: make a row for each'],
  ['group_concat', 'lists in a text are no columns: make a row for each'],
  ['array_agg', 'use a row for each value'],
  ['median', 'engines compute it in different ways: use avg, min and max, or row_number()'],
  ['percentile_cont', 'engines compute it in different ways: use avg, min and max, or row_number()'],
  ['regexp_matches', 'use like, starts_with or contains'],
  ['regexp_like', 'use like, starts_with or contains'],
  ['regexp_replace', 'use replace, substr or split_part'],
  ['regexp_extract', 'use substr or split_part'],
  ['to_char', 'write year(…), month(…), day(…), or cast(… as string)'],
  ['date_format', 'write year(…), month(…), day(…), or cast(… as string)'],
  ['strftime', 'write year(…), month(…), day(…), or cast(… as string)'],
  ['to_timestamp', 'write try_cast(… as timestamp)'],
  ['safe_cast', 'write try_cast(… as type)'],
  ['convert', 'write try_cast(… as type)'],
  ['age', 'write date_diff_days(…, …), or age_band(…)'],
  ['json_extract', 'use columns of plain types'],
  ['json_value', 'use columns of plain types'],
]);

/** Signs of other dialects, and what to write instead. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['~', 'use like, starts_with or contains'],
  ['`', 'names are quoted like this: "name"'],
  [':', 'there are no parameters: write the value'],
  ['?', 'there are no parameters: write the value'],
  ['$', 'there are no parameters: write the value'],
  ['@', 'there are no variables: write the value'],
  ['#', 'a comment begins with `--`'],
  ['&', 'write `and`'],
  ['|', 'texts are joined with `||`, conditions with `or`'],
  ['^', 'multiply, or use a function'],
  ['\\', "a quote in a text is doubled: 'it''s'"],
]);

/** Joins of other dialects: behind a table these words are no alias. */
export const foreignJoins: ReadonlyMap<string, string> = new Map([
  ['asof', 'join on `from <= date and (date < to or to is null)`'],
  ['anti', 'use a left join and `is null`'],
  ['semi', 'join a `select distinct` of the other table'],
  ['positional', 'join on a column'],
]);
