import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Code, certainMends } from '../../src/compiler/diagnostics/index.ts';
import { checkTargets } from '../../src/compiler/emit/index.ts';
import { createSession } from '../../src/compiler/incremental/index.ts';

/**
 * One mistake in the example specs: in a file, `from`, which stands there once, becomes `to`. `‹` and `›` mark what the
 * one finding must point at: in `to`, or in a text of another place where the mistake shows.
 */
type Mistake = readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  code: Code,
  elsewhere?: readonly [file: string, text: string],
];

const claims = 'products/claims.yaml';
const fhir = 'products/heart-failure-fhir.yaml';
const mri = 'products/stroke-mri.yaml';
const bids = 'products/working-memory.yaml';
const holdings = 'products/imaging-holdings.yaml';
const prod = 'platforms/prod.yaml';
const local = 'platforms/local.yaml';
const sh = 'policies/claims-safe-harbor.yaml';
const cs = 'policies/clinical-shifted.yaml';
const ri = 'policies/research-imaging.yaml';
const dua = 'agreements/hf-registry-2026.yaml';
const dom = 'domains.yaml';
const members = 'models/members.sql';
const services = 'models/services.sql';
const hsql = 'models/holdings.sql';

const yaml: readonly Mistake[] = [
  ['a tab for indentation', claims, '  domain: clinical', '‹\t›domain: clinical', 'SYN001'],
  ['a tab within an indentation', claims, '      table: claims', '‹\t›      table: claims', 'SYN001'],
  ['a missing colon', claims, '  title: Claims\n', '  ‹title Claims›\n', 'SYN001'],
  ['no space behind a colon', claims, '  title: Claims\n', '  ‹title:Claims›\n', 'SYN001'],
  [
    'a quote that is not closed',
    claims,
    'description: "Amount charged, US dollars."}\n      primaryKey',
    'description: ‹"›Amount charged, US dollars.}\n      primaryKey',
    'SYN001',
  ],
  [
    'a brace that is not closed',
    claims,
    '{type: date, identifies: birth-date, description: Date of birth.}',
    '‹{›type: date, identifies: birth-date, description: Date of birth.',
    'SYN001',
  ],
  ['a list that is not closed', claims, 'primaryKey: [CLAIM_ID]', 'primaryKey: ‹[›CLAIM_ID', 'SYN001'],
  ['a colon in a plain text', claims, 'title: Claims\n', 'title: Claims‹:› all\n', 'SYN001'],
  [
    'a key one space too deep',
    claims,
    '    location: landing://claims',
    '     ‹location›: landing://claims',
    'SYN001',
  ],
  [
    'a key one space too shallow',
    claims,
    '    location: landing://claims',
    '   ‹location: landing://claims›',
    'SYN001',
  ],
  ['a comment sign that eats a value', claims, '{slack: "#claims-data"', '‹{›slack: #claims-data"', 'SYN001'],
  ['a key twice', claims, '  title: Claims\n', '  title: Claims\n  ‹title›: Claims\n', 'SYN002'],
  [
    'a column twice',
    claims,
    '        SEX: {',
    '        ‹PHONE›: {identifies: phone}\n        SEX: {',
    'SYN002',
  ],
  [
    'an anchor that is not there',
    prod,
    'credentials: *sweep}\n    vault',
    'credentials: ‹*ingst›}\n    vault',
    'SYN001',
  ],
  ['a template left in', claims, 'location: landing://claims', 'location: {‹{ landing }›}', 'SYN001'],
  ['two documents without a line between', dom, '---\napiVersion', '‹apiVersion›', 'SYN002'],

  [
    'a tab in a policy that products name',
    cs,
    '  name: clinical-shifted',
    '‹\t›name: clinical-shifted',
    'SYN001',
  ],
  [
    'a comma missing between braces',
    claims,
    '{policy: claims-safe-harbor}',
    '{policy: claims-safe-harbor ‹c›olumns: {}}',
    'SYN001',
  ],
  ['a brace too many', claims, '{policy: claims-safe-harbor}', '{policy: claims-safe-harbor}‹}›', 'SYN001'],
];

const keys: readonly Mistake[] = [
  ['a key misspelt', claims, 'connector: csv', '‹conector›: csv', 'SCH001'],
  ['a key in capitals', claims, '  schedule: {cron', '  ‹Schedule›: {cron', 'SCH001'],
  ['spec misspelt', claims, '\nspec:', '\n‹specs›:', 'SCH001'],
  ['metadata misspelt', claims, 'metadata:', '‹metdata›:', 'SCH001'],
  ['name misspelt', claims, '  name: claims', '  ‹nmae›: claims', 'SCH001'],
  ['kind misspelt', claims, 'kind: DataProduct', 'kind: ‹DataProdcut›', 'SCH004'],
  ['the kind left out', claims, 'kind: DataProduct\n', '', 'SCH003', [claims, '‹apiVersion: lakespec/v1›']],
  [
    'the apiVersion left out',
    claims,
    'apiVersion: lakespec/v1\n',
    '',
    'SCH003',
    [claims, '‹kind: DataProduct›'],
  ],
  ['a future apiVersion', claims, 'lakespec/v1\nkind', '‹lakespec/v2›\nkind', 'SCH004'],
  [
    'a block one level too high',
    claims,
    '  privacy: {policy: claims-safe-harbor}\n  silver:',
    'privacy: {policy: claims-safe-harbor}\n  ‹silver:›',
    'SYN001',
  ],
  [
    'a key in a flow mapping misspelt',
    claims,
    '{type: date, identifies: birth-date',
    '{‹typ›: date, identifies: birth-date',
    'SCH001',
  ],
  ['identifies misspelt', claims, 'PHONE: {identifies: phone', 'PHONE: {‹identify›: phone', 'SCH001'],
  ['required misspelt', claims, 'CLAIM_ID: {required: true', 'CLAIM_ID: {‹requird›: true', 'SCH001'],
  ['grain misspelt', claims, 'grain: [claim_id]', '‹grian›: [claim_id]', 'SCH001'],
  ['naturalKey in snake case', claims, 'naturalKey: [member_id]', '‹natural_key›: [member_id]', 'SCH001'],
  ['measures misspelt', claims, 'measures:', '‹mesures›:', 'SCH001'],
  ['a test misspelt', claims, '{row_count: {min: 1}}', '{‹rowcount›: {min: 1}}', 'SCH001'],
  ['onFail misspelt', fhir, 'onFail: warn', '‹onfail›: warn', 'SCH001'],
  [
    'a key of another connector',
    bids,
    '    location: landing://working-memory',
    '    location: landing://working-memory\n    ‹dicom›: {dataset: product}',
    'SCH001',
  ],
  ['a key of a policy misspelt', ri, 'burnedIn', '‹burnedin›', 'SCH001'],
  ['a key of an agreement misspelt', dua, 'linkage: forbidden', '‹linking›: forbidden', 'SCH001'],
  [
    'a key of a KMS where the store encrypts with its own',
    prod,
    '      bucket: lake-refined\n',
    '      bucket: lake-refined\n      encryption: {sse: AES256, keyId: ‹k›}\n',
    'SCH005',
  ],
  ['a key of a platform misspelt', prod, 'quarantine: {bucket', '‹quarantene›: {bucket', 'SCH001'],
  ['a key of a domain misspelt', dom, 'quota: {cpu: 16', '‹quotas›: {cpu: 16', 'SCH001'],

  [
    'a validation block misspelt',
    bids,
    '    bids: {requiredColumns',
    '    ‹bidss›: {requiredColumns',
    'SCH001',
  ],
  [
    'a validation block of another connector',
    bids,
    '    bids: {requiredColumns: [participant_id, age, sex]}',
    '    ‹csv›: {drift: accept}',
    'SCH001',
  ],
  ['the name of a policy under another key', cs, '  name: clinical', '  ‹nmae›: clinical', 'SCH001'],
];

