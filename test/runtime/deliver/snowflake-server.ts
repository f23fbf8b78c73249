import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** What the server answers to a statement: rows, a refusal, or a status of HTTP that passes. */
export type Answer =
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly code: string; readonly sqlState: string; readonly message: string }
  | { readonly drop: true };

/** The parts of Snowflake's protocol that its driver needs to log in and run statements. */
export type SnowflakeServer = {
  readonly url: string;
  readonly logins: Record<string, unknown>[];
  readonly statements: string[];
  close(): Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return {};
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  return JSON.parse(text.toString('utf8')) as Record<string, unknown>;
}

const result = (columns: readonly string[], rows: readonly (readonly string[])[]) => ({
  data: {
    parameters: [],
    rowtype: columns.map((name) => ({
      name,
      type: 'text',
      length: 100,
      precision: null,
      scale: null,
      nullable: true,
    })),
    rowset: rows,
    total: rows.length,
    returned: rows.length,
    queryId: '01b00000-0000-0000-0000-000000000000',
    queryResultFormat: 'json',
    statementTypeId: 4096,
    version: 1,
  },
  code: null,
  message: null,
  success: true,
});

export async function openSnowflakeServer(
  answer: (statement: string) => Answer,
  login: { readonly refuse?: boolean } = {},
): Promise<SnowflakeServer> {
  const logins: Record<string, unknown>[] = [];
  const statements: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = await bodyOf(request);
    const send = (value: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (pathname === '/session/v1/login-request') {
      logins.push(body.data as Record<string, unknown>);
      if (login.refuse)
        return send({ data: {}, code: '390100', message: 'refused for SECRET-1', success: false });
      return send({
        data: { token: 't', masterToken: 'm', validityInSeconds: 3600, parameters: [], sessionInfo: {} },
        code: null,
        success: true,
      });
    }
    if (pathname === '/queries/v1/query-request') {
      const statement = String(body.sqlText);
      statements.push(statement);
      const said = answer(statement);
      if ('drop' in said) {
        request.socket.destroy();
        return;
      }
      if ('code' in said)
        return send({
          data: { sqlState: said.sqlState },
          code: said.code,
          message: said.message,
          success: false,
        });
      return send(result(said.columns, said.rows));
    }
    send({ data: {}, code: null, success: true });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    logins,
    statements,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
