import { expect, it } from 'vitest';
import { secretsOf } from '../../../../src/compiler/emit/kubernetes/secrets.ts';
import { compileFixtures, workspaceFiles } from '../workspace.ts';

const path = 'specs/platforms.yaml';
const compiled = () =>
  compileFixtures(
    workspaceFiles.map((file) => {
      if (file.path !== path) return file;
      const text = new TextDecoder().decode(file.bytes).replace(
        '  slack: {webhook',
        `  replication:
    target:
      endpoint: "https://s3.second-site.example.org"
      ca: /etc/lakespec/second.pem
      credentials: {accessKey: {env: COPY_ACCESS}, secretKey: {env: COPY_SECRET}}
      guarded: {accessKey: {env: GUARDED_ACCESS}, secretKey: {env: GUARDED_SECRET}}
    rpo: 5m
  slack: {webhook`,
      );
      return {
        path,
        bytes: new TextEncoder().encode(
          text.replace('bucket: refined,', 'bucket: refined, encryption: {sse: "aws:kms", keyId: lake},'),
        ),
      };
    }),
  );

it('a plan names the copy of each store: the same bucket on the other server, with the keys that its store calls for', () => {
  const compilation = compiled();
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { platform } = compilation.plans.get('prod/clinic-visits')!;
  expect(platform.replica?.rpoSeconds).toBe(300);
  const { refined, quarantine } = platform.replica!.stores;
  expect(refined).toEqual({
    kind: 's3',
    bucket: 'refined',
    prefix: '',
    endpoint: 'https://s3.second-site.example.org',
    region: 'us-east-1',
    pathStyle: true,
    credentials: { accessKey: { env: 'COPY_ACCESS' }, secretKey: { env: 'COPY_SECRET' } },
    ca: '/etc/lakespec/second.pem',
    encryption: { sse: 'aws:kms', keyId: 'lake' },
  });
  expect(platform.stores.refined).toMatchObject({ encryption: { sse: 'aws:kms', keyId: 'lake' } });
  expect(quarantine).toMatchObject({
    bucket: 'quarantine',
    credentials: { accessKey: { env: 'GUARDED_ACCESS' } },
  });
});

it('only maintenance is given a key of the copy, and not the one of what identifies people', () => {
  const { platform } = compiled().plans.get('prod/clinic-visits')!;
  const namesOf = (stage: 'ingest' | 'refine' | 'curate' | 'publish' | 'maintain') =>
    secretsOf(stage, platform, []).flatMap(({ ref }) =>
      'env' in ref && /COPY|GUARDED/.test(ref.env) ? [ref.env] : [],
    );
  expect(namesOf('maintain')).toEqual(['COPY_ACCESS', 'COPY_SECRET']);
  for (const stage of ['ingest', 'refine', 'curate', 'publish'] as const) expect(namesOf(stage)).toEqual([]);
});
