import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import {
  type Dialect,
  type Reject,
  type ScanResult,
  scanDelimited,
  splitFields,
} from '../../formats/delimited/index.ts';
import type { CodeCheck } from '../../plan/index.ts';
import type { Connector, Finding, Outcome, ProcessContext, WorkUnit } from '../../ports/index.ts';
import { filesAsUnits } from '../units.ts';
import { codeCheckSql, loadCodes } from './code-check.ts';
import {
  type CsvColumn,
  type CsvConfig,
  type CsvProfile,
  columnName,
  csvConfig,
  csvProfile,
} from './declaration.ts';
import { inferContract } from './infer/index.ts';
import { recordBytes } from './records.ts';
import { identifier, text } from './sql.ts';
import { type CsvRule, columnSql, ruleMessage } from './validity.ts';

const maxRecordBytes = 1024 * 1024;
/** Files up to this size are read into the engine once; larger ones are read again for what needs a second look. */
const maxLoadedBytes = 64 * 1024 * 1024;

function structuralFinding(reject: Reject, columns: number): Finding {
  const at = `line ${reject.line}`;
  const messages: Record<Reject['fault'], string> = {
    'unterminated-quote': `${at} opens a quote that is never closed`,
    'stray-quote': `${at} has a quote in the middle of a field`,
    'column-count': `${at} has ${reject.columns} columns, the header has ${columns}`,
    'invalid-utf8': `${at} is not valid UTF-8`,
    'nul-byte': `${at} holds a NUL byte`,
    overlong: `${at} is longer than ${maxRecordBytes} bytes`,
  };
  return { rule: `csv.${reject.fault}`, message: messages[reject.fault], location: null };
}

/** Which field of the file holds each column of the contract; or why the file can't be read by it. */
function matchHeader(
  header: readonly string[] | null,
  config: CsvConfig,
  profile: CsvProfile,
):
  | { readonly fields: ReadonlyMap<string, number>; readonly count: number }
  | { readonly findings: readonly Finding[] } {
  const wanted = Object.keys(config.columns);
  if (header === null)
    return { fields: new Map(wanted.map((name, index) => [name, index])), count: wanted.length };
  const names = header.map((name) => name.trim());
  const findings: Finding[] = [];
  const fault = (rule: string, message: string) => findings.push({ rule, message, location: null });
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name) && wanted.includes(name))
      fault('csv.duplicate-column', `the header names column ${name} twice`);
    seen.add(name);
  }
  const missing = wanted.filter(
    (name) => !seen.has(name) && (profile.drift === 'quarantine' || config.columns[name]?.required),
  );
  if (missing.length > 0) {
    fault(
      'csv.missing-column',
      missing.length === wanted.length
        ? 'the header names none of the columns of the contract: is it there at all?'
        : `the header lacks ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} of the contract`,
    );
  }
  const unknown = names.filter((name) => !wanted.includes(name)).length;
  if (unknown > 0 && profile.drift === 'quarantine') {
    // The names themselves may be data when a header is missing: say how many, not which.
    fault('csv.unknown-column', `the header has ${unknown} column(s) that the contract doesn't know`);
  }
  if (findings.length > 0) return { findings };
  const fields = new Map<string, number>();
  for (const name of wanted) if (seen.has(name)) fields.set(name, names.indexOf(name));
  return { fields, count: names.length };
}

type Header = { readonly line: Uint8Array; readonly byteOffset: number };

/** Header of a file: its first non-empty line, or what is wrong with it. */
async function readHeader(context: ProcessContext, key: string, config: CsvConfig): Promise<Header | null> {
  const start = await context.landing.store.getRange(key, 0, maxRecordBytes);
  let from = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
  while (start[from] === 0x0a || start[from] === 0x0d) from += 1;
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const end = bytes.indexOf(0x0a, from);
  const line = bytes.subarray(from, end === -1 ? undefined : end);
  if (line.length === 0 || (end === -1 && start.length >= maxRecordBytes)) return null;
  // A header that spans lines is no header of a contract.
  if (config.quote !== null && (line.toString('latin1').split(config.quote).length - 1) % 2 === 1)
    return null;
  return { line: line.at(-1) === 0x0d ? line.subarray(0, -1) : line, byteOffset: from };
}

