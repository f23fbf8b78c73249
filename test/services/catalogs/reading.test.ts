import { expect, test } from 'vitest';
import { scratchFolder } from '../../runtime/scratch.ts';
import { expectWholeCommits } from '../pyiceberg/read-on.ts';
import { environment } from '../stores/buckets.ts';
import { kinds } from './lakes.ts';

test('a foreign reader of a bucket, by its catalog on PostgreSQL, sees whole commits only', async () => {
  const kind = kinds.find(({ name }) => name === 'postgres');
  expect(kind?.isAtomic).toBe(true);
  const { platform, mark, close } = await kind!.make();
  try {
    const properties = {
      uri: environment('LAKESPEC_CATALOG_URL').replace(/^postgres(ql)?:/, 'postgresql+psycopg2:'),
      's3.endpoint': environment('LAKESPEC_MINIO_ENDPOINT'),
      's3.region': environment('LAKESPEC_MINIO_REGION'),
      's3.access-key-id': environment('LAKESPEC_MINIO_ACCESS_KEY'),
      's3.secret-access-key': environment('LAKESPEC_MINIO_SECRET_KEY'),
    };
    await expectWholeCommits(
      { platform, namespace: `${mark}_silver`, properties },
      60,
      await scratchFolder(),
    );
  } finally {
    await close();
  }
});
