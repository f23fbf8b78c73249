/** Elements that repeat within a record, by the list that they belong to. */
export type HcupList =
  | 'diagnoses'
  | 'external_causes'
  | 'procedures'
  | 'cpt_procedures'
  | 'ambulatory_groups'
  | 'visit_reasons'
  | 'charges';

type Place = {
  readonly list: HcupList;
  /** Column of a table with a row per position. */
  readonly column: string;
  /** The code set, where the element says it. */
  readonly codeSystem?: 'icd9cm' | 'icd10cm' | 'icd9pcs' | 'icd10pcs';
};

const places: Readonly<Record<string, Place>> = {
  DXn: { list: 'diagnoses', column: 'code', codeSystem: 'icd9cm' },
  I10_DXn: { list: 'diagnoses', column: 'code', codeSystem: 'icd10cm' },
  DXPOAn: { list: 'diagnoses', column: 'present_on_admission' },
  DXATADMITn: { list: 'diagnoses', column: 'present_at_admission' },
  DXCCSn: { list: 'diagnoses', column: 'ccs' },
  DXMCCSn: { list: 'diagnoses', column: 'ccs_multilevel' },
  CCSMGNn: { list: 'diagnoses', column: 'ccs_mhsa_general' },
  CCSMSPn: { list: 'diagnoses', column: 'ccs_mhsa_specific' },
  CHRONn: { list: 'diagnoses', column: 'chronic' },
  CHRONBn: { list: 'diagnoses', column: 'body_system' },
  ECODEn: { list: 'external_causes', column: 'code', codeSystem: 'icd9cm' },
  I10_ECAUSEn: { list: 'external_causes', column: 'code', codeSystem: 'icd10cm' },
  E_POAn: { list: 'external_causes', column: 'present_on_admission' },
  E_CCSn: { list: 'external_causes', column: 'ccs' },
  E_MCCSn: { list: 'external_causes', column: 'ccs_multilevel' },
  ECCSMGNn: { list: 'external_causes', column: 'ccs_mhsa_general' },
  PRn: { list: 'procedures', column: 'code', codeSystem: 'icd9pcs' },
  PR_IPn: { list: 'procedures', column: 'code', codeSystem: 'icd9pcs' },
  I10_PRn: { list: 'procedures', column: 'code', codeSystem: 'icd10pcs' },
  I10_PR_IPn: { list: 'procedures', column: 'code', codeSystem: 'icd10pcs' },
  PRCCSn: { list: 'procedures', column: 'ccs' },
  PRCCS_IPn: { list: 'procedures', column: 'ccs' },
  PRMCCSn: { list: 'procedures', column: 'ccs_multilevel' },
  PCLASSn: { list: 'procedures', column: 'class' },
  PRDAYn: { list: 'procedures', column: 'days_from_admission' },
  PRMONTHn: { list: 'procedures', column: 'performed_month' },
  PRYEARn: { list: 'procedures', column: 'performed_year' },
  CPTn: { list: 'cpt_procedures', column: 'code' },
  CPTCCSn: { list: 'cpt_procedures', column: 'ccs' },
  CPTDAYn: { list: 'cpt_procedures', column: 'days_from_admission' },
  CPTM1_n: { list: 'cpt_procedures', column: 'first_modifier' },
  CPTM2_n: { list: 'cpt_procedures', column: 'second_modifier' },
  DX_Visit_Reasonn: { list: 'visit_reasons', column: 'code', codeSystem: 'icd9cm' },
  I10_DX_Visit_Reasonn: { list: 'visit_reasons', column: 'code', codeSystem: 'icd10cm' },
  APGn: { list: 'ambulatory_groups', column: 'code' },
  APGCATn: { list: 'ambulatory_groups', column: 'category' },
  APGTYPEn: { list: 'ambulatory_groups', column: 'type' },
  // Files of charges have one line per charge, or repeat their elements within one line.
  CHARGE: { list: 'charges', column: 'charge' },
  CHGn: { list: 'charges', column: 'charge' },
  REVCODE: { list: 'charges', column: 'revenue_code' },
  REVCDn: { list: 'charges', column: 'revenue_code' },
  REVCHGn: { list: 'charges', column: 'revenue_charge' },
  RATE: { list: 'charges', column: 'rate' },
  RATEn: { list: 'charges', column: 'rate' },
  UNITS: { list: 'charges', column: 'units' },
  UNITn: { list: 'charges', column: 'units' },
  SERVDAY: { list: 'charges', column: 'days_from_admission' },
  CPTHCPCS: { list: 'charges', column: 'cpt_code' },
  CPTMod1: { list: 'charges', column: 'first_modifier' },
  CPTMod2: { list: 'charges', column: 'second_modifier' },
  APC: { list: 'charges', column: 'payment_classification' },
  APG: { list: 'charges', column: 'patient_group' },
};

/** Where an element stands that repeats within a record; null for one that a record has once. */
export function placeOfElement(element: string): Place | null {
  return places[element] ?? null;
}
