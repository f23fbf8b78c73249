import { Buffer, isUtf8 } from 'node:buffer';
import {
  type Finding,
  finding,
  isObject,
  isResourceType,
  type JsonObject,
  type JsonProblem,
  type JsonValue,
  parseJson,
  validateEntry,
  validateEnvelope,
  validateResource,
} from '../../formats/fhir/index.ts';
import type { CodeCheck } from '../../plan/index.ts';
import type { Outcome, ProcessContext, WorkUnit } from '../../ports/index.ts';
import { addressesOf, entriesOf, entryId, entryRanges } from './bundle.ts';
import { codeFindings } from './code-check.ts';
import { type FhirConfig, type FhirProfile, fhirConfig, fhirProfile } from './config.ts';
import type { Surroundings } from './element.ts';
import { addIdentifyingValues } from './identifying-value.ts';
import { readLines } from './lines.ts';
import { modifierFindings } from './modifier.ts';
import { type RowCollector, rowCollector, rowsOf } from './rows.ts';
import { type Mapping, mappingsOf } from './tables/index.ts';

type Outcomes = AsyncGenerator<Outcome, void, number | undefined>;

const maxLineBytes = 16 * 2 ** 20;
/** Documents are read whole: their references may point forward. */
const maxDocumentBytes = 64 * 2 ** 20;
/** Of a line that is too long, so much goes to quarantine. */
const keptBytes = 64 * 2 ** 10;
const rowsPerBatch = 8192;
/** Identifying values are handed on in portions of this size. */
const valuesPerBatch = 10_000;

/** Where a record stands in its file. */
type Place = { readonly row: number; readonly byteOffset: number; readonly line: number };

/** What a record comes to. */
type Verdict =
  | { readonly kind: 'taken'; readonly resource: JsonObject; readonly around: Surroundings }
  | { readonly kind: 'out-of-scope'; readonly resource: JsonObject | null }
  | { readonly kind: 'rejected'; readonly findings: readonly Finding[] };

type Run = {
  readonly key: string;
  readonly config: FhirConfig;
  readonly profile: FhirProfile;
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly codeSystems: ReadonlySet<string>;
  readonly rows: RowCollector;
  readonly identifying: Set<string>;
  /** Checks of codes, by table. */
  readonly checks: ReadonlyMap<string, readonly CodeCheck[]>;
  /** Records that a check doubts, by its rule. */
  readonly doubted: Map<string, number>;
  /** Physical records: listed resources and their components, and what could not be read. */
  records: number;
  rejected: number;
  /** Position of the last record in the file. */
  row: number;
};

const noAddresses: ReadonlyMap<string, string> = new Map();

const rejected = (...findings: readonly Finding[]): Verdict => ({ kind: 'rejected', findings });

// The path of a problem may hold keys that are data.
const problemFinding = (problem: JsonProblem): Finding => finding(problem.rule, problem.message);

function decode(bytes: Uint8Array): string | null {
  return isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    : null;
}

/** Findings that make a resource unfit whatever its type: those of the connector itself. */
function judge(
  resource: JsonObject,
  id: string | null,
  structural: readonly Finding[],
  run: Run,
  addresses: ReadonlyMap<string, string>,
): Verdict {
  const findings = [...structural, ...modifierFindings(resource)];
  if (findings.length > 0) return { kind: 'rejected', findings };
  if (id === null) return rejected(finding('no-id', 'has no id, so that nothing can refer to it', '/id'));
  const around = { id, row: run.row, addresses, codeSystems: run.codeSystems };
  const mapping = run.mappings.get(String(resource.resourceType));
  const wrong = mapping ? codeFindings(mapping, resource, around, run.checks, run.doubted) : [];
  return wrong.length > 0 ? rejected(...wrong) : { kind: 'taken', resource, around };
}

/** Whether the product takes a resource's type; what is no resource of R4 is for validation to reject. */
const isOutOfScope = (resourceType: JsonValue | undefined, run: Run): boolean =>
  typeof resourceType === 'string' && isResourceType(resourceType) && !run.mappings.has(resourceType);

function judgeRecord(value: JsonValue, run: Run): Verdict {
  if (!isObject(value)) return { kind: 'rejected', findings: validateResource(value) };
  // An entry by itself is what quarantine keeps of a bundle.
  if (value.resourceType === undefined && isObject(value.resource))
    return judgeEntry(value, null, 0, run, addressesOf({ entry: [value] }));
  if (isOutOfScope(value.resourceType, run)) return { kind: 'out-of-scope', resource: value };
  const id = typeof value.id === 'string' ? value.id : null;
  return judge(value, id, validateResource(value), run, noAddresses);
}

const prefixed = (prefix: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) => ({ ...one, location: `${prefix}${one.location ?? ''}` }));

