import { describe, expect, it } from 'vitest';
import { compileTexts, refusals } from '../specs.ts';

const check = (sidecars: string): readonly string[] =>
  refusals(
    compileTexts({
      'specs/imaging.yaml': `apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: imaging}
spec:
  regime: expert_determination
  determination: {id: ED-1, expires: 2027-12-31}
  sidecars: ${sidecars}
---
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: scans}
spec:
  source: {connector: bids, location: "landing://scans"}
  privacy: {policy: imaging}
`,
    }),
  ).map(({ code, span, help }) => `${code} ${span.start.line}:${span.start.column} ${help}`);

describe('a rule for a sidecar field', () => {
  it.each([
    ['of BIDS', '{InstitutionName: remove, DeviceSerialNumber: {replace: anonymised}}'],
    ['that converters write', '{ShimSetting: remove, AcquisitionTime: remove}'],
    ['of DICOM', '{PatientComments: remove, ProtocolName: {replace: localizer}}'],
    ['of its own', '{LabBookPage: remove}'],
  ])('%s is fine', (_, sidecars) => {
    expect(check(sidecars)).toEqual([]);
  });

  it.each([
    ['InstitutonName', 'InstitutionName'],
    ['institutionname', 'InstitutionName'],
    ['DeviceSerialNumbers', 'DeviceSerialNumber'],
    ['AcquisitonTime', 'AcquisitionTime'],
  ])('%s is told which field is meant', (wrong, meant) => {
    expect(check(`{${wrong}: remove}`)).toEqual([`PRIV020 7:14 did you mean \`${meant}\`?`]);
  });
});