type Layout = {
  readonly config: CsvConfig;
  readonly profile: CsvProfile;
  readonly dialect: Dialect;
  readonly header: Uint8Array | null;
  readonly fields: ReadonlyMap<string, number>;
  readonly count: number;
};

/** Scans the file; where lines had to be left out, or line ends differ, a clean copy is written for the engine. */
async function scan(
  context: ProcessContext,
  key: string,
  version: string,
  layout: Layout,
): Promise<{
  readonly result: ScanResult;
  readonly path: string;
  readonly skip: number;
  readonly hasCrlf: boolean;
}> {
  const { store } = context.landing;
  const options = {
    dialect: layout.dialect,
    columns: layout.count,
    hasHeader: layout.header !== null,
    maxRejects: layout.profile.maxRejectedRows,
  };
  const read = async () => store.get(key, { ifVersion: version, signal: context.signal });
  const result = await scanDelimited(await read(), options);
  context.progress(result.sizeBytes);
  const local = store.localPath(key);
  const records = result.records + (layout.header === null ? 0 : 1);
  // The engine stumbles over line feeds in fields where lines end in CRLF, and over CRLF in fields where they don't,
  // unless it is told; its `new_line` for CRLF is wrong in its own way.
  const plainLines = !result.hasCrlf || result.accountedLines === records;
  const clean = result.rejects.length === 0 && result.blankLines === 0 && !result.mixedLineEnds && plainLines;
  if (result.tooManyRejects || (clean && local !== null)) {
    const skip = layout.header === null ? 0 : 1;
    return { result, path: local ?? '', skip, hasCrlf: result.hasCrlf };
  }
  const path = join(context.scratch, 'clean.csv');
  const out = createWriteStream(path, { mode: 0o600 });
  let headerLeft = layout.header !== null;
  const chunks: Buffer[] = [];
  const lineFeed = Buffer.from('\n');
  const copy = scanDelimited(
    (async function* () {
      for await (const chunk of await read()) {
        yield chunk as Uint8Array;
        if (!out.write(Buffer.concat(chunks.splice(0)))) await once(out, 'drain');
      }
    })(),
    {
      ...options,
      onRecord: (bytes) => {
        if (headerLeft) {
          headerLeft = false;
          return;
        }
        let end = bytes.length;
        while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
        chunks.push(Buffer.from(bytes.subarray(0, end)), lineFeed);
      },
    },
  );
  await copy;
  out.end(Buffer.concat(chunks));
  await once(out, 'close');
  return { result, path, skip: 0, hasCrlf: false };
}

/** The file as the engine reads it: every field as text, an empty one as NULL. */
function fileRelation(path: string, skip: number, hasCrlf: boolean, layout: Layout): string {
  const { dialect, count, config } = layout;
  const columns = Array.from({ length: count }, (_, index) => `'f${index}': 'VARCHAR'`).join(', ');
  const quote =
    dialect.quote === null
      ? "quote = '', escape = ''"
      : `quote = ${text(dialect.quote)}, escape = ${text(dialect.quote)}`;
  return (
    `read_csv(${text(path)}, auto_detect = false, header = false, skip = ${skip}, delim = ${text(dialect.delimiter)}, ` +
    `${quote}, columns = {${columns}}, strict_mode = true, null_padding = false, nullstr = '', ` +
    `encoding = '${config.encoding}', ${hasCrlf ? '' : "new_line = '\\n', "} max_line_size = ${maxRecordBytes * 2})`
  );
}

/** A check that only notes: under which condition, and what it is called. */
type Doubt = { readonly rule: string; readonly condition: string };

type ContractSql = {
  /** `t.<name>` typed, `f<n>` raw. */
  readonly typed: string;
  readonly names: readonly string[];
  readonly broken: readonly {
    readonly column: string;
    readonly declared: CsvColumn;
    readonly rule: CsvRule;
    readonly condition: string;
  }[];
  readonly doubts: readonly Doubt[];
};

