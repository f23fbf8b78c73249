import { z } from 'zod';
import type { EngineRow } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { connectionCode, isUntrusted, send } from '../../http.ts';
import { openPatience } from '../../patience.ts';
import { TrinoError, type TrinoErrorKind } from './trino-error.ts';
import { type Cell, engineValue, parseExactly } from './value.ts';

export type TrinoAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly password: string }
  | { readonly kind: 'jwt'; readonly token: string };

export type TrinoProgress = {
  readonly state: string;
  readonly rows: number;
  readonly completedSplits: number;
  readonly totalSplits: number;
};

export type TrinoOptions = {
  /** Of the coordinator. */
  readonly url: string;
  readonly user: string;
  readonly auth: TrinoAuth;
  readonly catalog: string;
  /** Certificates in PEM that are trusted instead of the system's; null = the system's. */
  readonly ca: string | null;
  /** Shown in Trino's list of queries; names and random ids only. */
  readonly tags: readonly string[];
  readonly sessionProperties: Readonly<Record<string, string>>;
  /** Milliseconds without an answer after which a statement is given up. */
  readonly patienceMs: number;
  readonly onProgress?: (progress: TrinoProgress) => void;
};

export type TrinoResult = {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly EngineRow[];
  /** Of INSERT and the like. */
  readonly updateCount: number | null;
};

export type TrinoClient = {
  /**
   * Runs one statement to its end.
   * @throws {TrinoError} when the statement fails; {RunFailure} `dependency`, when the cluster can't be reached,
   *   breaks down, or has no room.
   */
  run(statement: string, signal?: AbortSignal): Promise<TrinoResult>;
};

const answerSchema = z.object({
  nextUri: z.string().optional(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })).optional(),
  data: z.array(z.array(z.custom<Cell>(() => true))).optional(),
  updateCount: z.number().optional(),
  stats: z
    .object({
      state: z.string().default(''),
      processedRows: z.number().default(0),
      completedSplits: z.number().default(0),
      totalSplits: z.number().default(0),
    })
    .optional(),
  error: z
    .object({
      message: z.string().default(''),
      errorName: z.string().default('UNKNOWN'),
      errorType: z.string(),
    })
    .optional(),
});
type Answer = z.output<typeof answerSchema>;

/** What the protocol asks a client to repeat. */
const repeatedStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const firstPauseMs = 50;
/** A single answer: Trino's are long polls of a second. */
const answerMs = 60_000;

/** What Trino takes for a fault of its own and is one of a row: a value that has left its type. */
const ofARow =
  /^(?:Value -?\d+ (?:exceeds MAX_INT|is less than MIN_INT) for type|(?:integer|long) overflow$)/;

function errorKind(errorType: string, message: string): TrinoErrorKind {
  if (ofARow.test(message)) return 'USER_ERROR';
  switch (errorType) {
    case 'USER_ERROR':
    case 'INSUFFICIENT_RESOURCES':
    case 'EXTERNAL':
      return errorType;
    default:
      return 'INTERNAL_ERROR';
  }
}

function failureOf({ error }: Answer): TrinoError | RunFailure | null {
  if (!error) return null;
  const cause = new TrinoError(errorKind(error.errorType, error.message), error.errorName, error.message);
  switch (cause.kind) {
    case 'USER_ERROR':
      return cause;
    case 'INSUFFICIENT_RESOURCES':
      return new RunFailure('dependency', `Trino has no room for a statement (${error.errorName})`, {
        cause,
      });
    default:
      return new RunFailure('dependency', `Trino broke off a statement (${error.errorName})`, { cause });
  }
}

function headersOf(options: TrinoOptions): Readonly<Record<string, string>> {
  const { user, auth, catalog, tags, sessionProperties } = options;
  const session = Object.entries(sessionProperties).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return {
    'X-Trino-User': user,
    'X-Trino-Source': 'lakespec',
    'X-Trino-Catalog': catalog,
    'X-Trino-Time-Zone': 'UTC',
    // Without it timestamps come in milliseconds.
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
    ...(tags.length > 0 && { 'X-Trino-Client-Tags': tags.join(',') }),
    ...(session.length > 0 && { 'X-Trino-Session': session.join(',') }),
    ...(auth.kind === 'basic' && {
      Authorization: `Basic ${Buffer.from(`${user}:${auth.password}`).toString('base64')}`,
    }),
    ...(auth.kind === 'jwt' && { Authorization: `Bearer ${auth.token}` }),
  };
}

