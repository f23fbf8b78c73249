import { describe, expect, it } from 'vitest';
import { regimeAllows } from '../../src/compiler/analyze/regime.ts';
import { regimes } from '../../src/plan/index.ts';
import { compileTexts } from '../compiler/specs.ts';

/** What a product of each connector needs, beside its location. */
const sources: Readonly<Record<string, string>> = {
  bids: '',
  dicom: '',
  eeg: ', eeg: {path: "S{subject}.edf", entities: {task: rest}, lineFrequencyHz: 50}',
  fhir: '',
  nis: ', hcup: {database: NIS, years: [2013, 2022], files: [Core, Hospital, Severity, DX_PR_GRPS], layout: "landing://l"}',
  nrd: ', hcup: {database: NRD, years: [2013, 2019], files: [Core, Hospital], layout: "landing://l"}',
  sid: ', hcup: {database: SID, years: [1999, 2012, 2017], files: [Core, AHAL, CHGS, Severity, DX_PR_GRPS], layout: "landing://l"}',
};
const needs: Readonly<Record<string, string>> = {
  safe_harbor: 'attestation: {by: a@example.org, on: 2026-01-01}',
  limited_data_set: 'dates: {method: keep}',
  expert_determination: 'determination: {id: ED-1, expires: 2027-12-31}',
  public: 'licence: CC0-1.0',
};
const cases = Object.keys(sources).flatMap((source) => regimes.map((regime) => [source, regime] as const));

describe('the tables of a connector behind the door', () => {
  it.each(cases)('%s under %s hold nothing that the regime does not allow', (source, regime) => {
    const connector = ['nis', 'nrd', 'sid'].includes(source) ? 'hcup' : source;
    const { graph } = compileTexts({
      'specs/product.yaml': `apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: policy}
spec: {regime: ${regime}, ${needs[regime]}}
---
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: product}
spec:
  source: {connector: ${connector}, location: "landing://data"${sources[source]}}
  privacy: {policy: policy}
`,
    });
    const bronze = graph.byProduct.get('product')?.filter(({ kind }) => kind === 'bronze') ?? [];
    expect(bronze.length).toBeGreaterThan(1);
    let columns = 0;
    for (const { id, columns: kept } of bronze) {
      for (const column of kept) {
        columns += 1;
        for (const identifier of column.label)
          expect(regimeAllows(regime, identifier, []), `${id}.${column.name}: ${identifier}`).toBe(true);
      }
    }
    expect(columns).toBeGreaterThan(20);
  });

  it('hold no number of a hospital and no county under any regime', () => {
    for (const regime of regimes) {
      const { graph } = compileTexts({
        'specs/product.yaml': `apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: policy}
spec: {regime: ${regime}, ${needs[regime]}}
---
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: product}
spec:
  source: {connector: hcup, location: "landing://data"${sources.sid}}
  privacy: {policy: policy}
`,
      });
      const names = (graph.byProduct.get('product') ?? [])
        .filter(({ kind }) => kind === 'bronze')
        .flatMap(({ columns }) => columns.map(({ name }) => name));
      for (const gone of [
        'ahaid',
        'dshospid',
        'hospid',
        'hosp_npi',
        'pstco',
        'pstco2',
        'hfipsstco',
        'hospstco',
      ])
        expect(names, regime).not.toContain(gone);
      expect(names, regime).toContain('drg');
    }
  });
});
