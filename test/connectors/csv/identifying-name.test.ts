import { describe, expect, it } from 'vitest';
import { plainIdentifier } from '../../../src/connectors/csv/identifying-name.ts';

describe('what a column is called', () => {
  it.each([
    ['PHONE', 'phone'],
    ['phone_number', 'phone'],
    ['ContactPhone', 'phone'],
    ['mobile_no', 'phone'],
    ['FAX', 'fax'],
    ['EMAIL', 'email'],
    ['e_mail_addr', 'email'],
    ['SSN', 'ssn'],
    ['DOB', 'birth-date'],
    ['BirthDate', 'birth-date'],
    ['YOB', 'birth-date'],
    ['DateOfDeath', 'death-date'],
    ['PATIENT_NAME', 'name'],
    ['first_name', 'name'],
    ['LASTNAME', 'name'],
    ['MOTHERS_NAME', 'name'],
    ['MRN', 'mrn'],
    ['PatientID', 'mrn'],
    ['MBI', 'health-plan'],
    ['ZIP', 'zip'],
    ['zip_code', 'zip'],
    ['ADDRESS1', 'address'],
    ['home address', 'address'],
    ['latitude', 'address'],
    ['ip_address', 'ip'],
  ])('%s is plainly %s', (name, what) => expect(plainIdentifier(name, '')).toBe(what));

  it.each([
    ...['WARD', 'STATE', 'CITY', 'AGE', 'name', 'id', 'CLAIM_ID', 'visit_id', 'member_months', 'NPI', 'link'],
    ...[
      'has_phone',
      'phone_type',
      'phone_calls',
      'email_count',
      'ssn_verified',
      'zip3',
      'days_from_birth_date',
    ],
    ...['drug_name', 'product_name', 'facility_name', 'hospital_name', 'DRG_NAME', 'phonetics', 'zipper'],
    ...[
      'reporting_year',
      'date',
      'CHARGE_USD',
      'plan_type',
      'account',
      'device',
      'address_type',
      'ip',
      'payer',
    ],
  ])('%s could be anything', (name) => expect(plainIdentifier(name, '')).toBeNull());
});

describe('what a column is described as', () => {
  it.each([
    ["Patient's phone number.", 'phone'],
    ['The date of birth of the patient', 'birth-date'],
    ['Home address', 'address'],
    ['First name, as told at admission', 'name'],
    ['Name of the patient', 'name'],
    ['Email', 'email'],
  ])('%s', (description, what) => expect(plainIdentifier('X1', description)).toBe(what));

  it.each([
    'Ward in which the patient lay',
    'Days from the date of birth to the visit',
    'Whether there is an e-mail address',
    'Source of the phone number',
    "Code of the drug; the patient's name is not here",
    'Number of the claim',
    'Name of the ward',
  ])('%s', (description) => expect(plainIdentifier('X1', description)).toBeNull());
});
