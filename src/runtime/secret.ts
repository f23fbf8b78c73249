import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SecretRef } from '../plan/index.ts';
import { RunFailure } from './failure.ts';

/** The value behind a reference, without the line end of a mounted file; null when there is none. */
export function readSecret(ref: SecretRef, workspace: string): string | null {
  if ('env' in ref) return process.env[ref.env] ?? null;
  try {
    return readFileSync(resolve(workspace, ref.file), 'utf8').trimEnd();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new RunFailure('invalid', `secret file ${ref.file} can't be read`, { cause: error });
  }
}

export function nameOfSecret(ref: SecretRef): string {
  return 'env' in ref ? `environment variable ${ref.env}` : `file ${ref.file}`;
}

/** @throws {RunFailure} `invalid`, where there is none. @param needs What needs it, for the message: `Trino needs it`. */
export function requireSecret(ref: SecretRef, workspace: string, needs: string): string {
  const value = readSecret(ref, workspace);
  if (value === null) throw new RunFailure('invalid', `${nameOfSecret(ref)} isn't there: ${needs}`);
  return value;
}

/** Certificates in PEM of authorities that a server is trusted by. @throws {RunFailure} `invalid`, where they can't be read. */
export function readCertificates(path: string, workspace: string): string {
  try {
    return readFileSync(resolve(workspace, path), 'utf8');
  } catch (cause) {
    throw new RunFailure('invalid', `the certificates in ${path} can't be read`, { cause });
  }
}
