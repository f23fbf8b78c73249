import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { type Layer, sha256 } from './layer.ts';

export type ImageConfiguration = {
  readonly architecture: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly user: string;
  readonly entrypoint: readonly string[];
  readonly workingDir: string;
  readonly environment: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
};

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/**
 * Writes an image as one tar that is both an OCI image layout (https://github.com/opencontainers/image-spec) and what
 * `docker load` reads. Resolves to the digest of its manifest.
 */
export async function writeImage(
  path: string,
  tag: string,
  configuration: ImageConfiguration,
  layers: readonly Layer[],
): Promise<string> {
  const { architecture, created, user, entrypoint, workingDir, environment, labels } = configuration;
  const config = json({
    architecture,
    os: 'linux',
    created,
    config: {
      User: user,
      Entrypoint: entrypoint,
      WorkingDir: workingDir,
      Env: environment,
      Labels: labels,
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created, created_by: 'npm run image' })),
  });
  const manifest = json({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: sha256(config),
      size: config.length,
    },
    layers: layers.map(({ blob, digest }) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest,
      size: blob.length,
    })),
    annotations: labels,
  });
  const blobPath = (digest: string): string => `blobs/${digest.replace(':', '/')}`;
  const index = json({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: sha256(manifest),
        size: manifest.length,
        platform: { architecture, os: 'linux' },
        annotations: {
          'io.containerd.image.name': tag,
          'org.opencontainers.image.ref.name': tag.split(':').pop() ?? 'latest',
        },
      },
    ],
  });
  const docker = json([
    {
      Config: blobPath(sha256(config)),
      RepoTags: [tag],
      Layers: layers.map(({ digest }) => blobPath(digest)),
    },
  ]);
  const archive = pack();
  const part = `${path}.part`;
  const written = pipeline(archive, createWriteStream(part));
  const put = (name: string, content: Uint8Array): void => {
    archive.entry({ name, mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) }, Buffer.from(content));
  };
  put('oci-layout', json({ imageLayoutVersion: '1.0.0' }));
  put('index.json', index);
  put('manifest.json', docker);
  put(blobPath(sha256(manifest)), manifest);
  put(blobPath(sha256(config)), config);
  for (const { digest, blob } of layers) put(blobPath(digest), blob);
  archive.finalize();
  await written;
  await rename(part, path);
  return sha256(manifest);
}
