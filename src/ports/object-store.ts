import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { BucketAccess } from './engine.ts';

/** One object as a listing shows it. `version` is an etag, or size and mtime: it changes when the content may have. */
export type ObjectRef = {
  readonly key: string;
  readonly sizeBytes: number;
  readonly version: string;
  /** Milliseconds since 1970, UTC. */
  readonly modifiedMs: number;
};

/** One version of an object as a store keeps it that keeps old ones. */
export type ObjectVersion = {
  readonly key: string;
  /** `null` (the four letters, as S3 has it) for the only version of an object whose store keeps none. */
  readonly versionId: string;
  /** What a reader of the key gets; of a key that was removed this is a delete marker. */
  readonly isLatest: boolean;
  /** Holds no bytes: says from when on the object was gone. */
  readonly isDeleteMarker: boolean;
  /** 0 of a delete marker. */
  readonly sizeBytes: number;
  /** Milliseconds since 1970, UTC. */
  readonly modifiedMs: number;
};

/** Thrown by a store when an object isn't there, or isn't any more what `ifVersion` names. */
export interface StoreError extends Error {
  readonly kind: 'not-found' | 'changed' | 'unavailable' | 'refused' | 'full';
}

/**
 * A bucket. Keys use `/`, never begin with one and hold no `..`. Everything streams.
 * @throws {StoreError}
 */
export interface ObjectStore {
  /** For messages and Iceberg locations: `file:///…` or `s3://…`. */
  uri(key: string): string;
  /** The file behind a key, where the store is a local folder; lets engines read without a copy. */
  localPath(key: string): string | null;
  /** How an engine gets at the objects itself, with keys that hold now; a store without it is none of S3's kind. */
  access?(): Promise<BucketAccess>;
  /** `versionId` reads that version of a store that keeps old ones; without it, the present object. */
  get(
    key: string,
    options?: { readonly ifVersion?: string; readonly versionId?: string; readonly signal?: AbortSignal },
  ): Promise<Readable>;
  /**
   * Fills an empty file with a large object, by ranges of one version that come at once; false = only `get` can, and the
   * file is empty still. A store without it has `get` alone.
   */
  getInto?(key: string, file: FileHandle, options?: { readonly versionId?: string }): Promise<boolean>;
  /** Bytes from `start` on, `length` at most (fewer at the end). */
  getRange(
    key: string,
    start: number,
    length: number,
    options?: { readonly ifVersion?: string },
  ): Promise<Uint8Array>;
  /**
   * Whole or not at all: readers never see half an object. Overwrites. A stream is closed when the put ends, also where it
   * fails. What is put outlasts a power cut; with `flush: 'later'` only after `flush` was called, which costs much less for
   * many small objects.
   */
  put(
    key: string,
    body: Uint8Array | Readable,
    options?: { readonly flush?: 'later' },
  ): Promise<{ readonly sizeBytes: number }>;
  /** Makes objects outlast a power cut; passes over those that are gone. A store without it needs none. */
  flush?(keys: Iterable<string>): Promise<void>;
  /** In ascending order of keys (UTF-8 bytes). */
  list(prefix: string): AsyncIterable<ObjectRef>;
  remove(key: string): Promise<void>;
  /** All that the store keeps below a prefix: old versions and delete markers too, those of a key together. */
  listVersions(prefix: string): AsyncIterable<ObjectVersion>;
  /** Removes one version for good, or a delete marker; one that isn't there is no error. Others of the key stay. */
  removeVersion(key: string, versionId: string): Promise<void>;
  head(key: string): Promise<ObjectRef | null>;
  /** Removes what puts below the prefix left that never ended, and that is older; gives their number. */
  removeUnfinished?(prefix: string, olderThanMs: number): Promise<number>;
}