const values: readonly Mistake[] = [
  ['required as a text', claims, 'CLAIM_ID: {required: true', 'CLAIM_ID: {required: ‹yes›', 'SCH002'],
  ['a list written as a text', claims, 'primaryKey: [CLAIM_ID]', 'primaryKey: ‹CLAIM_ID›', 'SCH002'],
  ['an empty grain', claims, 'grain: [claim_id]', '‹grain›: []', 'SCH005'],
  ['a connector misspelt', claims, 'connector: csv', 'connector: ‹cvs›', 'REF001'],
  ['a connector without its block', claims, '    csv:\n', '    ‹csvs›:\n', 'SCH001'],
  ['no location', claims, '    location: landing://claims\n', '', 'SCH003', [claims, '\n  ‹source›:']],
  ['a location without scheme', claims, 'landing://claims', '‹claims›', 'SCH005'],
  ['a location that leaves the landing', claims, 'landing://claims', '‹landing://../claims›', 'SCH005'],
  ['a location of another scheme', claims, 'landing://claims', '‹ftp://claims›', 'SCH010'],
  ['a name in capitals', claims, '  name: claims\n', '  name: ‹Claims›\n', 'SCH005'],
  ['a name with underscores', claims, '  name: claims\n', '  name: ‹all_claims›\n', 'SCH005'],
  [
    'an owner who is no address',
    claims,
    'owner: clinical-data@example.org',
    'owner: ‹clinical data›',
    'SCH005',
  ],
  [
    'an identifier category misspelt',
    claims,
    'identifies: health-plan',
    'identifies: ‹healthplan›',
    'SCH004',
  ],
  ['a type misspelt', claims, 'BIRTH_DATE: {type: date', 'BIRTH_DATE: {type: ‹dat›', 'SCH005'],
  ['a decimal without its scale', claims, '"decimal(12,2)"', '‹decimal›', 'SCH005'],
  ['a decimal too long', claims, '"decimal(12,2)"', '‹"decimal(40,2)"›', 'SCH005'],
  ['an attribute kind misspelt', claims, 'sex: type1, state', 'sex: ‹typ1›, state', 'SCH004'],
  ['additive misspelt', claims, 'additive: full', 'additive: ‹fully›', 'SCH004'],
  ['a table in capitals', claims, '      dim_member:', '      ‹Dim_Member›:', 'SCH005'],
  ['a duration without unit', claims, 'freshness: 36h', 'freshness: ‹36›', 'SCH002'],
  ['a duration in words', claims, 'freshness: 36h', 'freshness: ‹36 hours›', 'SCH005'],
  ['a schedule with six fields', mri, '"0 2 * * *"', '‹"0 0 2 * * *"›', 'SCH005'],
  ['a schedule with an hour too late', mri, '"0 2 * * *"', '‹"0 25 * * *"›', 'OPS005'],
  ['a schedule that never comes', mri, '"0 2 * * *"', '‹"0 2 31 2 *"›', 'OPS005'],
  ['a schedule with words', mri, '"0 2 * * *"', '‹daily›', 'SCH005'],
  ['a time zone misspelt', fhir, 'Europe/Berlin', '‹Europe/Berln›', 'OPS005'],
  ['a regime misspelt', sh, 'regime: safe_harbor', 'regime: ‹safe-harbor›', 'SCH004'],
  ['a date method misspelt', cs, 'method: shift', 'method: ‹shifts›', 'SCH004'],
  ['a date that does not exist', dua, '2027-06-30', '‹2027-06-31›', 'SCH005'],
  ['a date in another order', dua, '2027-06-30', '‹30.06.2027›', 'SCH005'],
  ['linkage misspelt', dua, 'linkage: forbidden', 'linkage: ‹forbiden›', 'SCH004'],
  [
    'a role misspelt',
    dom,
    'role: researcher}]\n  quota: {cpu: 16',
    'role: ‹reseracher›}]\n  quota: {cpu: 16',
    'SCH004',
  ],
  ['an alert misspelt', claims, 'on: [failure, quality', 'on: [‹failures›, quality', 'SCH004'],
  [
    'a required column that the connector lacks',
    bids,
    'requiredColumns: [participant_id, age, sex]',
    'requiredColumns: ‹participant_id›',
    'SCH002',
  ],
  ['a DICOM keyword misspelt', mri, 'StudyInstanceUID, Modality', '‹StudyInstanceUId›, Modality', 'SCH005'],
  ['a dataset scope misspelt', mri, '{dataset: product}', '{dataset: ‹products›}', 'SCH004'],
  ['a FHIR resource misspelt', fhir, 'Encounter, Condition', '‹Encountr›, Condition', 'SCH004'],

  ['the name of a policy in capitals', cs, 'name: clinical-shifted', 'name: ‹Clinical-Shifted›', 'SCH005'],
  ['the kind of a policy misspelt', cs, 'kind: DeidPolicy', 'kind: ‹DeidPolcy›', 'SCH004'],
  [
    'a required column that is a number',
    bids,
    '[participant_id, age, sex]',
    '[participant_id, age, ‹7›]',
    'SCH002',
  ],
];

const references: readonly Mistake[] = [
  ['a policy misspelt', claims, 'policy: claims-safe-harbor', 'policy: ‹claim-safe-harbor›', 'REF001'],
  ['a domain misspelt', claims, 'domain: clinical', 'domain: ‹clincal›', 'REF001'],
  ['an agreement misspelt', fhir, 'agreement: hf-registry-2026', 'agreement: ‹hf-registry-2025›', 'REF001'],
  ['an input misspelt', holdings, 'product: stroke-mri', 'product: ‹stroke-mr›', 'REF001'],
  ['a SQL file misspelt', claims, '../models/members.sql', '‹../models/member.sql›', 'REF003'],
  ['a SQL path from the wrong folder', claims, '../models/members.sql', '‹models/members.sql›', 'REF003'],
  ['a SQL path out of the workspace', claims, '../models/members.sql', '‹../../../members.sql›', 'REF003'],
  ['a silver table misspelt', claims, 'from: members', 'from: ‹member›', 'REF004'],
  ['a bronze name where silver is meant', fhir, 'from: patients', 'from: ‹patient›', 'REF004'],
  ['a dimension misspelt', claims, 'to: dim_member', 'to: ‹dim_members›', 'STAR001'],
  [
    'a quality table misspelt',
    claims,
    '    fct_claim:\n      tests',
    '    ‹fct_claims›:\n      tests',
    'REF004',
  ],
  ['a product twice', bids, 'name: working-memory', 'name: ‹stroke-mri›', 'SCH006'],
  [
    'a policy twice',
    ri,
    'name: research-imaging',
    'name: clinical-shifted',
    'SCH006',
    [ri, 'name: ‹clinical-shifted›'],
  ],
  [
    'inputs in a cycle',
    mri,
    '  source:\n',
    '  inputs: {holdings: {product: imaging-holdings}}\n  source:\n',
    'REF002',
    [holdings, 'product: ‹stroke-mri›'],
  ],
  ['a product over itself', holdings, 'product: stroke-mri', 'product: ‹imaging-holdings›', 'REF002'],
  ['a primary key that is no column', claims, 'primaryKey: [CLAIM_ID]', 'primaryKey: [‹CLAIMID›]', 'SCH005'],
  ['a subject that is no column', claims, 'subject: MEMBER_ID', 'subject: ‹MEMBERID›', 'SCH005'],
];

