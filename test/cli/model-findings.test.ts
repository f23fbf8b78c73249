import { expect, it } from 'vitest';
import { modelFindings } from '../../src/cli/model-findings.ts';
import type { Span } from '../../src/compiler/diagnostics/index.ts';
import { RunFailure } from '../../src/runtime/failure.ts';
import { ModelFailure } from '../../src/runtime/models/model-failure.ts';

const table = (name: string) => ({ namespace: 'a_silver', name });
const at = (line: number): Span => {
  const position = { offset: line * 10, line, column: 3 };
  return { file: 'specs/a.yaml', start: position, end: position };
};
const failure = new ModelFailure(
  'refine',
  [
    {
      table: table('x'),
      origin: 'specs/a.yaml',
      kind: 'invalid',
      message: 'out of range',
      engineGone: false,
    },
    { table: table('y'), origin: 'specs/a.yaml', kind: 'invalid', message: 'no date', engineGone: false },
  ],
  [{ table: table('z'), origin: 'specs/a.yaml', reads: table('x') }],
);

it('points at each model that failed, and says what was skipped', () => {
  const spanOf = ({ name }: { readonly name: string }) => at(name === 'x' ? 7 : 9);
  const found = modelFindings(failure, { spanOf });
  expect(found.map(({ code, message, span }) => [code, message, span.start.line])).toEqual([
    ['SQL021', '`a_silver.x` could not be made: out of range', 7],
    ['SQL021', '`a_silver.y` could not be made: no date', 9],
  ]);
  expect(found[0]?.notes).toEqual([
    'skipped: a_silver.z, which reads a_silver.x',
    'nothing of refine was published',
  ]);
  expect(found[1]?.notes).toEqual([]);
});

it('finds nothing in other failures', () => {
  expect(modelFindings(new RunFailure('race', 'lost'), { spanOf: () => at(1) })).toEqual([]);
});
