import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../../src/runtime/run/agreement.ts';
import { parsePlan, readPlan } from '../../../src/runtime/run/plan-file.ts';
import { newRunId } from '../../../src/runtime/run/run-id.ts';
import { examplePlan } from '../plan.ts';

describe('plan file', () => {
  it('reads what the compiler wrote', () => {
    expect(parsePlan(JSON.stringify(examplePlan()), 'plan.json')).toEqual(examplePlan());
  });
  it.each([
    [
      'a newer plan, whatever is in it',
      JSON.stringify({ planVersion: 2, new: true }),
      /version 2.*use a newer runtime/,
    ],
    ['no JSON', '{', /is not JSON/],
    ['something else', '{"kind": "Pod"}', /no planVersion/],
    ['an unknown field', JSON.stringify({ ...examplePlan(), extra: 1 }), /doesn't fit its schema/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parsePlan(text, 'plan.json')).toThrow(
      expect.objectContaining({ kind: 'invalid', message: expect.stringMatching(message) }),
    );
  });
  it('says that a file is not there', async () => {
    await expect(readPlan('/no/such/plan.json')).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('agreement', () => {
  const plan = examplePlan({
    agreement: {
      id: 'DUA-1',
      expires: '2026-03-31',
      purposes: ['outcomes'],
      linkage: 'forbidden',
      minimumCellSize: 11,
      retainUntil: null,
    },
  });
  it('holds to the end of its last day', () => {
    expect(checkAgreement(plan, '2026-03-31', null)).toMatch(/expires in 0 days/);
    expect(() => checkAgreement(plan, '2026-04-01', null)).toThrow(
      expect.objectContaining({ kind: 'refused' }),
    );
  });
  it('is spoken of 60 days before', () => {
    expect(checkAgreement(plan, '2026-01-29', null)).toBeNull();
    expect(checkAgreement(plan, '2026-01-30', null)).toMatch(/in 60 days/);
  });
  it('allows its purposes only', () => {
    expect(checkAgreement(plan, '2026-01-01', 'outcomes')).toBeNull();
    expect(() => checkAgreement(plan, '2026-01-01', 'marketing')).toThrow(/doesn't allow purpose marketing/);
  });
  it('asks nothing where there is none', () => {
    expect(checkAgreement(examplePlan(), '2999-01-01', 'anything')).toBeNull();
  });
});

it('run ids sort by time', () => {
  const ids = [0, 1, 1_000, 1_700_000_000_000, 1_700_000_000_001].map(newRunId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 100 }, () => newRunId(5))).size).toBe(100);
  expect(ids[0]).toMatch(/^[0-9a-z]{26}$/);
});