const columns: readonly Mistake[] = [
  ['a grain column misspelt', claims, 'grain: [claim_id]', 'grain: [‹claimid›]', 'SQL004'],
  ['a natural key misspelt', claims, 'naturalKey: [member_id]', 'naturalKey: [‹memberid›]', 'SQL004'],
  ['an attribute misspelt', claims, 'zip: type1', '‹zipp›: type1', 'SQL004'],
  ['a role on a column misspelt', claims, 'on: member_id', 'on: ‹membr_id›', 'SQL004'],
  ['a degenerate column misspelt', claims, 'degenerate: [class,', 'degenerate: [‹klass›,', 'SQL004'],
  ['a measure over a column misspelt', claims, 'expr: amount,', 'expr: ‹amuont›,', 'SQL004'],
  ['a source column in capitals', claims, 'grain: [claim_id]', 'grain: [‹CLAIM_ID›]', 'SCH005'],
  [
    'a test on a column misspelt',
    claims,
    '{not_null: service_code, onFail: warn}',
    '{not_null: ‹service_cod›, onFail: warn}',
    'SQL004',
  ],
  [
    'a test expression over a column misspelt',
    claims,
    'expression: amount >= 0',
    'expression: ‹amout› >= 0',
    'SQL004',
  ],
  [
    'a column of a model misspelt',
    members,
    'select member_id, sex, state, zip, birth_date\nfrom (',
    'select member_id, sex, ‹sate›, zip, birth_date\nfrom (',
    'SQL004',
  ],
  [
    'an inner column of a model misspelt',
    members,
    '  select member_id, sex, state',
    '  select ‹membr_id›, sex, state',
    'SQL004',
  ],
  ['a key that the model lacks', claims, 'key: [service_code]', 'key: [‹code›]', 'SQL004'],
  [
    'an example with a column that nobody gives',
    claims,
    '      key: [service_code]',
    '      key: [service_code]\n      unitTests: [{given: {claims: [{‹servicecode›: s1}]}, expect: []}]',
    'SQL004',
  ],
  [
    'an example of a table that the model does not read',
    claims,
    '      key: [service_code]',
    '      key: [service_code]\n      unitTests: [{given: {‹members›: []}, expect: []}]',
    'REF004',
  ],
  [
    'a model that no longer selects an attribute',
    services,
    ', max(service) as service',
    '',
    'SQL004',
    [claims, 'attributes: {‹service›: type1}'],
  ],
  [
    'privacy.columns of a column misspelt',
    claims,
    'privacy: {policy: claims-safe-harbor}',
    'privacy: {policy: claims-safe-harbor, columns: {‹claims.zipcode›: drop}}',
    'SQL004',
  ],
  [
    'a column dropped that the star uses',
    claims,
    'privacy: {policy: claims-safe-harbor}',
    'privacy: {policy: claims-safe-harbor, columns: {claims.class: drop}}',
    'PRIV003',
    [claims, 'degenerate: [‹class›, service_date]'],
  ],
  [
    'a column dropped that a model uses',
    claims,
    'privacy: {policy: claims-safe-harbor}',
    'privacy: {policy: claims-safe-harbor, columns: {claims.state: drop}}',
    'PRIV003',
    [members, 'select member_id, sex, ‹state›, zip, birth_date\nfrom'],
  ],
];

const sql: readonly Mistake[] = [
  ['a comma missing', services, 'service_code, max', 'service_code ‹max›', 'SQL001'],
  ['a comma too much', members, 'zip, birth_date\nfrom (', 'zip, birth_date,\n‹from› (', 'SQL001'],
  ['a bracket missing', members, ') as visits', 'as visits', 'SQL001', [members, 'newest = 1\n‹›']],
  ['a keyword misspelt', services, 'group by', '‹grup› by', 'SQL001'],
  [
    'a semicolon with a second statement',
    services,
    'group by service_code',
    'group by service_code‹;› drop table claims',
    'SQL002',
  ],
  ['select star', services, 'service_code, max(service) as service', '‹*›', 'SQL007'],
  ['a function misspelt', services, 'max(service)', '‹maxx›(service)', 'SQL003'],
  ['a function of one engine', services, 'max(service)', '‹any_value›(service)', 'SQL003'],
  ['a cast of Postgres', services, 'max(service)', 'max(service‹::›text)', 'SQL002'],
  [
    'a table misspelt',
    services,
    "ref('claims')",
    "ref('clams')",
    'REF004',
    [services, "‹{{ ref('clams') }}›"],
  ],
  ['a table without ref', services, "{{ ref('claims') }}", '‹claims›', 'SQL006'],
  [
    'an input table misspelt',
    hsql,
    "ref('mri.instances')",
    "ref('mri.instance')",
    'REF004',
    [hsql, "‹{{ ref('mri.instance') }}›"],
  ],
  [
    'an input misspelt in SQL',
    hsql,
    "ref('mri.instances')",
    "ref('mr.instances')",
    'REF004',
    [hsql, "‹{{ ref('mr.instances') }}›"],
  ],
  [
    'a group by that misses a column',
    hsql,
    'group by patient_id, modality',
    'group by patient_id',
    'SQL007',
    [hsql, 'subject_id, ‹modality›, count'],
  ],
  [
    'a group by of nothing',
    services,
    'group by service_code\n',
    '',
    'SQL007',
    [services, 'select ‹service_code›, max'],
  ],
  [
    'union of different widths',
    hsql,
    ", 'MR' as modality, count(*)",
    ', count(*)',
    'TYP001',
    [
      hsql,
      "‹select 'working-memory' as collection, participant_id as subject_id, count(*) as images\nfrom {{ ref('tasks.images') }}\nwhere participant_id is not null\ngroup by participant_id›",
    ],
  ],
  ['a sum of a text', services, 'max(service)', 'sum(‹service›)', 'TYP001'],
  ['a date plus a text', claims, 'expr: amount,', 'expr: ‹service_date + service›,', 'TYP001'],
  ['a condition that is a number', services, 'service_code is not null', '‹1›', 'TYP001'],
  ['a comparison of text and number', services, 'service_code is not null', 'service_code > ‹5›', 'TYP001'],
  ['a measure that is a text', claims, 'expr: amount,', 'expr: ‹service›,', 'STAR004'],
  ['an aggregate in a measure', claims, 'expr: amount,', 'expr: ‹sum(amount)›,', 'SQL007'],
  ['a test that is no condition', claims, 'expression: amount >= 0', 'expression: ‹amount›', 'TYP001'],
  ['too few arguments', fhir, 'date_diff_days(ended_on, started_on)', '‹date_diff_days(ended_on)›', 'TYP001'],
  ['dim_date on a text', mri, 'on: study_date', 'on: ‹study_instance_uid›', 'STAR003'],
  [
    'a role on a key of another type',
    mri,
    '{to: dim_patient, on: patient_id}\n          studied',
    '{to: dim_patient, on: ‹patient_age_years›}\n          studied',
    'STAR003',
  ],
  ['a number in words', claims, '{row_count: {min: 1}}', '{row_count: {min: ‹one›}}', 'SCH002'],
  [
    'a measure named as a column',
    claims,
    'degenerate: [class, service_date]',
    'degenerate: [class, amount]',
    'STAR002',
    [claims, '          ‹amount›: {expr'],
  ],
  [
    'a dimension renamed, and not where it is meant',
    claims,
    '      dim_service:',
    '      dim_member_key:',
    'STAR001',
    [claims, 'to: ‹dim_service›'],
  ],
];

