import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, ConnectionOptions } from 'snowflake-sdk';
import type { PlanSnowflakeDelivery } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { nameOfSecret, readSecret } from '../secret.ts';
import type { Warehouse, WarehouseRow } from './warehouse.ts';

type Login = NonNullable<PlanSnowflakeDelivery['login']>;

/** Where the server is, where it isn't at the account's public name. */
export type Access = { readonly accessUrl: string; readonly retryAfterMs: number };

/** A statement or a login is tried so often. */
const maxAttempts = 4;
const firstRetryAfterMs = 1000;

/** Beside failures of the network (4010xx): the service is busy, or the session is over in mid-work. */
const passing: ReadonlySet<string> = new Set(['390112', '390114', '000604', '000605', '000630', '603']);
/** The account doesn't know the user, or the user may not. */
const refusals: ReadonlySet<string> = new Set(['390100', '390101', '390102', '390144', '390303', '390318']);

type SdkFailure = { readonly code?: unknown; readonly sqlState?: unknown };

const codeOf = (error: unknown): string => String((error as SdkFailure | null)?.code ?? '');
const isPassing = (error: unknown): boolean => {
  const code = codeOf(error);
  return code.startsWith('4010') || code.startsWith('4020') || /^E[A-Z]+$/.test(code) || passing.has(code);
};

/** The server's message may hold a value: its code and SQL state are told, which its documentation lists. */
function failureOf(error: unknown, what: string): RunFailure {
  const code = codeOf(error);
  const state = (error as SdkFailure | null)?.sqlState;
  const told = [code === '' ? null : `code ${code}`, state ? `SQL state ${String(state)}` : null]
    .filter((part) => part !== null)
    .join(', ');
  const said = `Snowflake failed at ${what}${told === '' ? '' : ` (${told})`}`;
  if (isPassing(error))
    return new RunFailure('dependency', `${said}: it can't be reached now`, { cause: error });
  const hint = refusals.has(code)
    ? 'check the user, its key and its role'
    : 'run the product’s snowflake/set-up.sql as ACCOUNTADMIN, and check the grants of the publisher role';
  return new RunFailure('invalid', `${said}: ${hint}`, { cause: error });
}

async function loadSdk(): Promise<typeof import('snowflake-sdk')> {
  try {
    const loaded = await import('snowflake-sdk');
    return (loaded as { default?: typeof import('snowflake-sdk') }).default ?? loaded;
  } catch (error) {
    throw new RunFailure(
      'invalid',
      'delivery to Snowflake needs package snowflake-sdk: install it beside lakespec with `npm install snowflake-sdk`',
      { cause: error },
    );
  }
}

function credentialOf(login: Login, workspace: string): ConnectionOptions {
  const secret = readSecret(login.secret, workspace);
  if (secret === null)
    throw new RunFailure('invalid', `Snowflake's login is missing: set ${nameOfSecret(login.secret)}`);
  if (login.method === 'key')
    return { authenticator: 'SNOWFLAKE_JWT', privateKey: secret } as ConnectionOptions;
  if (login.method === 'token') return { authenticator: 'OAUTH', token: secret } as ConnectionOptions;
  return { password: secret } as ConnectionOptions;
}

/** Again where the failure may pass, with longer and longer pauses. */
async function withRetry<T>(
  work: () => Promise<T>,
  what: string,
  options: { readonly signal: AbortSignal; readonly retryAfterMs: number },
): Promise<T> {
  for (let tried = 1; ; tried++) {
    options.signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || tried === maxAttempts) throw failureOf(error, what);
      await sleep(options.retryAfterMs * 2 ** (tried - 1), undefined, { signal: options.signal });
    }
  }
}

const execute = (connection: Connection, sqlText: string): Promise<readonly WarehouseRow[]> =>
  new Promise((resolve, reject) => {
    connection.execute({
      sqlText,
      complete: (error, _statement, rows) => {
        if (error) reject(error);
        else
          resolve(
            ((rows ?? []) as WarehouseRow[]).map((row) =>
              Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value])),
            ),
          );
      },
    });
  });

/**
 * Opens a session as the user of the plan's login.
 * @throws {RunFailure} `invalid` without the driver, the secret or the right to log in; `dependency` where Snowflake
 *   can't be reached.
 */
export async function openSnowflake(
  delivery: PlanSnowflakeDelivery,
  options: { readonly workspace: string; readonly signal: AbortSignal; readonly access?: Access },
): Promise<Warehouse> {
  const { account, database, schema, login } = delivery;
  if (!login) throw new Error('a delivery without a login is run by hand');
  const sdk = await loadSdk();
  // The driver writes a log file of its own into the working folder, with statements.
  sdk.configure({ logLevel: 'OFF' });
  const credential = credentialOf(login, options.workspace);
  const retrying = {
    signal: options.signal,
    retryAfterMs: options.access?.retryAfterMs ?? firstRetryAfterMs,
  };
  const connect = async (): Promise<Connection> => {
    const connection = sdk.createConnection({
      account,
      username: login.user,
      role: login.role,
      warehouse: login.warehouse,
      database,
      schema,
      application: 'lakespec',
      ...(options.access ? { accessUrl: options.access.accessUrl } : {}),
      ...credential,
    });
    // connectAsync of the driver also resolves where the login was refused.
    await new Promise<void>((resolve, reject) => {
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    return connection;
  };
  const connection = await withRetry(connect, 'the login', retrying);
  return {
    run: (statement, what) => withRetry(() => execute(connection, statement), what, retrying),
    close: () =>
      new Promise((resolve) => {
        connection.destroy(() => resolve());
      }),
  };
}
