import { execFile, execFileSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { environment } from './buckets.ts';

const adminCall = (args: readonly string[]) =>
  [
    environment('LAKESPEC_MC'),
    ['--quiet', 'admin', ...args],
    { env: { ...process.env, MC_CONFIG_DIR: environment('LAKESPEC_MC_CONFIG_DIR') } },
  ] as const;

/** Runs an administrator's command of MinIO's client. */
export function admin(...args: readonly string[]): void {
  const [command, words, options] = adminCall(args);
  execFileSync(command, words, { ...options, stdio: 'pipe' });
}

/** The same, for a process that serves others meanwhile. */
export async function adminBeside(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(...adminCall(args));
}

/** Keys that end, of a user of MinIO: AssumeRole of the Security Token Service, signed as AWS asks for (Signature Version 4). */
export async function temporaryKeys(user: {
  readonly accessKey: string;
  readonly secretKey: string;
}): Promise<{ readonly accessKey: string; readonly secretKey: string; readonly sessionToken: string }> {
  const endpoint = new URL(environment('LAKESPEC_MINIO_ENDPOINT'));
  const body = 'Action=AssumeRole&Version=2011-06-15&DurationSeconds=3600';
  const at = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const scope = `${at.slice(0, 8)}/${environment('LAKESPEC_MINIO_REGION')}/sts/aws4_request`;
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const names = 'content-type;host;x-amz-date';
  const type = 'application/x-www-form-urlencoded';
  const request = `POST\n/\n\ncontent-type:${type}\nhost:${endpoint.host}\nx-amz-date:${at}\n\n${names}\n${hash(body)}`;
  const key = scope
    .split('/')
    .reduce<Buffer | string>(
      (from, part) => createHmac('sha256', from).update(part).digest(),
      `AWS4${user.secretKey}`,
    );
  const signature = createHmac('sha256', key)
    .update(`AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(request)}`)
    .digest('hex');
  const answer = await fetch(endpoint, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': type,
      'X-Amz-Date': at,
      Authorization: `AWS4-HMAC-SHA256 Credential=${user.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    },
  });
  const text = await answer.text();
  const of = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1] ?? '';
  if (of('SessionToken') === '') throw new Error(`MinIO gives no session: ${text}`);
  return {
    accessKey: of('AccessKeyId'),
    secretKey: of('SecretAccessKey'),
    sessionToken: of('SessionToken'),
  };
}