const privacy: readonly Mistake[] = [
  ['no identifies', claims, 'STATE: {identifies: state, ', '‹STATE›: {', 'PRIV001'],
  ['a name without identifies', claims, 'MEMBER_NAME: {identifies: name, ', '‹MEMBER_NAME›: {', 'PRIV001'],
  [
    'a name in the star',
    claims,
    'degenerate: [class, service_date]',
    'degenerate: [class, ‹member_name›]',
    'PRIV003',
  ],
  ['a substr of a name', claims, 'expr: amount,', 'expr: "length(substr(‹member_name›, 1, 3))",', 'PRIV003'],
  [
    'a substr of a name in SQL',
    services,
    'max(service) as',
    'max(substr(‹member_name›, 1, 1)) as',
    'PRIV003',
  ],
  ['a concat with a phone', services, 'max(service) as', "max(concat(service, ' ', ‹phone›)) as", 'PRIV003'],
  ['a hash of a name', services, 'max(service) as', 'max(hash_key(‹member_name›)) as', 'PRIV003'],
  ['a hash of an MRN', services, 'max(service)', 'max(‹md5›(member_id))', 'SQL003'],
  ['a condition on a dropped column', services, 'service_code is not null', '‹phone› is not null', 'PRIV003'],
  [
    'a join on a dropped column',
    services,
    "from {{ ref('claims') }}\n",
    "from {{ ref('claims') }} as a join (select member_id as other, ‹phone› as tel from {{ ref('claims') }}) as b on a.phone = b.tel\n",
    'PRIV003',
  ],
  [
    'a date shift under safe_harbor',
    sh,
    'regime: safe_harbor',
    'regime: safe_harbor\n  dates: {method: ‹shift›, scope: subject}',
    'PRIV002',
  ],
  [
    'a policy without attestation',
    sh,
    '\n  attestation: {by: privacy-office@example.org, on: 2026-02-01}',
    '',
    'PRIV004',
    [sh, 'regime: ‹safe_harbor›'],
  ],
  [
    'a determination missing',
    cs,
    '\n  determination: {id: ED-2026-07, expires: 2027-12-31}',
    '',
    'PRIV004',
    [cs, 'regime: ‹expert_determination›'],
  ],
  ['a determination expired', cs, '2027-12-31', '‹2025-12-31›', 'PRIV004'],
  ['an attestation in the future', sh, 'on: 2026-02-01', 'on: ‹2027-02-01›', 'PRIV004'],
  [
    'no policy',
    claims,
    '  privacy: {policy: claims-safe-harbor}\n',
    '',
    'PRIV005',
    [claims, '\n  ‹source›:'],
  ],
  [
    'keyed surrogates under safe_harbor',
    sh,
    'regime: safe_harbor',
    'regime: safe_harbor\n  subjects: {method: ‹keyed›}',
    'PRIV007',
  ],
  [
    'a DICOM option misspelt',
    ri,
    'retain-patient-characteristics',
    '‹retain-patient-characteristic›',
    'PRIV008',
  ],
  [
    'a kept attribute misspelt',
    ri,
    'burnedIn: quarantine',
    'burnedIn: quarantine\n    keep: [‹Manufacturr›]',
    'PRIV008',
  ],
  ['a name kept', ri, 'burnedIn: quarantine', 'burnedIn: quarantine\n    keep: [‹PatientName›]', 'PRIV008'],

  ['an age above 89 kept', cs, 'dates: {', 'ages: {cap: ‹95›}\n  dates: {', 'SCH005'],
  ['an expired agreement', dua, 'expires: 2027-06-30', 'expires: ‹2026-06-30›', 'DUA001'],
  ['an agreement that expires soon', dua, 'expires: 2027-06-30', 'expires: ‹2026-12-30›', 'DUA002'],
  [
    'a purpose outside the agreement',
    fhir,
    '  agreement: hf-registry-2026',
    '  purpose: ‹billing›\n  agreement: hf-registry-2026',
    'DUA004',
  ],
  [
    'a limited data set without agreement',
    sh,
    'regime: safe_harbor\n  attestation: {by: privacy-office@example.org, on: 2026-02-01}',
    'regime: limited_data_set',
    'DUA003',
    [claims, 'policy: ‹claims-safe-harbor›'],
  ],

  [
    'a shifted date minus a true one',
    fhir,
    'date_diff_days(ended_on, started_on)',
    "‹date_diff_days(ended_on, date '2026-01-01')›",
    'PRIV009',
  ],
  [
    'shifted dates of two products compared',
    hsql,
    "from {{ ref('mri.instances') }}",
    "from {{ ref('mri.instances') }} as i\njoin (select max(acq_time) as newest from {{ ref('tasks.scans') }}) as s on ‹i.acquired_at > s.newest›",
    'PRIV009',
  ],
  ['a city in the star', fhir, 'state: type1', 'state: type1, ‹city›: type1', 'PRIV003'],
  ['free text in the star', fhir, 'type, reason]', 'type, ‹reason_display›]', 'PRIV003'],
  [
    'a group by on a dropped column',
    services,
    'group by service_code',
    'group by service_code, ‹phone›',
    'PRIV003',
  ],
  [
    'linkage under an agreement that forbids it',
    holdings,
    '  inputs:\n',
    '  purpose: heart-failure-outcomes\n  ‹inputs›:\n    ehr: {product: heart-failure-fhir}\n',
    'DUA005',
  ],
  ['a weaker regime over inputs', holdings, 'policy: research-imaging', 'policy: ‹published›', 'PRIV006'],
];

const platforms: readonly Mistake[] = [
  [
    'an image without digest',
    prod,
    '@sha256:0000000000000000000000000000000000000000000000000000000000000000',
    ':latest',
    'OPS003',
    [prod, 'image: ‹registry.example.org/lakespec/runtime:latest›'],
  ],
  [
    'a digest too short',
    prod,
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000',
    'OPS003',
    [prod, 'image: ‹registry.example.org/lakespec/runtime@sha256:0000›'],
  ],
  [
    'buckets shared between layers',
    prod,
    'bucket: lake-curated',
    'bucket: lake-raw',
    'OPS004',
    [prod, '    ‹curated›: {bucket'],
  ],
  [
    'folders shared between layers',
    local,
    '.lake/curated',
    '.lake/raw',
    'OPS004',
    [local, '    ‹curated›: {file'],
  ],
  [
    'a store missing',
    prod,
    '    vault: {bucket: lake-vault, endpoint: "http://object-store.storage.svc.cluster.local:9000", credentials: *ingest}\n',
    '',
    'OPS002',
    [prod, '\n‹spec›:'],
  ],
  ['a store of no kind', local, 'raw: {file: .lake/raw}', 'raw: ‹.lake/raw›', 'SCH002'],
  ['no catalog', local, '  catalog: {sqlite: .lake/catalog.sqlite}\n', '', 'OPS002', [local, '\n‹spec›:']],
  ['no engine', local, '  engine: {duckdb: {memory: 1Gi, threads: 2}}\n', '', 'OPS002', [local, '\n‹spec›:']],
  ['memory with a wrong unit', local, 'memory: 1Gi', 'memory: ‹1GB›', 'SCH005'],
  ['memory in milli', local, 'memory: 1Gi', 'memory: ‹100m›', 'OPS006'],
  ['no threads', local, 'threads: 2', 'threads: ‹0›', 'SCH005'],
  [
    'CPU in GB',
    claims,
    '    freshness: 36h',
    '    resources: {ingest: {cpu: ‹2Gi›, memory: 8Gi}}\n    freshness: 36h',
    'OPS006',
  ],
  [
    'a secret by value',
    prod,
    '{postgres: {env: CATALOG_URL}}',
    '{postgres: ‹"postgres://lake:secret@db/lake"›}',
    'OPS014',
  ],
  ['an environment variable in small letters', prod, 'env: CATALOG_URL', 'env: ‹catalog_url›', 'SCH005'],
  [
    'an endpoint that is no URL',
    prod,
    'endpoint: "http://object-store.storage.svc.cluster.local:9000"\n      credentials: &ingest',
    'endpoint: ‹object-store›\n      credentials: &ingest',
    'SCH005',
  ],
  ['a port out of range', prod, 'port: 5432, stages', 'port: ‹54320000›, stages', 'SCH005'],
  [
    'an egress without target',
    prod,
    '{name: metrics, namespace: monitoring, port: 9091}',
    '{name: ‹metrics›, port: 9091}',
    'OPS009',
  ],
  [
    'a SQLite catalog in a cluster',
    prod,
    'catalog: {postgres: {env: CATALOG_URL}}',
    '‹catalog›: {sqlite: .lake/catalog.sqlite}',
    'OPS007',
  ],
  [
    'a folder in a cluster',
    prod,
    'curated: {bucket: lake-curated, endpoint: "http://object-store.storage.svc.cluster.local:9000", credentials: *transform}',
    '‹curated›: {file: .lake/curated}',
    'OPS007',
  ],
  ['a stage misspelt', prod, 'stage: prod', 'stage: ‹production›', 'SCH004'],
  ['a cost center that is no label', dom, 'costCenter: cc-4100', 'costCenter: ‹"cc 4100"›', 'OPS010'],
  ['shards of zero', claims, '    freshness: 36h', '    shards: ‹0›\n    freshness: 36h', 'SCH005'],

  [
    'an endpoint without its scheme',
    prod,
    'endpoint: "http://object-store.storage.svc.cluster.local:9000"\n      credentials: &ingest',
    'endpoint: ‹object-store:9000›\n      credentials: &ingest',
    'SCH005',
  ],
];

