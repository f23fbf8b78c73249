import { expect, test } from 'vitest';
import { sessionIn } from '../../../../src/runtime/lake/catalog/vended-access.ts';

const config = (key: string, changes = {}) => ({
  's3.access-key-id': key,
  's3.secret-access-key': `${key}-secret`,
  ...changes,
});

test.each([
  ['of the table', { config: config('t') }, 't'],
  [
    'of the longest prefix',
    {
      config: config('t'),
      'storage-credentials': [
        { prefix: 's3', config: config('all') },
        { prefix: 's3://lake/a/t', config: config('near') },
        { prefix: 's3://lake/b', config: config('other') },
      ],
    },
    'near',
  ],
  [
    'of the table, where no prefix fits',
    {
      config: config('t'),
      'storage-credentials': [{ prefix: 's3://other', config: config('other') }],
    },
    't',
  ],
])('takes the credentials %s', (_, body, key) => {
  expect(sessionIn(body, 's3://lake/a/t')).toEqual({
    accessKey: key,
    secretKey: `${key}-secret`,
    sessionToken: null,
    untilMs: null,
  });
});

test('knows when they end, and that there are none', () => {
  const ending = config('t', { 's3.session-token': 'x', 's3.session-token-expires-at-ms': '1700000000000' });
  expect(sessionIn({ config: ending }, 's3://lake')).toMatchObject({
    sessionToken: 'x',
    untilMs: 1_700_000_000_000,
  });
  expect(sessionIn({ config: {} }, 's3://lake')).toBeNull();
  expect(sessionIn({}, 's3://lake')).toBeNull();
});
