import { expect, it } from 'vitest';
import { modelFindings } from '../../src/cli/model-findings.ts';
import type { Span } from '../../src/compiler/diagnostics/index.ts';
import type { PlanGate } from '../../src/plan/index.ts';
import { RunFailure } from '../../src/runtime/failure.ts';
import { GateError } from '../../src/runtime/gates/index.ts';
import { ModelFailure } from '../../src/runtime/models/model-failure.ts';
import { compileTexts, productText, visitsSource } from '../compiler/specs.ts';

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

const nothing = { gates: new Map(), datasets: new Map() };

it('points at a gate whose statement failed, else at its table', () => {
  const gate: PlanGate = {
    id: 'x.expression',
    stage: 'refine',
    table: table('x'),
    kind: 'expression',
    column: null,
    description: 'n * 10 > 0',
    onFail: 'warn',
    maxFailures: 0,
    reads: [],
    select: 'SELECT 1',
  };
  const error = new GateError(gate, 'invalid', 'a number is too large');
  const graph = compileTexts({
    'specs/a.yaml': productText(
      `${visitsSource}\n  privacy: {policy: shifted}\n  quality: {visits: {tests: [{expression: cost > 1}]}}`,
      'a',
    ),
  }).graph;
  const own = { ...gate, id: 'visits.expression', table: table('visits') };
  const [found] = modelFindings(new GateError(own, 'invalid', 'it'), { spanOf: () => null, graph });
  expect(found?.span.file).toBe('specs/a.yaml');
  const [finding] = modelFindings(error, { spanOf: () => at(4), graph });
  expect([finding?.code, finding?.message, finding?.span.start.line, finding?.notes]).toEqual([
    'SQL021',
    'gate `x.expression` of `a_silver.x` could not be asked: a number is too large',
    4,
    ['nothing of refine was published'],
  ]);
});

it('points at each model that failed, and says what was skipped', () => {
  const spanOf = ({ name }: { readonly name: string }) => at(name === 'x' ? 7 : 9);
  const found = modelFindings(failure, { spanOf, graph: nothing });
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
  expect(modelFindings(new RunFailure('race', 'lost'), { spanOf: () => at(1), graph: nothing })).toEqual([]);
});