const unsupported: readonly Mistake[] = [
  ['eeg without its block', bids, 'connector: bids', 'connector: eeg', 'SCH003', [bids, '\n  ‹source›:']],

  [
    'a view that is sorted',
    claims,
    '      key: [service_code]',
    '      key: [service_code]\n      materialized: view\n      ‹sort›: [service_code]',
    'SQL023',
  ],
  [
    'delivery to a schema of the lake',
    claims,
    '  operations:',
    '  delivery: {trino: {schema: ‹CLAIMS_GOLD›}}\n  operations:',
    'OPS022',
  ],
];

const operations: readonly Mistake[] = [
  ['what is usual, from six days of a daily product', claims, 'window: 28d', 'window: ‹6d›', 'LINT001'],
  ['what is usual of a text', claims, 'anomaly: {measure: row_count', 'anomaly: {measure: ‹class›', 'TYP001'],
  [
    'a sum of texts',
    claims,
    'reconciliation: {with: claims, measure: sum(amount)',
    'reconciliation: {with: claims, measure: ‹sum(class)›',
    'TYP001',
  ],
  [
    'a promise that the table does not keep',
    claims,
    '{expression: amount >= 0}',
    '{‹schema›: {claim_id: string, amount: "decimal(12,2)"}}',
    'TYP010',
  ],
  ['a schedule of every minute', claims, '"30 3 * * *"', '‹"* 3 * * *"›', 'OPS011'],
  ['a schedule of every five minutes', mri, '"0 2 * * *"', '‹"*/5 * * * *"›', 'OPS011'],
  [
    'minutes too near to each other',
    bids,
    '"0 2 * * *"',
    '‹"0,5 2 * * *"›',
    'OPS011',
    [bids, 'schedule: ‹"0,5 2 * * *"›'],
  ],
  ['gold fresher than a night', claims, 'freshness: 36h', 'freshness: ‹12h›', 'OPS012'],
  ['gold fresher than a weekend', fhir, '"0 4 * * *"', '"0 4 * * 1-5"', 'OPS012', [fhir, 'freshness: ‹26h›']],
  [
    'a domain that wants it fresher than its products are made',
    dom,
    '  costCenter: cc-4100',
    '  costCenter: cc-4100\n  defaults: {freshness: ‹12›}',
    'SCH002',
  ],
  [
    'an input that starts in the afternoon',
    mri,
    '"0 2 * * *"',
    '"0 14 * * *"',
    'OPS013',
    [holdings, 'product: ‹stroke-mri›'],
  ],
  [
    'an ingest smaller than its engine',
    claims,
    '    freshness: 36h',
    '    resources: {ingest: {cpu: 1, memory: ‹1Gi›}}\n    freshness: 36h',
    'OPS006',
  ],
  [
    'a transform smaller than its engine',
    claims,
    '    freshness: 36h',
    '    resources: {transform: {cpu: 1, memory: ‹2Gi›}}\n    freshness: 36h',
    'OPS006',
  ],
  [
    'a Pod larger than the quota of its domain',
    claims,
    '    freshness: 36h',
    '    resources: {transform: {cpu: 20, memory: 8Gi}}\n    freshness: 36h',
    'OPS006',
    [claims, '    ‹resources›: {'],
  ],
  ['a run in the hour that clocks skip', fhir, '"0 4 * * *"', '‹"30 2 * * *"›', 'LINT011'],
  ['a run in the hour that clocks skip overseas', claims, '"30 3 * * *"', '‹"15 2 * * *"›', 'LINT011'],
  [
    'an alert of freshness without a freshness',
    fhir,
    '    freshness: 26h\n',
    '',
    'LINT015',
    [fhir, '[failure, quality, ‹freshness›, quarantine]'],
  ],
  [
    'shards of a product over products',
    holdings,
    '  operations: {scheduler: airflow}',
    '  operations: {scheduler: airflow, shards: ‹4›}',
    'LINT017',
  ],
  [
    'a landing that another product reads',
    bids,
    'landing://working-memory',
    '‹landing://stroke-mri/tasks›',
    'LINT013',
  ],
  [
    'a pattern with a dot in front',
    claims,
    'location: landing://claims',
    'location: landing://claims\n    include: [‹"./*.csv"›]',
    'LINT014',
  ],
  [
    'a pattern from the root',
    mri,
    'location: landing://stroke-mri',
    'location: landing://stroke-mri\n    exclude: [‹"/tests/**"›]',
    'LINT014',
  ],
  [
    'a pattern that is taken away again',
    claims,
    'location: landing://claims',
    'location: landing://claims\n    include: [‹"*.csv"›]\n    exclude: ["*.csv"]',
    'LINT014',
  ],
  [
    'an agreement that nothing names',
    dua,
    'apiVersion: lakespec/v1',
    'apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: ‹old-registry›}\nspec: {id: DUA-2020-001, expires: 2027-01-01, purposes: [outcomes]}\n---\napiVersion: lakespec/v1',
    'LINT012',
  ],
  [
    'an agreement forgotten in its product',
    fhir,
    '  agreement: hf-registry-2026\n',
    '',
    'LINT012',
    [dua, 'name: ‹hf-registry-2026›'],
  ],
  [
    'a profile of another format',
    claims,
    '  privacy: {policy: claims-safe-harbor}',
    '  validation: {profile: ‹imaging›}\n  privacy: {policy: claims-safe-harbor}',
    'LINT016',
  ],
];

const secrets: readonly Mistake[] = [
  [
    'a password in a URL',
    prod,
    'pushgateway: "http://pushgateway.',
    'pushgateway: "http://lake:gR33nTea42@pushgateway.',
    'OPS014',
    [prod, '‹"http://lake:gR33nTea42@pushgateway.monitoring.svc.cluster.local:9091"›'],
  ],
  [
    'a webhook where a channel belongs',
    claims,
    '"#claims-data"',
    '‹"https://hooks.slack.com/services/T0000/B0000/abcdefgh"›',
    'OPS014',
  ],
  [
    'an access key in a description',
    claims,
    'title: Claims\n',
    'title: ‹key AKIAABCDEFGHIJKLMNOP›\n',
    'OPS014',
  ],
  ['a private key', prod, 'title: Production', 'title: ‹-----BEGIN RSA PRIVATE KEY-----›', 'OPS014'],
  [
    'a token in an annotation',
    prod,
    '    namespace: lake\n',
    '    namespace: lake\n    serviceAccountAnnotations: {token: ‹ghp_abcdefghijklmnopqrstuvwxyz0123456789›}\n',
    'OPS014',
  ],
  [
    'a connection string in a comment for the catalogue',
    dom,
    'title: Clinical data',
    'title: ‹"Server=db;Password=gR33nTea42"›',
    'OPS014',
  ],
  [
    'one Secret for all stages',
    prod,
    'transform: lakespec-transform}',
    'transform: ‹lakespec-ingest›}',
    'OPS019',
  ],
  ['the key of ingest for curated', prod, 'credentials: *transform}', 'credentials: ‹*ingest›}', 'OPS019'],
];

