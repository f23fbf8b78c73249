import { field, type JsonObject, mergeSidecars } from '../../../formats/bids/index.ts';
import { type NiftiHeader, scrubHeader } from '../../../formats/nifti/index.ts';
import type { DatasetFile } from '../dataset.ts';
import { noCounts } from '../deidentify/counts.ts';
import type { Rules } from '../deidentify/rules.ts';
import { scrubSidecar } from '../deidentify/sidecar.ts';
import { finding, type Row, type Value } from '../outcomes.ts';
import type { SourceReader } from '../source.ts';
import { spool } from '../spool.ts';
import { identifyingSidecarColumns, sidecarColumns } from '../tables.ts';
import type { FileResult } from './result.ts';

function headerRow(header: NiftiHeader, voxels: boolean): Row {
  const [x, y, z, t] = header.shape;
  const real = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return {
    size_x: x ?? null,
    size_y: y ?? null,
    size_z: z ?? null,
    volumes: t ?? null,
    voxel_x: real(header.spacing[0]),
    voxel_y: real(header.spacing[1]),
    voxel_z: real(header.spacing[2]),
    space_unit: header.spaceUnit,
    header_repetition_time_s: real(header.repetitionTimeS ?? undefined),
    voxel_type: header.datatype,
    nifti_version: header.version,
    has_voxels: voxels,
  };
}

/** What the sidecars say, in columns; text only as far as it may be published. */
function sidecarRow(metadata: JsonObject, file: DatasetFile, rules: Rules): Row {
  const published = scrubSidecar(metadata, file, rules, noCounts()).value;
  const row: Record<string, Value> = {};
  for (const { column, field: name, type } of sidecarColumns) {
    const value = field(published, name);
    const fits =
      type === 'string' || type === 'boolean'
        ? typeof value === type
        : typeof value === 'number' && (type === 'double' || Number.isSafeInteger(value));
    row[column] = fits ? (value as Value) : null;
  }
  for (const { column, field: name } of identifyingSidecarColumns) {
    const value = field(metadata, name);
    row[column] = typeof value === 'string' && value !== '' ? value : null;
  }
  return row;
}

/** A NIfTI image without text in its header, and its row of table `images`. */
export async function takeImage(
  file: DatasetFile,
  compressed: boolean,
  sidecars: readonly JsonObject[],
  rules: Rules,
  reader: SourceReader,
  scratch: string,
  emptyFiles: 'record' | 'quarantine',
): Promise<FileResult> {
  const { sizeBytes } = file.object;
  const { result, spool: output } = await spool(
    scrubHeader(reader.stream(file), { compressed, sizeBytes }),
    scratch,
  );
  if (!result.ok) {
    await output.discard();
    return { kind: 'rejected', findings: [finding(`nifti-${result.problem.code}`, result.problem.message)] };
  }
  const { report } = result;
  const reject = async (code: string, message: string): Promise<FileResult> => {
    await output.discard();
    return { kind: 'rejected', findings: [finding(code, message)] };
  };
  if (report.header.pair) {
    return reject('nifti-pair', 'The header says that the voxels are in another file; BIDS wants one file.');
  }
  const withoutVoxels = 'The image has a header but no voxels.';
  if (!report.voxels && emptyFiles === 'quarantine') return reject('image-without-voxels', withoutVoxels);
  const counts = noCounts();
  counts.removed = report.cleared.length + report.extensions + (report.trailing ? 1 : 0);
  counts.kept = 1;
  return {
    kind: 'taken',
    spool: output,
    counts,
    issues: [
      ...(report.voxels ? [] : [{ code: 'image-without-voxels', message: withoutVoxels }]),
      ...(report.trailing
        ? [{ code: 'image-trailing-bytes', message: 'The file went on behind its voxels; that was cut off.' }]
        : []),
    ].map((issue) => ({ ...issue, severity: 'warning', path: file.path, location: null })),
    image: {
      ...headerRow(report.header, report.voxels),
      ...sidecarRow(mergeSidecars(sidecars), file, rules),
    },
  };
}
