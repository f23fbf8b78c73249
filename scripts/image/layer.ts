import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** A file of the image; folders above it are made. Owned by root: the user of the image can change nothing. */
export type RootFile = {
  /** Absolute, in the image. */
  readonly path: string;
  readonly mode: number;
  readonly content: Uint8Array;
};

export type Layer = {
  /** Compressed. */
  readonly blob: Uint8Array;
  readonly digest: string;
  /** SHA-256 of the tar itself, as an image's configuration names its layers. */
  readonly diffId: string;
  readonly unpackedBytes: number;
};

export const sha256 = (content: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

function foldersOf(files: readonly RootFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/').slice(1, -1);
    for (const [index] of parts.entries()) folders.add(parts.slice(0, index + 1).join('/'));
  }
  return [...folders].sort();
}

/**
 * A layer whose bytes hang on the files alone: sorted, without times and owners.
 * @param folders More of them, by mode, such as an empty `/tmp`.
 */
export async function layerOf(
  files: readonly RootFile[],
  folders: Readonly<Record<string, number>> = {},
): Promise<Layer> {
  const archive = pack();
  const chunks: Uint8Array[] = [];
  archive.on('data', (chunk) => chunks.push(chunk as Uint8Array));
  const ended = new Promise<void>((resolve, reject) => archive.on('end', resolve).on('error', reject));
  const always = { uid: 0, gid: 0, uname: '', gname: '', mtime: new Date(0) };
  const modes = new Map([
    ...foldersOf(files).map((path) => [path, 0o755] as const),
    ...Object.entries(folders),
  ]);
  for (const [name, mode] of [...modes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    archive.entry({ ...always, name, mode, type: 'directory' });
  }
  for (const { path, mode, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    archive.entry({ ...always, name: path.slice(1), mode }, Buffer.from(content));
  }
  archive.finalize();
  await ended;
  const tar = Buffer.concat(chunks);
  const blob = await promisify(gzip)(tar, { level: 6 });
  return {
    blob,
    digest: sha256(blob),
    diffId: sha256(tar),
    unpackedBytes: files.reduce((sum, { content }) => sum + content.length, 0),
  };
}