const elsewhere: readonly Mistake[] = [
  ...(
    [
      ['of http', 'http://s3.example.org'],
      ['in the cluster', 'https://object-store.storage.svc.cluster.local'],
      ['with a port', 'https://s3.example.org:9000'],
      ['with the bucket in its path', 'https://s3.example.org/lake-curated'],
      ['that is an address', 'https://192.0.2.7'],
      ['without a domain', 'minio'],
    ] as const
  ).map(
    ([what, endpoint]): Mistake => [
      `an endpoint for Snowflake ${what}`,
      prod,
      '  slack: {webhook',
      `  snowflake: {account: example, endpoint: ‹"${endpoint}"›, baa: true}\n  slack: {webhook`,
      'OPS015',
    ],
  ),
  [
    'a copy into the original',
    prod,
    '  slack: {webhook',
    '  replication: {‹target›: {endpoint: "http://object-store.storage.svc.cluster.local:9000"}}\n  slack: {webhook',
    'OPS016',
  ],
  [
    'a copy without delay',
    prod,
    '  slack: {webhook',
    '  replication: {target: {endpoint: "https://s3.example.org"}, rpo: ‹5s›}\n  slack: {webhook',
    'OPS017',
  ],
  [
    'a copy of buckets into a folder',
    prod,
    '  slack: {webhook',
    '  replication: {‹target›: {file: /mnt/copy}}\n  slack: {webhook',
    'OPS045',
  ],
  ['always there', prod, 'slo: {availability: 99.5}', 'slo: {availability: ‹100›}', 'OPS017'],
  [
    'a port on every node',
    prod,
    '  slack: {webhook',
    '  exposure: {type: ‹NodePort›, services: [{name: trino, namespace: trino, selector: {app: trino}, port: 8080}]}\n  slack: {webhook',
    'OPS018',
  ],
  [
    'a REST catalog over folders',
    local,
    'catalog: {sqlite: .lake/catalog.sqlite}',
    'catalog: {rest: ‹"https://catalog.example.org"›}',
    'OPS036',
  ],
  [
    'two logins for the catalog',
    prod,
    'catalog: {postgres: {env: CATALOG_URL}}',
    'catalog: {rest: "https://catalog.example.org", ‹token›: {env: CATALOG_TOKEN}, oauth2: {clientId: {env: CATALOG_CLIENT}, clientSecret: {env: CATALOG_SECRET}}}',
    'OPS037',
  ],
  [
    'a port outside that no egress rule allows',
    prod,
    'pushgateway: "http://pushgateway.monitoring.svc.cluster.local:9091"',
    'pushgateway: "https://metrics.example.org:9443"',
    'OPS021',
    [prod, 'pushgateway: ‹"https://metrics.example.org:9443"›'],
  ],
  [
    'a Service on a port that no egress rule allows',
    prod,
    'pushgateway.monitoring.svc.cluster.local:9091"',
    'pushgateway.monitoring.svc.cluster.local:9092"',
    'OPS047',
    [prod, 'pushgateway: ‹"http://pushgateway.monitoring.svc.cluster.local:9092"›'],
  ],
  [
    'an egress rule for another namespace',
    prod,
    'namespace: storage, port: 9000',
    'namespace: backup, port: 9000',
    'OPS047',
    [prod, 'bucket: lake-landing\n      endpoint: ‹"http://object-store.storage.svc.cluster.local:9000"›'],
  ],
  [
    'a domain in the place of the platform',
    dom,
    'spec:\n  owners: [imaging-stewards]',
    'spec: {}\n---\napiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: ‹setup›}\nspec:\n  owners: [imaging-stewards]',
    'OPS046',
  ],
  [
    'an egress rule that leaves set-up out',
    prod,
    'namespace: storage, port: 9000}',
    'namespace: storage, port: 9000, stages: [ingest, maintain]}',
    'OPS047',
    [prod, 'bucket: lake-landing\n      endpoint: ‹"http://object-store.storage.svc.cluster.local:9000"›'],
  ],
  [
    'an egress rule that nothing needs',
    prod,
    '      - {name: slack, cidr',
    '      - {name: ‹Airflow›, namespace: airflow, port: 8080}\n      - {name: slack, cidr',
    'OPS048',
  ],
  [
    'an egress rule for stages that need it not',
    prod,
    '{name: slack, cidr: 198.51.100.0/24, port: 443, stages: [publish, maintain]}',
    '{name: ‹slack›, cidr: 198.51.100.0/24, port: 443, stages: [set-up]}',
    'OPS048',
  ],
  [
    'Slack without an egress rule',
    prod,
    '      - {name: slack, cidr: 198.51.100.0/24, port: 443, stages: [publish, maintain]}\n',
    '',
    'OPS021',
    [prod, '  ‹slack›: {webhook'],
  ],
  [
    'alerts on a platform without Slack',
    prod,
    '  slack: {webhook: {env: SLACK_WEBHOOK}}\n',
    // What else needs the rule that was for Slack.
    '  snowflake: {account: example, baa: true, login: {user: LAKESPEC, token: {env: SNOWFLAKE_TOKEN}}}\n',
    'OPS020',
    [prod, '  ‹kubernetes›:\n'],
  ],
  ['a bucket as a URL', prod, 'bucket: lake-curated', 'bucket: ‹s3://lake-curated›', 'SCH005'],
  [
    'a Secret in capitals',
    prod,
    'transform: lakespec-transform',
    'transform: ‹Lakespec_Transform›',
    'SCH005',
  ],
  [
    'an account of Snowflake as a URL',
    prod,
    '  slack: {webhook',
    '  snowflake: {account: ‹example.snowflakecomputing.com›, baa: true}\n  slack: {webhook',
    'SCH005',
  ],
  [
    'a prefix that leaves the bucket',
    prod,
    'bucket: lake-curated,',
    'bucket: lake-curated, prefix: ‹../other›,',
    'SCH005',
  ],
  [
    'a token over http',
    prod,
    '  slack: {webhook',
    '  openmetadata: {url: ‹"http://catalogue.example.org:9000/api"›, token: {env: OPENMETADATA_TOKEN}}\n  slack: {webhook',
    'OPS018',
  ],
  [
    'a password for Trino over http',
    prod,
    'engine: {duckdb: {memory: 3Gi, threads: 2}}',
    'engine: {trino: {url: ‹"http://trino.storage.svc:9000"›, password: {env: TRINO_PASSWORD}}}',
    'OPS018',
  ],
];

const comments: readonly Mistake[] = [
  ['no reason', claims, '  title: Claims\n', '  title: Claims ‹# lakespec-ignore LINT013›\n', 'SCH007'],
  ['no code', claims, '  title: Claims\n', '  title: Claims ‹# lakespec-ignore it is fine›\n', 'SCH007'],
  [
    'a code misspelt',
    claims,
    '  title: Claims\n',
    '  title: Claims # lakespec-ignore ‹LINT13› it is fine\n',
    'SCH007',
  ],
  [
    'a privacy code',
    claims,
    '  title: Claims\n',
    '  title: Claims # lakespec-ignore ‹PRIV001› it is fine\n',
    'SCH007',
  ],
  [
    'an agreement code',
    dua,
    '  linkage: forbidden',
    '  linkage: forbidden # lakespec-ignore ‹DUA002› it is fine',
    'SCH007',
  ],
  [
    'a code that the output hangs on',
    services,
    'group by',
    '-- lakespec-ignore ‹SQL004› it is fine\ngroup by',
    'SCH007',
  ],
  [
    'nothing to silence',
    claims,
    '  title: Claims\n',
    '  title: Claims # lakespec-ignore ‹LINT013› shared on purpose\n',
    'LINT010',
  ],
  [
    'nothing to silence in SQL',
    services,
    'group by',
    '-- lakespec-ignore ‹LINT013› shared on purpose\ngroup by',
    'LINT010',
  ],
];