function contractSql(base: string, layout: Layout, checks: readonly CodeCheck[]): ContractSql {
  const broken: ContractSql['broken'][number][] = [];
  const names: string[] = [];
  const doubts: Doubt[] = [];
  const typed = Object.entries(layout.config.columns).map(([fileName, declared]) => {
    const name = columnName(fileName, declared);
    names.push(name);
    const field = layout.fields.get(fileName);
    const raw = field === undefined ? 'CAST(NULL AS VARCHAR)' : `f${field}`;
    // A key names its row: it can't be empty.
    const required = declared.required || layout.config.primaryKey.includes(fileName);
    const sql = columnSql(raw, identifier(name), { ...declared, required });
    for (const one of sql.broken) broken.push({ column: fileName, declared, ...one });
    return `${sql.typed} AS ${identifier(name)}`;
  });
  for (const check of checks) {
    const { codes, column, onFail } = check;
    const [fileName, declared] =
      Object.entries(layout.config.columns).find(([name, one]) => columnName(name, one) === column) ?? [];
    if (fileName === undefined || !declared)
      throw new Error('a check names a column that the contract lacks');
    const { invalid, unjudged } = codeCheckSql(check);
    if (onFail === 'warn') doubts.push({ rule: `csv.${codes}`, condition: invalid });
    else broken.push({ column: fileName, declared, rule: codes, condition: invalid });
    doubts.push({ rule: `csv.${codes}-unjudged`, condition: unjudged });
  }
  const all = `SELECT *, row_number() OVER () AS _row, ${typed.join(', ')} FROM ${base}`;
  return { typed: all, names, broken, doubts };
}

/** Of the rows that are loaded, how many each doubt is about. */
async function* doubted(context: ProcessContext, { doubts, typed }: ContractSql, failed: string) {
  if (doubts.length === 0) return;
  const counts = doubts.map(({ condition }, index) => `count(*) FILTER (WHERE ${condition}) AS n${index}`);
  const [row] = await context.engine.query(
    `SELECT ${counts.join(', ')} FROM (${typed}) WHERE NOT (${failed})`,
    { signal: context.signal },
  );
  for (const [index, { rule }] of doubts.entries()) {
    const records = Number(row?.[`n${index}`] ?? 0);
    if (records > 0) yield { kind: 'doubted', rule, records } satisfies Outcome;
  }
}

async function* reject(
  context: ProcessContext,
  key: string,
  rejects: readonly {
    readonly ordinal: number | null;
    readonly findings: readonly Finding[];
    readonly reject: Reject | null;
  }[],
  layout: Layout,
  result: ScanResult,
): AsyncGenerator<Outcome, void, number | undefined> {
  for await (const { raw, position, index } of recordBytes(
    context.landing.store,
    key,
    rejects,
    layout.dialect,
    result.checkpoints,
    layout.count,
  )) {
    const header = layout.header === null ? [] : [layout.header, Buffer.from('\n')];
    yield {
      kind: 'rejected',
      scope: 'row',
      source: key,
      findings: rejects[index]?.findings ?? [],
      // A file of its own, so that it can be replayed as it is.
      raw: Buffer.concat([...header, raw, Buffer.from('\n')]),
      position,
    };
  }
}

const wholeFile = (key: string, findings: readonly Finding[]): Outcome => ({
  kind: 'rejected',
  scope: 'file',
  source: key,
  findings,
  raw: null,
  position: null,
});

const noHeader: Finding = {
  rule: 'csv.no-header',
  message: 'the file has no header line that can be read',
  location: null,
};