/** Protocol of the coordinator: POST /v1/statement, then `nextUri` until there is none; DELETE cancels. */
export function trinoClient(options: TrinoOptions): TrinoClient {
  const { url, auth, ca, patienceMs, onProgress } = options;
  const origin = new URL(url);
  if (auth.kind !== 'none' && origin.protocol !== 'https:') {
    throw new RunFailure('invalid', 'a password or token of Trino needs an engine url of https');
  }
  const headers = headersOf(options);

  const request = (method: string, url: URL, body: string | null, signal: AbortSignal | undefined) =>
    send({ method, url, headers, body, ca, idleMs: answerMs, signal });

  /** Repeats until there is an answer or patience ends. */
  const ask = async (
    method: 'POST' | 'GET',
    uri: URL,
    body: string | null,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const patience = openPatience(patienceMs, { firstPauseMs, signal });
    for (;;) {
      let cause: unknown = null;
      try {
        const { status, text } = await request(method, uri, body, signal);
        if (status === 200) return answerSchema.parse(parseExactly(text));
        if (status === 401 || status === 403) {
          throw new RunFailure('dependency', `Trino refuses the platform's user (status ${status})`);
        }
        if (!repeatedStatuses.has(status)) {
          throw new RunFailure('dependency', `Trino answered with status ${status}`);
        }
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof RunFailure) throw error;
        if (error instanceof z.ZodError || error instanceof SyntaxError) {
          throw new RunFailure('dependency', 'the engine url answers, but not as Trino does');
        }
        cause = error;
        const code = connectionCode(error);
        if (isUntrusted(error)) {
          throw new RunFailure(
            'dependency',
            `Trino's certificate isn't trusted (${code}): the Platform names its authority with \`ca\``,
          );
        }
        // A statement that was sent may be running: sent again it could run twice. A refused connection sent nothing.
        if (method === 'POST' && code !== 'ECONNREFUSED') {
          throw new RunFailure('dependency', 'the connection to Trino broke while a statement was sent', {
            cause,
          });
        }
      }
      if (!(await patience.pause())) {
        throw new RunFailure('dependency', `Trino at ${origin.host} can't be reached`, { cause });
      }
    }
  };

  const cancel = async (uri: URL): Promise<void> => {
    // Trino ends a query itself that nobody asks for; whether it hears this changes nothing for us.
    await request('DELETE', uri, null, AbortSignal.timeout(5_000)).catch(() => undefined);
  };

  /** Credentials go nowhere but to the coordinator. */
  const ownUri = (text: string): URL => {
    const uri = new URL(text);
    if (auth.kind !== 'none' && uri.origin !== origin.origin) {
      throw new RunFailure('dependency', 'Trino names another host for the next answer than the engine url');
    }
    return uri;
  };

  return {
    run: async (statement, signal) => {
      signal?.throwIfAborted();
      let columns: TrinoResult['columns'] = [];
      let updateCount: number | null = null;
      const rows: EngineRow[] = [];
      let answer = await ask('POST', new URL('/v1/statement', origin), statement, signal);
      for (;;) {
        const failure = failureOf(answer);
        if (failure) throw failure;
        columns = answer.columns ?? columns;
        updateCount = answer.updateCount ?? updateCount;
        for (const cells of answer.data ?? []) {
          rows.push(
            Object.fromEntries(
              columns.map(({ name, type }, index) => [name, engineValue(cells[index] ?? null, type)]),
            ),
          );
        }
        if (answer.stats) {
          const { state, processedRows, completedSplits, totalSplits } = answer.stats;
          onProgress?.({ state, rows: processedRows, completedSplits, totalSplits });
        }
        if (answer.nextUri === undefined) return { columns, rows, updateCount };
        const next = ownUri(answer.nextUri);
        try {
          answer = await ask('GET', next, null, signal);
        } catch (error) {
          await cancel(next);
          throw error;
        }
      }
    },
  };
}