const models: readonly Mistake[] = [
  ['a history without its date', claims, 'state: type1', 'state: ‹type2›', 'STAR005'],
  [
    'a version of a dimension that has one',
    fhir,
    '{to: dim_patient, on: patient_id}\n          started',
    '{to: dim_patient, on: patient_id, asOf: ‹started_on›}\n          started',
    'STAR006',
  ],
  [
    'a bridge without the column that names its members',
    claims,
    '{to: dim_service, on: service_code}',
    '{to: dim_service, on: service_code, bridge: ‹services›}',
    'STAR007',
  ],
  ['a grain of several rows', claims, 'grain: [claim_id]', '‹grain›: [service_code]', 'STAR008'],
  [
    'a grain that leaves out half a key',
    bids,
    'grain: [dataset_id, path]\n        dimensions:\n          participant: {to: dim_participant, on: participant_id}\n        measures',
    '‹grain›: [dataset_id]\n        dimensions:\n          participant: {to: dim_participant, on: participant_id}\n        measures',
    'STAR008',
  ],
  [
    'a sum of values of different units',
    fhir,
    '  quality:\n',
    '      agg_value: {from: fct_observation, by: [code], measures: [‹value›], suppressBelow: 11}\n  quality:\n',
    'STAR009',
  ],
  [
    'a periodic fact without a date',
    fhir,
    'type: transaction\n        grain: [encounter_id]',
    'type: periodic\n        grain: [encounter_id]',
    'STAR010',
    [fhir, '        type: periodic\n        ‹grain›'],
  ],
  [
    'a factless fact that measures',
    claims,
    '        grain: [claim_id]',
    '        type: factless\n        grain: [claim_id]',
    'STAR010',
    [claims, '          ‹amount›: {expr'],
  ],
  [
    'a model that takes all rows of a member',
    members,
    'where newest = 1\n',
    '',
    'SQL009',
    [claims, '      ‹key›: [member_id]'],
  ],
  [
    'a column twice in a result',
    services,
    'as service\n',
    'as service, ‹min(service) as service›\n',
    'SQL008',
  ],
  [
    'a key that the groups outnumber',
    holdings,
    'key: [collection, subject_id, modality]',
    '‹key›: [collection, subject_id]',
    'SQL009',
  ],
  [
    'a test that the grain makes',
    claims,
    '{not_null: service_code, onFail: warn}',
    '{unique: ‹claim_id›}',
    'LINT001',
  ],
  [
    'a test that nothing passes',
    claims,
    '{row_count: {min: 1}}',
    '{‹row_count›: {min: 9, max: 1}}',
    'LINT002',
  ],
  [
    'a column that nothing uses',
    services,
    'max(service) as service',
    'max(service) as service, ‹min(amount) as least›',
    'LINT003',
  ],
  [
    'a dimension that no fact uses',
    claims,
    '          service: {to: dim_service, on: service_code}\n',
    '',
    'LINT004',
    [claims, '      ‹dim_service›:\n        from'],
  ],
  [
    'a CTE that nothing reads',
    services,
    'select service_code,',
    "with ‹unread› as (select claim_id from {{ ref('claims') }})\nselect service_code,",
    'LINT005',
  ],
  ['a condition that is always true', services, 'service_code is not null', '‹1 = 1›', 'LINT007'],
];

const flow: readonly Mistake[] = [
  [
    'surrogates of two products joined',
    hsql,
    "from {{ ref('mri.instances') }}",
    "from {{ ref('mri.instances') }} as i\njoin (select participant_id as other from {{ ref('tasks.participants') }}) as p on ‹i.patient_id = p.other›",
    'PRIV010',
  ],
  [
    'the freshness of shifted dates',
    fhir,
    '{not_null: patient_id}',
    '{freshness: {column: ‹started_on›, within: 2d}}',
    'PRIV011',
  ],
  [
    'cells that an agreement hides',
    fhir,
    '  quality:\n',
    '      agg_value: {from: fct_observation, by: [code], measures: [count], suppressBelow: ‹5›}\n  quality:\n',
    'DUA008',
  ],
  [
    'data kept beyond the agreement',
    fhir,
    '    freshness: 26h',
    '    retainUntil: ‹2031-12-31›\n    freshness: 26h',
    'DUA009',
  ],
  ['a sidecar field misspelt', ri, 'InstitutionAddress: remove', '‹InstitutionAdress›: remove', 'PRIV020'],
  [
    'an exception for nothing',
    cs,
    '  dates: {method',
    '  exceptions: [{code: PRIV003, column: ‹heart-failure-fhir.encounters.encounter_class›, reason: it is no identifier at all, approvedBy: office, expires: 2027-12-31}]\n  dates: {method',
    'PRIV013',
  ],
  [
    'an exception for a column that is not there',
    cs,
    '  dates: {method',
    '  exceptions: [{code: PRIV003, column: ‹heart-failure-fhir.encounters.reson›, reason: it is no identifier at all, approvedBy: office, expires: 2027-12-31}]\n  dates: {method',
    'PRIV008',
  ],
];

/** By where the mistake is. */
const groups: Readonly<Record<string, readonly Mistake[]>> = {
  YAML: yaml,
  'a key': keys,
  'a value': values,
  'a reference': references,
  'a column': columns,
  'SQL and types': sql,
  'privacy and agreements': privacy,
  'a model': models,
  'what flows': flow,
  'a platform': platforms,
  'how it runs': operations,
  secrets: secrets,
  'what others reach': elsewhere,
  'a comment': comments,
  'what no release executes yet': unsupported,
};

const root = fileURLToPath(new URL('../../specs', import.meta.url));
const specs: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
);

/** A policy that no example product stands under: weaker than those of the examples. */
const beside = `apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: published}
spec: {regime: public, licence: CC0-1.0}
`;

/** A profile that a product names. */
const profile = `apiVersion: lakespec/v1
kind: ValidationProfile
metadata: {name: imaging}
spec:
  dicom: {required: [StudyInstanceUID, Modality, PatientID]}
---
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: yearbook}
spec:
  inputs: {mri: {product: stroke-mri}}
  validation: {profile: imaging}
`;

const encoder = new TextEncoder();
/** One for all mistakes: what a mistake doesn't reach is known from the one before. */
const session = createSession();
function findingsOf(texts: ReadonlyMap<string, string>) {
  const files = [
    ...texts,
    ['policies/published.yaml', beside] as const,
    ['profiles/imaging.yaml', profile] as const,
  ];
  const compilation = session.compile({
    files: files.map(([path, text]) => ({ path: `specs/${path}`, bytes: encoder.encode(text) })),
    today: '2026-11-25',
    lakespecVersion: '0.0.0',
  });
  return [...compilation.diagnostics, ...checkTargets(compilation)];
}

const unmarked = (text: string) => text.replace('‹', '').replace('›', '');

/** The only place of a text in another. */
function placeOf(text: string, part: string): number {
  const place = text.indexOf(part);
  if (place === -1 || text.includes(part, place + 1)) throw new Error(`not there once: ${part}`);
  return place;
}

function mutated(file: string, from: string, to: string): ReadonlyMap<string, string> {
  const before = specs.get(file) ?? '';
  const at = placeOf(before, from);
  return new Map([...specs, [file, before.slice(0, at) + unmarked(to) + before.slice(at + from.length)]]);
}

/** What each mistake gives, found once: two tests look at it. */
const known = new Map<string, ReturnType<typeof findingsOf>>();
function findingsAfter([, file, from, to]: Mistake): ReturnType<typeof findingsOf> {
  const key = JSON.stringify([file, from, to]);
  const found = known.get(key) ?? findingsOf(mutated(file, from, to));
  known.set(key, found);
  return found;
}

type Finding = ReturnType<typeof findingsOf>[number];