function judgeEntry(
  entry: JsonValue,
  bundleType: string | null,
  index: number,
  run: Run,
  addresses: ReadonlyMap<string, string>,
): Verdict {
  const prefix = `/entry/${index}`;
  if (!isObject(entry))
    return { kind: 'rejected', findings: prefixed(prefix, validateEntry(entry, bundleType)) };
  const { resource, request } = entry;
  if (resource === undefined) {
    if (isObject(request) && request.method === 'DELETE')
      return rejected(
        finding(
          'deletion',
          'asks to delete a resource, which is not carried out: use `lakespec forget`',
          `${prefix}/request`,
        ),
      );
    return { kind: 'out-of-scope', resource: null };
  }
  if (isObject(resource) && isOutOfScope(resource.resourceType, run))
    return { kind: 'out-of-scope', resource };
  const structural = validateEntry(entry, bundleType);
  if (!isObject(resource)) return { kind: 'rejected', findings: prefixed(prefix, structural) };
  const verdict = judge(resource, entryId(entry, resource), structural, run, addresses);
  if (verdict.kind !== 'rejected') return verdict;
  return { kind: 'rejected', findings: prefixed(prefix, verdict.findings) };
}

function rejectFile(run: Run, findings: readonly Finding[]): Outcome {
  return { kind: 'rejected', scope: 'file', source: run.key, findings, raw: null, position: null };
}

function rejectRecord(
  run: Run,
  scope: 'resource' | 'bundle',
  findings: readonly Finding[],
  raw: Uint8Array,
  position: Place,
): Outcome {
  return { kind: 'rejected', scope, source: run.key, findings, raw, position };
}

/** Says why a file is rejected whole, once that is settled. */
function wholeFile(run: Run, findings: readonly Finding[]): readonly Finding[] | null {
  if (run.profile.onInvalid === 'file') return findings;
  if (run.rejected <= run.profile.maxRejectedResources) return null;
  const message = `more than ${run.profile.maxRejectedResources} resources are invalid`;
  return [finding('too-many-rejected', message)];
}

function* drain(run: Run, minimumRows: number, minimumValues: number): Generator<Outcome> {
  if (run.identifying.size >= minimumValues && run.identifying.size > 0) {
    yield { kind: 'identifiers', values: [...run.identifying] };
    run.identifying.clear();
  }
  if (run.rows.waiting() >= minimumRows) yield* run.rows.flush(run.key);
}

/** Takes a record's verdict to rows or to quarantine; false when the file as a whole is rejected. */
function* settle(
  run: Run,
  verdict: Verdict,
  raw: () => Uint8Array,
  position: Place,
): Generator<Outcome, boolean> {
  switch (verdict.kind) {
    case 'out-of-scope':
      if (verdict.resource) addIdentifyingValues(verdict.resource, run.identifying);
      return true;
    case 'taken': {
      const mapping = run.mappings.get(String(verdict.resource.resourceType));
      if (mapping) run.records += rowsOf(mapping, verdict.resource);
      addIdentifyingValues(verdict.resource, run.identifying);
      run.rows.add(verdict.resource, verdict.around);
      yield* drain(run, rowsPerBatch, valuesPerBatch);
      return true;
    }
    case 'rejected': {
      run.records += 1;
      run.rejected += 1;
      const whole = wholeFile(run, verdict.findings);
      if (whole) {
        yield rejectFile(run, whole);
        return false;
      }
      yield rejectRecord(run, 'resource', verdict.findings, raw(), position);
      return true;
    }
  }
}

/** A bundle: in a file of its own (`place` null), or in a line. False when the file as a whole is rejected. */
function* settleBundle(
  run: Run,
  bundle: JsonObject,
  bytes: Uint8Array,
  place: Place | null,
): Generator<Outcome, boolean> {
  function* rejectBundle(findings: readonly Finding[]): Generator<Outcome, boolean> {
    run.records += 1;
    run.rejected += 1;
    const whole = place === null ? findings : wholeFile(run, findings);
    if (whole || place === null) {
      yield rejectFile(run, whole ?? findings);
      return false;
    }
    yield rejectRecord(run, 'bundle', findings, bytes, place);
    return true;
  }
  const envelope = validateEnvelope(bundle);
  if (envelope.length > 0) return yield* rejectBundle(envelope);
  const entries = entriesOf(bundle);
  const ranges = entryRanges(bytes);
  const addresses = addressesOf(bundle);
  const type = typeof bundle.type === 'string' ? bundle.type : null;
  const verdicts = entries.map((entry, index) => {
    run.row += 1;
    return { row: run.row, verdict: judgeEntry(entry, type, index, run, addresses) };
  });
  if (run.profile.onInvalid === 'bundle') {
    const findings = verdicts.flatMap(({ verdict }) => (verdict.kind === 'rejected' ? verdict.findings : []));
    if (findings.length > 0) return yield* rejectBundle(findings.slice(0, 50));
  }
  for (const [index, { row, verdict }] of verdicts.entries()) {
    const range = ranges[index] ?? { start: 0, end: bytes.length, lines: 0 };
    const position = {
      row,
      byteOffset: (place?.byteOffset ?? 0) + range.start,
      line: (place?.line ?? 1) + range.lines,
    };
    const goesOn = yield* settle(run, verdict, () => bytes.subarray(range.start, range.end), position);
    if (!goesOn) return false;
  }
  return true;
}

