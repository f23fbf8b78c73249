import { expect, test } from 'vitest';
import { type SpecMigration, upgradeSpec } from '../../../src/compiler/upgrade/index.ts';

/** What a later version might ask for. */
const migrations: readonly SpecMigration[] = [
  {
    from: 'lakespec/v1',
    to: 'lakespec/v2',
    rewrite: (document) => {
      document.setIn(['spec', 'title'], document.getIn(['spec', 'name']));
      document.deleteIn(['spec', 'name']);
    },
  },
  { from: 'lakespec/v2', to: 'lakespec/v3', rewrite: (document) => document.setIn(['spec', 'kept'], true) },
];
const text = `# about it
apiVersion: lakespec/v1
kind: Example # of a kind
metadata: {name: a}
spec:
  # what it is called
  name: An example
---
apiVersion: lakespec/v3
kind: Example
metadata: {name: b}
`;

test('what is current stays byte for byte, and what cannot be parsed is not ours to judge', () => {
  expect(upgradeSpec(text)).toEqual({ kind: 'refused', version: 'lakespec/v3' });
  expect(upgradeSpec(text.split('---')[0] ?? '')).toEqual({ kind: 'current' });
  expect(upgradeSpec('a: [')).toEqual({ kind: 'current' });
  expect(upgradeSpec('')).toEqual({ kind: 'current' });
  expect(upgradeSpec('just text')).toEqual({ kind: 'current' });
});

test('documents go through every version up to the present one, comments kept; twice changes nothing', () => {
  const upgraded = upgradeSpec(text, migrations, 'lakespec/v3');
  if (upgraded.kind !== 'rewritten') throw new Error('nothing was rewritten');
  expect(upgraded.from).toEqual(['lakespec/v1']);
  expect(upgraded.text).toContain('# about it\napiVersion: lakespec/v3\nkind: Example # of a kind\n');
  expect(upgraded.text).toContain('  title: An example\n  kept: true\n');
  expect(upgraded.text).toContain('metadata: { name: b }');
  expect(upgradeSpec(upgraded.text, migrations, 'lakespec/v3')).toEqual({ kind: 'current' });
});

test('a version without a way here is refused', () => {
  expect(upgradeSpec('apiVersion: lakespec/v0\n', migrations, 'lakespec/v3')).toEqual({
    kind: 'refused',
    version: 'lakespec/v0',
  });
});