async function* process(
  unit: WorkUnit,
  context: ProcessContext,
): AsyncGenerator<Outcome, void, number | undefined> {
  const config = csvConfig.parse(context.source.config);
  const profile = csvProfile.parse(context.source.profile);
  const [object] = unit.objects;
  if (!object) return;
  const { key, version } = object;
  const dialect: Dialect = {
    delimiter: config.delimiter,
    quote: config.quote,
    utf8: config.encoding === 'utf-8',
    maxRecordBytes,
  };
  const header = config.header ? await readHeader(context, key, config) : null;
  if (config.header && header === null) {
    yield wholeFile(key, [noHeader]);
    return;
  }
  const names =
    header === null
      ? null
      : splitFields(
          Buffer.from(header.line).toString(config.encoding === 'utf-8' ? 'utf8' : 'latin1'),
          dialect,
        );
  const match = matchHeader(names, config, profile);
  if ('findings' in match) {
    yield wholeFile(key, match.findings);
    return;
  }
  const layout: Layout = { config, profile, dialect, header: header?.line ?? null, ...match };
  const { result, path, skip, hasCrlf } = await scan(context, key, version, layout);
  if (header !== null && result.rejects.some(({ byteOffset }) => byteOffset <= header.byteOffset)) {
    yield wholeFile(key, [noHeader]);
    return;
  }
  if (result.tooManyRejects) {
    const message = `more than ${profile.maxRejectedRows} lines are no rows of ${layout.count} columns`;
    yield wholeFile(key, [{ rule: 'csv.too-many-rejected', message, location: null }]);
    return;
  }
  yield { kind: 'counted', source: key, records: result.records + result.rejects.length };

  const relation = fileRelation(path, skip, hasCrlf, layout);
  const base = '"csv_unit"';
  const what = object.sizeBytes <= maxLoadedBytes ? 'TABLE' : 'VIEW';
  await context.engine.run(`CREATE OR REPLACE TEMP ${what} ${base} AS SELECT * FROM ${relation}`, {
    signal: context.signal,
  });
  try {
    const checks = context.source.tables.find(({ name }) => name === config.table)?.checks ?? [];
    await loadCodes(context.engine, checks, context.signal);
    const sql = contractSql(base, layout, checks);
    const failed =
      sql.broken.length === 0
        ? 'false'
        : sql.broken.map(({ condition }) => `coalesce(${condition}, false)`).join(' OR ');
    const loaded = yield {
      kind: 'rows',
      table: config.table,
      source: key,
      batch: {
        select: `SELECT ${sql.names.map(identifier).join(', ')}, _row FROM (${sql.typed}) WHERE NOT (${failed})`,
      },
    };
    yield* doubted(context, sql, failed);
    const rejects: { ordinal: number | null; findings: readonly Finding[]; reject: Reject | null }[] =
      result.rejects.map((one) => ({
        ordinal: null,
        findings: [structuralFinding(one, layout.count)],
        reject: one,
      }));
    if ((loaded ?? 0) < result.records) {
      const reasons = sql.broken
        .map(({ condition }, index) => `CASE WHEN ${condition} THEN ${index} END`)
        .join(', ');
      const rows = await context.engine.query(
        `SELECT _row - 1 AS ordinal, array_to_string(list_filter([${reasons}], lambda x: x IS NOT NULL), ',') AS reasons ` +
          `FROM (${sql.typed}) WHERE ${failed} ORDER BY _row LIMIT ${profile.maxRejectedRows + 1}`,
        { signal: context.signal },
      );
      if (rows.length > profile.maxRejectedRows) {
        const message = `more than ${profile.maxRejectedRows} rows break the contract`;
        yield wholeFile(key, [{ rule: 'csv.too-many-rejected', message, location: null }]);
        return;
      }
      for (const row of rows) {
        const findings = String(row.reasons)
          .split(',')
          .flatMap((index): readonly Finding[] => {
            const one = sql.broken[Number(index)];
            return one
              ? [
                  {
                    rule: `csv.${one.rule}`,
                    message: ruleMessage(one.rule, one.column, one.declared),
                    location: one.column,
                  },
                ]
              : [];
          });
        rejects.push({ ordinal: Number(row.ordinal), findings, reject: null });
      }
    }
    yield* reject(context, key, rejects, layout, result);
  } finally {
    await context.engine.run(`DROP ${what} IF EXISTS ${base}`);
  }
}

export const csvConnector: Connector = {
  name: 'csv',
  discover: filesAsUnits,
  process,
  infer: inferContract,
};
