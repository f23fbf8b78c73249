import type { PlanSource } from '../../../plan/index.ts';
import { locationName } from '../../run/landing.ts';

/** Stands for the location in the identity of a file that a replay took from store quarantine. */
export const replayLocation = 'quarantine';

/** What the vault knows a file in a version by. It doesn't change when a source is renamed or a machine moves. */
export function fileIdentity(source: PlanSource, key: string, sizeBytes: number, version: string): string {
  return JSON.stringify([source.connector, locationName(source), key, sizeBytes, version]);
}

/** Parts of a file's identity; null when the text is none. */
export function parseFileIdentity(identity: string): {
  readonly connector: string;
  readonly location: string;
  readonly key: string;
  readonly sizeBytes: number;
} | null {
  const parts: unknown = JSON.parse(identity);
  if (!Array.isArray(parts)) return null;
  const [connector, location, key, sizeBytes] = parts as readonly unknown[];
  return typeof connector === 'string' &&
    typeof location === 'string' &&
    typeof key === 'string' &&
    typeof sizeBytes === 'number'
    ? { connector, location, key, sizeBytes }
    : null;
}
