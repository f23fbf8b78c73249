import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/runtime/engines/duckdb/index.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import { asRunFailure } from '../../../src/runtime/run/dependency.ts';

const planted = 'landing/Beispiel_Annegret.csv';
const store = (kind: string) => Object.assign(new Error(`${planted} is ${kind}`), { kind });
const system = (code: string) => Object.assign(new Error(`${code}: ${planted}`), { code });

describe('asRunFailure', () => {
  it.each([
    ['a store that is away', store('unavailable'), 'dependency'],
    ['a store that is full', store('full'), 'dependency'],
    ['a changed object', store('changed'), 'dependency'],
    ['wrong credentials', store('refused'), 'invalid'],
    ['a full disk', system('ENOSPC'), 'dependency'],
    ['a dead server', system('ECONNREFUSED'), 'dependency'],
    ['an engine that cannot write', new EngineError(`IO Error: No space left: ${planted}`), 'dependency'],
  ])('%s', (_, error, kind) => {
    const failure = asRunFailure(error) as RunFailure;
    expect(failure).toBeInstanceOf(RunFailure);
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain('Beispiel');
  });

  it('leaves alone what is a failure already, and what is a fault of ours', () => {
    const [gate, bug] = [new RunFailure('gate', 'x'), new TypeError('y')];
    expect(asRunFailure(gate)).toBe(gate);
    expect(asRunFailure(bug)).toBe(bug);
  });
});