/**
 * Whether a mistake shows in the file that it is made in: two of such don't meet. OPS006 holds a product against its
 * platform, and is silent where that one is wrong.
 */
const isLocal = ([, file, , , code, elsewhere]: Mistake): boolean =>
  code !== 'OPS006' && (elsewhere === undefined || elsewhere[0] === file);

/** What a text says of what identifies, of policies and agreements, and of what becomes of rows that fail. */
const decisions = (text: string): readonly string[] =>
  text.match(
    /\b(privacy|policy|agreement|purpose|quarantine|identifies|onFail|regime|linkage|expires): *[^,}\n]*/g,
  ) ?? [];

describe('the example specs', () => {
  it('are without findings', () => expect(findingsOf(specs)).toEqual([]));

  describe.each(Object.entries(groups))('with a mistake in %s', (_where, mistakes) => {
    const cases = mistakes.map((mistake) => ({ what: mistake[0], mistake }));
    it.each(cases)('$what', ({ mistake }) => {
      const [, file, from, to, code, elsewhere] = mistake;
      const texts = mutated(file, from, to);
      const [wantedFile, marked] = elsewhere ?? [file, to];
      const text = texts.get(wantedFile) ?? '';
      const at = elsewhere ? placeOf(text, unmarked(marked)) : placeOf(specs.get(file) ?? '', from);
      const start = at + marked.indexOf('‹');
      const lines = text.slice(0, start).split('\n');
      // Whether a release executes it yet is another question.
      const asked = findingsAfter(mistake).filter((one) => one.code !== 'SCH010' || code === 'SCH010');
      const found = asked.map((one) => ({
        code: one.code,
        file: one.span.file,
        line: one.span.start.line,
        column: one.span.start.column,
        pointed: texts
          .get(one.span.file.slice('specs/'.length))
          ?.slice(one.span.start.offset, one.span.end.offset),
      }));
      expect(found).toEqual([
        {
          code,
          file: `specs/${wantedFile}`,
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
          pointed: marked.slice(marked.indexOf('‹') + 1, marked.indexOf('›')),
        },
      ]);
    });
  });

  it('give findings in words of their own, with what to do', () => {
    const mistakes = Object.values(groups).flat();
    const messages = mistakes.flatMap((mistake) =>
      findingsAfter(mistake).map(({ code, message, help }) => ({ code, message, help })),
    );
    // The words of the libraries beneath are for programmers.
    const foreign =
      /Invalid (input|string|option)|expected (array|string|object|number)|Too (small|big)|undefined|\[object/;
    expect(messages.filter(({ message }) => foreign.test(message))).toEqual([]);
    // A malformed value's message says itself what is well formed.
    expect(messages.filter(({ code, help }) => help === null && code !== 'SCH005')).toEqual([]);
  });

  it('with mistakes in several files give the findings of each, and no more', () => {
    // Documents that look at each other: what is wrong with one may hide what is wrong with another.
    const families = [
      [claims, members, services, sh],
      [fhir, cs, dua, mri, bids, holdings, hsql, ri],
      [prod],
      [local],
    ];
    const familyOf = (file: string) => families.findIndex((family) => family.includes(file));
    const all = Object.values(groups)
      .flat()
      .filter(
        (mistake) => isLocal(mistake) && familyOf(mistake[1]) !== -1 && findingsAfter(mistake).length === 1,
      );
    const keyOf = ({ code, span }: Finding) => `${code} ${span.file}:${span.start.line}:${span.start.column}`;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 12, maxLength: 12 }), (chosen) => {
        const byFile = [...new Map(chosen.map((one) => [familyOf(one[1]), one])).values()].slice(0, 3);
        const texts = new Map(specs);
        for (const [, file, from, to] of byFile) texts.set(file, mutated(file, from, to).get(file) ?? '');
        const wanted = byFile.flatMap(findingsAfter);
        // Advice on what is missing waits until nothing is wrong.
        const isWrong = wanted.some(({ severity }) => severity === 'error');
        const told = wanted.filter(({ code }) => !isWrong || !['LINT010', 'LINT012'].includes(code));
        expect(findingsOf(texts).map(keyOf).sort()).toEqual(told.map(keyOf).sort());
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('in a document that others name give no findings in those', () => {
    const broken = [
      ...[sh, cs, ri].map((file) => [file, 'regime:', 'regimes:'] as const),
      [dua, 'expires:', 'expire:'],
      [dom, 'quota: {cpu: 16', 'quotas: {cpu: 16'],
      [mri, '\nspec:', '\nspecs:'],
      [prod, 'stage: prod', 'stage: [prod'],
    ] as const;
    for (const [file, from, to] of broken) {
      const found = findingsOf(mutated(file, from, to));
      expect(found.map(({ span, code }) => [span.file, code])).toHaveLength(1);
      expect(found[0]?.span.file).toBe(`specs/${file}`);
    }
  });

  it('are mended by certain fixes, which touch nothing that decides over privacy', () => {
    let mended = 0;
    for (const mistake of Object.values(groups).flat()) {
      const found = findingsAfter(mistake);
      const [, file, from, to] = mistake;
      const texts = mutated(file, from, to);
      for (const { span, edits } of certainMends(found).flatMap(({ diagnostic, edits }) => ({
        span: diagnostic.span,
        edits,
      }))) {
        const path = span.file.slice('specs/'.length);
        expect(path).not.toMatch(/^(policies|agreements)\//);
        const text = texts.get(path) ?? '';
        const after = applyEdits(span.file, text, edits);
        // The mended text is the one before the mistake, with the meaning of it at least.
        expect(findingsOf(new Map([...texts, [path, after]]))).toEqual([]);
        expect(decisions(after)).toEqual(decisions(text));
        mended += 1;
      }
    }
    expect(mended).toBeGreaterThan(30);
  });

  it('of one letter are mended to what stood there, or left to a person', () => {
    const words = [...specs].flatMap(([file, text]) =>
      [...text.matchAll(/[A-Za-z_]{5,}/g)].map(({ 0: word, index }) => ({ file, word, index })),
    );
    const slip = fc.constantFrom<(word: string, at: number) => string>(
      (word, at) => word.slice(0, at) + word.slice(at + 1),
      (word, at) => `${word.slice(0, at)}x${word.slice(at)}`,
      (word, at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), slip, fc.nat(), ({ file, word, index }, change, at) => {
        const before = specs.get(file) ?? '';
        const wrong = change(word, 1 + (at % (word.length - 2)));
        const after = before.slice(0, index) + wrong + before.slice(index + word.length);
        const found = findingsOf(new Map([...specs, [file, after]]));
        for (const { edits } of certainMends(found)) {
          for (const { span } of edits) {
            const there = span.file === `specs/${file}` ? after : (specs.get(span.file.slice(6)) ?? '');
            const mended = applyEdits(span.file, there, edits);
            expect(decisions(mended)).toEqual(decisions(there));
            // Where the mistake was, the word comes back; elsewhere the new word is taken over.
            const isThere =
              span.file === `specs/${file}` && span.start.offset <= index && span.end.offset > index;
            if (isThere) expect(mended).toBe(before);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('with a character taken out or put in give findings, and never an exception', () => {
    const anyPlace = fc
      .constantFrom(...specs.keys())
      .chain((file) => fc.tuple(fc.constant(file), fc.nat({ max: (specs.get(file)?.length ?? 1) - 1 })));
    const inserted = fc.constantFrom(...'\t\n :-{}[],"\'#&*!|>%@`aZ0_é\u2028;()', '');
    fc.assert(
      fc.property(anyPlace, inserted, ([file, at], character) => {
        const before = specs.get(file) ?? '';
        const after = before.slice(0, at) + character + before.slice(character === '' ? at + 1 : at);
        for (const { span, message } of findingsOf(new Map([...specs, [file, after]]))) {
          expect(message).not.toBe('');
          expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
        }
      }),
      { numRuns: 120, seed: 7 },
    );
  });
});
