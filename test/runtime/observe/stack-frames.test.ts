import { expect, test } from 'vitest';
import { failureText } from '../../../src/runtime/observe/index.ts';
import { traceOf } from '../../../src/runtime/stages/ingest/worker-failure.ts';

test('a message that looks like a frame of the stack is not taken for one', () => {
  const error = new Error('no JSON:\n    at Jane Roe, 1950:06:01\n    at home');
  expect(failureText(error)).toMatch(/^unexpected failure: Error at stack-frames\.test\.ts:\d+:\d+$/);
  expect(traceOf(error).stack).toMatch(/stack-frames\.test\.ts/);
  expect(traceOf(error).stack).not.toMatch(/Jane|home/);
});
