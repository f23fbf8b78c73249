import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SecretRef } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { nameOfSecret, readSecret } from '../secret.ts';
import { keyBytes } from './keyring.ts';

/** 32 bytes written as 64 hex digits or in base64. */
function parseKey(text: string, ref: SecretRef): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.byteLength === keyBytes) return key;
  throw new RunFailure('invalid', `the vault key in ${nameOfSecret(ref)} must be 32 bytes, in hex or base64`);
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes a key for a vault that is about to be made; the file is for its owner alone. It gets its name when it is whole
 * and on the disk: no other process reads half a key, and no power cut takes the key of a vault that is left.
 */
function createKeyFile(path: string): Buffer {
  const key = randomBytes(keyBytes);
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(handle, `${key.toString('hex')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  flush(folder);
  return key;
}

/**
 * The key of the vault. A new vault on this machine gets a new key file; a vault that exists never does.
 * @throws {RunFailure} `invalid`
 */
export function loadVaultKey(ref: SecretRef, workspace: string, vaultExists: boolean): Buffer {
  const text = readSecret(ref, workspace);
  if (text !== null && text !== '') return parseKey(text, ref);
  if ('env' in ref || vaultExists) {
    throw new RunFailure('invalid', `the vault key is missing: set ${nameOfSecret(ref)}`);
  }
  try {
    return createKeyFile(resolve(workspace, ref.file));
  } catch (error) {
    // Another process was first.
    const made = readSecret(ref, workspace);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && made !== null) return parseKey(made, ref);
    throw error;
  }
}
