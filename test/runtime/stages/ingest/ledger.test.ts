import { expect, test } from 'vitest';
import { imbalance, sumFigures, sumReports } from '../../../../src/runtime/stages/ingest/ledger.ts';
import { isSafePath } from '../../../../src/runtime/stages/ingest/object-path.ts';
import type { UnitReport } from '../../../../src/runtime/stages/ingest/unit-report.ts';

const report = (records: UnitReport['records'], files: Partial<UnitReport['files']> = {}): UnitReport => ({
  files: { loaded: 1, quarantined: 0, alreadyThere: 0, deferred: 0, ...files },
  records,
  sizeBytes: 10,
  quarantinedByRule: { rule: records.quarantined },
  doubtedByRule: {},
  deidentified: { removed: 0, replaced: 0, shifted: 0, kept: 0 },
  fileIds: [],
  replayed: [],
});
const balanced = report({ counted: 5, loaded: 3, quarantined: 2, alreadyThere: 0 });

test('figures balance when every file and record is accounted for', () => {
  const figures = sumReports([balanced, balanced], 2, 1);
  expect(figures.files).toEqual({ worklist: 3, loaded: 2, quarantined: 0, alreadyThere: 0, deferred: 1 });
  expect(figures.quarantinedByRule).toEqual({ rule: 4 });
  expect(imbalance(figures)).toBeNull();
  expect(imbalance(sumFigures([figures, figures]))).toBeNull();
});

test('a file or a record that is lost or doubled is told', () => {
  expect(imbalance(sumReports([balanced], 2, 0))).toMatch(/2 files in the worklist, 1 accounted for/);
  const lost = report({ counted: 5, loaded: 3, quarantined: 1, alreadyThere: 0 });
  expect(imbalance(sumReports([lost], 1, 0))).toMatch(/5 records counted, 4 accounted for/);
  const doubled = report({ counted: 5, loaded: 6, quarantined: 0, alreadyThere: 0 });
  expect(imbalance(sumReports([doubled], 1, 0))).not.toBeNull();
});

test('object paths stay in their folder', () => {
  for (const path of ['a/b.nii.gz', 'sub-01/anat/x', '.bidsignore'])
    expect(isSafePath(path), path).toBe(true);
  for (const path of ['', '/a', '../a', 'a/../b', 'a//b', 'a/./b', 'a\\b', 'a\0b', 'a/', 'x'.repeat(1000)])
    expect(isSafePath(path), path).toBe(false);
});