/** NDJSON: a resource, or a bundle, a line. False when the file as a whole is rejected. */
async function* takeLines(
  run: Run,
  source: AsyncIterable<Uint8Array>,
  context: ProcessContext,
): AsyncGenerator<Outcome, boolean> {
  const counted = (async function* () {
    for await (const chunk of source) {
      context.progress(chunk.length);
      yield chunk;
    }
  })();
  for await (const line of readLines(counted, maxLineBytes)) {
    context.signal.throwIfAborted();
    const text = line.tooLong ? null : decode(line.bytes);
    const parsed = text === null ? null : parseJson(text);
    const isBundle = parsed?.ok && isObject(parsed.value) && parsed.value.resourceType === 'Bundle';
    if (isBundle) {
      const place = { row: run.row + 1, byteOffset: line.byteOffset, line: line.number };
      if (!(yield* settleBundle(run, parsed.value as JsonObject, line.bytes, place))) return false;
      continue;
    }
    run.row += 1;
    const position = { row: run.row, byteOffset: line.byteOffset, line: line.number };
    let verdict: Verdict;
    if (line.tooLong) {
      const message = `the line is longer than ${maxLineBytes} bytes; only its first ${keptBytes} are kept here`;
      verdict = rejected(finding('too-long', message));
    } else if (parsed === null) verdict = rejected(finding('invalid-utf8', 'the line is not valid UTF-8'));
    else if (!parsed.ok) verdict = rejected(problemFinding(parsed.problem));
    else verdict = judgeRecord(parsed.value, run);
    const raw = () => (line.tooLong ? line.bytes.subarray(0, keptBytes) : line.bytes);
    if (!(yield* settle(run, verdict, raw, position))) return false;
  }
  return true;
}

async function readWhole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Whether what isn't one JSON document is lines of them. */
function isLines(bytes: Buffer): boolean {
  const end = bytes.indexOf(0x0a);
  return end !== -1 && parseJson(bytes.subarray(0, end).toString('utf8')).ok;
}

/** A JSON file: a bundle or a single resource. False when the file is rejected. */
async function* takeDocument(
  run: Run,
  bytes: Buffer,
  context: ProcessContext,
): AsyncGenerator<Outcome, boolean> {
  const text = decode(bytes);
  if (text === null) {
    yield rejectFile(run, [finding('invalid-utf8', 'the file is not valid UTF-8')]);
    return false;
  }
  const parsed = parseJson(text);
  if (!parsed.ok) {
    if (isLines(bytes)) {
      return yield* takeLines(
        run,
        (async function* () {
          yield bytes;
        })(),
        { ...context, progress: () => {} },
      );
    }
    yield rejectFile(run, [problemFinding(parsed.problem)]);
    return false;
  }
  const { value } = parsed;
  if (isObject(value) && value.resourceType === 'Bundle') return yield* settleBundle(run, value, bytes, null);
  run.row += 1;
  const verdict = judgeRecord(value, run);
  if (verdict.kind === 'rejected') {
    yield rejectFile(run, verdict.findings);
    return false;
  }
  return yield* settle(run, verdict, () => bytes, { row: run.row, byteOffset: 0, line: 1 });
}

/** Takes a file of FHIR resources: each is checked, and comes to rows, to quarantine, or is out of scope. */
export async function* process(unit: WorkUnit, context: ProcessContext): Outcomes {
  const [object] = unit.objects;
  if (!object) return;
  const { key, version, sizeBytes } = object;
  const config = fhirConfig.parse(context.source.config);
  const mappings = mappingsOf(config);
  const run: Run = {
    key,
    config,
    profile: fhirProfile.parse(context.source.profile),
    mappings: new Map(mappings.map((mapping) => [mapping.resource, mapping])),
    codeSystems: new Set(config.codeSystems),
    rows: rowCollector(mappings),
    identifying: new Set(),
    checks: new Map(context.source.tables.flatMap(({ name, checks }) => (checks ? [[name, checks]] : []))),
    doubted: new Map(),
    records: 0,
    rejected: 0,
    row: 0,
  };
  const open = async (): Promise<AsyncIterable<Uint8Array>> =>
    context.landing.store.get(key, { ifVersion: version, signal: context.signal });
  let isWhole: boolean;
  if (/\.(ndjson|jsonl)$/i.test(key)) isWhole = yield* takeLines(run, await open(), context);
  else if (sizeBytes > maxDocumentBytes) {
    const message = `a JSON document may have ${maxDocumentBytes} bytes at most; send NDJSON instead`;
    yield rejectFile(run, [finding('too-large', message)]);
    return;
  } else {
    const bytes = await readWhole(await open());
    context.progress(sizeBytes);
    isWhole = yield* takeDocument(run, bytes, context);
  }
  if (!isWhole) return;
  yield* drain(run, 0, 0);
  for (const [rule, records] of run.doubted) yield { kind: 'doubted', rule, records };
  yield { kind: 'counted', source: key, records: run.records };
}
