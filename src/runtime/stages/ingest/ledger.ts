import type { Figures } from '../../write-set.ts';
import type { UnitReport } from './unit-report.ts';

function addRules(into: Record<string, number>, from: Readonly<Record<string, number>>): void {
  for (const [rule, count] of Object.entries(from)) into[rule] = (into[rule] ?? 0) + count;
}

/** Stated only where somebody was forgotten. */
function forgottenOf(counts: readonly { readonly forgotten?: number | undefined }[]): {
  readonly forgotten?: number;
} {
  const forgotten = counts.reduce((sum, one) => sum + (one.forgotten ?? 0), 0);
  return forgotten > 0 ? { forgotten } : {};
}

/** @param files Objects in the worklist's units, counted from the worklist; `deferred` more were not ready. */
export function sumReports(reports: readonly UnitReport[], files: number, deferred: number): Figures {
  const rules: Record<string, number> = {};
  const sum = (of: (report: UnitReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  const doubts: Record<string, number> = {};
  for (const report of reports) {
    addRules(rules, report.quarantinedByRule);
    addRules(doubts, report.doubtedByRule);
  }
  return {
    files: {
      worklist: files + deferred,
      loaded: sum((report) => report.files.loaded),
      quarantined: sum((report) => report.files.quarantined),
      alreadyThere: sum((report) => report.files.alreadyThere),
      deferred: sum((report) => report.files.deferred) + deferred,
      ...forgottenOf(reports.map((report) => report.files)),
    },
    records: {
      counted: sum((report) => report.records.counted),
      loaded: sum((report) => report.records.loaded),
      quarantined: sum((report) => report.records.quarantined),
      alreadyThere: sum((report) => report.records.alreadyThere),
      ...forgottenOf(reports.map((report) => report.records)),
    },
    sizeBytes: sum((report) => report.sizeBytes),
    quarantinedByRule: rules,
    doubtedByRule: doubts,
    scanHits: {},
  };
}

/** Figures of several shards as one. */
export function sumFigures(parts: readonly Figures[]): Figures {
  const sum = (of: (figures: Figures) => number): number =>
    parts.reduce((total, figures) => total + of(figures), 0);
  const rules: Record<string, number> = {};
  const hits: Record<string, number> = {};
  const doubts: Record<string, number> = {};
  for (const { quarantinedByRule, doubtedByRule, scanHits } of parts) {
    addRules(rules, quarantinedByRule);
    addRules(doubts, doubtedByRule);
    addRules(hits, scanHits);
  }
  return {
    files: {
      worklist: sum(({ files }) => files.worklist),
      loaded: sum(({ files }) => files.loaded),
      quarantined: sum(({ files }) => files.quarantined),
      alreadyThere: sum(({ files }) => files.alreadyThere),
      deferred: sum(({ files }) => files.deferred),
      ...forgottenOf(parts.map(({ files }) => files)),
    },
    records: {
      counted: sum(({ records }) => records.counted),
      loaded: sum(({ records }) => records.loaded),
      quarantined: sum(({ records }) => records.quarantined),
      alreadyThere: sum(({ records }) => records.alreadyThere),
      ...forgottenOf(parts.map(({ records }) => records)),
    },
    sizeBytes: sum(({ sizeBytes }) => sizeBytes),
    quarantinedByRule: rules,
    doubtedByRule: doubts,
    scanHits: hits,
  };
}

/** What doesn't add up; null when no file and no record has disappeared or doubled. */
export function imbalance({ files, records }: Figures): string | null {
  const accounted =
    files.loaded + files.quarantined + files.alreadyThere + files.deferred + (files.forgotten ?? 0);
  if (files.worklist !== accounted) {
    return `${files.worklist} files in the worklist, ${accounted} accounted for (${describe(files)})`;
  }
  const found = records.loaded + records.quarantined + records.alreadyThere + (records.forgotten ?? 0);
  if (records.counted !== found)
    return `${records.counted} records counted, ${found} accounted for (${describe(records)})`;
  return null;
}

const describe = (figures: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(figures)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
