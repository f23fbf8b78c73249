import type { Vault } from '../../../ports/index.ts';
import { subjectSystem } from '../../deidentify/forgotten.ts';
import { randomSurrogate } from '../../deidentify/surrogate.ts';
import { keepObject } from '../../quarantine/raw-store.ts';
import { step } from '../../run/step.ts';
import type { FileFate } from '../../write-set.ts';
import type { UnitReport } from './unit-report.ts';
import { type RejectedRecord, rejectsUnit, type Tools, type Work } from './unit-work.ts';

async function subjectIds(tools: Tools, work: Work): Promise<readonly (string | null)[]> {
  const subjects = work.objects.map(({ outcome }) => outcome.subject);
  const known = subjects.filter((subject) => subject !== null);
  const system = subjectSystem(work.source);
  const isPublic = tools.plan.policy.regime === 'public';
  if (system === null) return subjects.map((subject) => (isPublic ? subject : null));
  const surrogates = await tools.vault.surrogates(known.map((value) => ({ system, value })));
  const idOf = new Map(known.map((subject, index) => [subject, surrogates[index] ?? null]));
  return subjects.map((subject) => (subject === null ? null : (idOf.get(subject) ?? null)));
}

async function rawId(vault: Vault, sha256: string): Promise<string> {
  const [id = ''] = await vault.surrogates([{ system: 'raw', value: sha256 }]);
  return id;
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Object key → SHA-256 of its content, and the keyed hash that table `files` has. */
export type Contents = {
  readonly hashes: ReadonlyMap<string, string>;
  readonly macs: ReadonlyMap<string, string>;
};

/** Rows of `files`, `objects` and `quarantine`, and the unit's figures. */
export async function settleUnit(
  tools: Tools,
  work: Work,
  { hashes, macs, isDuplicate }: Contents & { readonly isDuplicate: boolean },
): Promise<UnitReport> {
  const { accumulation, vault, plan, runId, startedAt } = tools;
  const { unit, source } = work;
  const stays = unit.replay !== null && work.isVoid;
  const rejectedFiles = new Map<string, RejectedRecord>();
  const isRecord = ({ outcome }: RejectedRecord): boolean =>
    outcome.raw !== null || outcome.position !== null;
  for (const one of work.rejected) if (!isRecord(one)) rejectedFiles.set(one.outcome.source, one);
  const isForgotten = work.holdsForgotten && !work.isVoid;
  const fateOf = (key: string): FileFate => {
    if (isForgotten) return 'forgotten';
    if (work.isVoid || rejectedFiles.has(key)) return 'quarantined';
    return isDuplicate ? 'duplicate' : 'loaded';
  };
  const fates = { loaded: 0, quarantined: 0, duplicate: 0, forgotten: 0 };
  const rawOf = new Map<string, string>();
  for (const object of unit.objects) {
    const fate = fateOf(object.key);
    fates[fate] += 1;
    if (stays) continue;
    const isCopied = source.quarantine === 'copy' && unit.replay === null && !work.holdsForgotten;
    if (fate === 'quarantined' && isCopied) {
      const sha256 = hashes.get(object.key) ?? '';
      await keepObject(tools.stores.quarantine, plan, sha256, () =>
        work.landing.store.get(object.key, { ifVersion: object.version }),
      );
      step('ingest.unit.rejected.written', tools.log);
      rawOf.set(object.key, await rawId(vault, sha256));
    }
    await accumulation.own('files', {
      file_id: unit.fileIds[object.key] ?? '',
      unit_id: unit.unitId,
      dataset_id: unit.datasetId,
      source: source.name,
      connector: source.connector,
      size_bytes: BigInt(object.sizeBytes),
      content_mac: macs.get(object.key) ?? '',
      fate,
      records: work.counted.has(object.key) ? BigInt(work.counted.get(object.key) ?? 0) : null,
      raw: rawOf.get(object.key) ?? null,
      replay_of: unit.replay?.fileId ?? null,
      run_id: runId,
      ingested_at: startedAt,
    });
  }
  const byRule: Record<string, number> = {};
  const quarantined =
    isForgotten || (isDuplicate && !work.isVoid)
      ? []
      : work.isVoid
        ? work.rejected.filter((one) => rejectsUnit(unit, one.outcome))
        : work.rejected;
  for (const { outcome, sha256 } of quarantined) {
    const [first] = outcome.findings;
    const rule = first?.rule ?? 'unknown';
    byRule[rule] = (byRule[rule] ?? 0) + 1;
    if (stays) continue;
    await accumulation.own('quarantine', {
      record_id: randomSurrogate(),
      file_id: unit.fileIds[outcome.source] ?? '',
      unit_id: unit.unitId,
      source: source.name,
      scope: outcome.scope,
      rule,
      message: outcome.findings.map(({ message }) => message).join('; '),
      location: first?.location ?? null,
      row: outcome.position?.row == null ? null : BigInt(outcome.position.row),
      line: outcome.position ? BigInt(outcome.position.line) : null,
      byte_offset: outcome.position ? BigInt(outcome.position.byteOffset) : null,
      raw: sha256 === null ? (rawOf.get(outcome.source) ?? null) : await rawId(vault, sha256),
      state: 'open',
      run_id: runId,
      plan_hash: plan.hash,
      quarantined_at: startedAt,
      closed_by: null,
    });
  }
  if (!work.isVoid && !isForgotten && !isDuplicate) {
    const subjects = await subjectIds(tools, work);
    for (const [index, { key, sha256, sizeBytes, outcome }] of work.objects.entries()) {
      await accumulation.own('objects', {
        path: key,
        sha256,
        size_bytes: BigInt(sizeBytes),
        media_type: outcome.mediaType,
        subject_id: subjects[index] ?? null,
        file_id: unit.fileIds[outcome.source] ?? '',
        unit_id: unit.unitId,
        run_id: runId,
        ingested_at: startedAt,
      });
    }
  }
  const counted = sum(work.counted.values());
  const rejectedRecords = work.rejected.filter(
    (one) => isRecord(one) && work.counted.has(one.outcome.source),
  ).length;
  const loadedRows = sum([...work.counted.keys()].map((key) => work.loadedRows.get(key) ?? 0));
  const dropped = sum([...work.counted.keys()].map((key) => work.forgottenRows.get(key) ?? 0));
  const isLeft = work.isVoid || isForgotten || isDuplicate;
  const forgottenRecords = isForgotten ? counted : isLeft ? 0 : dropped;
  return {
    files: {
      loaded: fates.loaded,
      quarantined: fates.quarantined,
      alreadyThere: fates.duplicate,
      deferred: 0,
      ...(fates.forgotten > 0 && { forgotten: fates.forgotten }),
    },
    records: {
      counted,
      loaded: isLeft ? 0 : loadedRows,
      quarantined: work.isVoid ? counted : isForgotten || isDuplicate ? 0 : rejectedRecords,
      alreadyThere: isDuplicate && !work.isVoid ? counted : 0,
      ...(forgottenRecords > 0 && { forgotten: forgottenRecords }),
    },
    sizeBytes: sum(unit.objects.map(({ sizeBytes }) => sizeBytes)),
    quarantinedByRule: byRule,
    doubtedByRule: isLeft ? {} : Object.fromEntries(work.doubted),
    deidentified: isLeft ? { removed: 0, replaced: 0, shifted: 0, kept: 0 } : work.deidentified,
    fileIds: Object.values(unit.fileIds),
    replayed: unit.replay !== null && !work.isVoid ? unit.replay.records : [],
  };
}
