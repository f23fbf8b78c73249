import type { JsonObject } from '../../formats/fhir/index.ts';
import { digitsAt, numberAt, objectAt, objectsAt, textAt } from './element.ts';

const ucum = 'http://unitsofmeasure.org';

/** Units of time (UCUM), in years. */
const years: Readonly<Record<string, number>> = {
  a: 1,
  a_j: 1,
  a_g: 1,
  a_t: 1,
  mo: 1 / 12,
  mo_j: 1 / 12,
  wk: 7 / 365.25,
  d: 1 / 365.25,
};
const yearWord = /^\s*(a|y|yrs?|years?)\s*$/i;

/** LOINC codes whose value is somebody's age: reported, estimated, calculated, now or at death. */
const ageCodes = new Set(['30525-0', '21612-7', '21611-9', '29553-5', '63900-5', '39016-1']);

/** Whole numbers of so many digits without a unit may be somebody's number: a telephone has seven. */
const identifyingDigits = 7;

/** The number of an observation or of a component. */
export type MeasuredNumber = {
  /** Null where the number is an age, or looks like the number of a person or an account. */
  readonly value: number | null;
  /** As the sender wrote it. */
  readonly digits: string | null;
  /** An age or another span of years, in years: it may tell that someone is over 89. */
  readonly ageYears: number | null;
};

const none: MeasuredNumber = { value: null, digits: null, ageYears: null };

function isAgeCode(element: JsonObject): boolean {
  const code = objectAt(element, 'code');
  return code !== null && objectsAt(code, 'coding').some((one) => ageCodes.has(textAt(one, 'code') ?? ''));
}

/** UCUM code of the quantity, whatever it holds. */
export function unitOf(element: JsonObject): string | null {
  const quantity = objectAt(element, 'valueQuantity');
  return textAt(quantity, 'system') === ucum ? textAt(quantity, 'code') : null;
}

function measure(element: JsonObject): MeasuredNumber {
  const quantity = objectAt(element, 'valueQuantity');
  const value = numberAt(quantity, 'value') ?? numberAt(element, 'valueInteger');
  if (value === null) return none;
  const digits = digitsAt(quantity, 'value') ?? digitsAt(element, 'valueInteger');
  const unit = unitOf(element);
  const perUnit = unit !== null && Object.hasOwn(years, unit) ? (years[unit] ?? 1) : null;
  const isYears = perUnit === 1 || (perUnit === null && yearWord.test(textAt(quantity, 'unit') ?? ''));
  // Ninety years in months are an age that was meant to be none.
  const isLong = perUnit !== null && value * perUnit > 89;
  if (isYears || isLong || isAgeCode(element)) return { ...none, ageYears: value * (perUnit ?? 1) };
  const isNumbering = unit === null && Math.abs(value) >= 10 ** (identifyingDigits - 1);
  return isNumbering ? none : { value, digits, ageYears: null };
}

// A number gives three columns: it is judged once.
let lastElement: JsonObject | null = null;
let last: MeasuredNumber = none;

export function measuredNumber(element: JsonObject): MeasuredNumber {
  if (element !== lastElement) {
    lastElement = element;
    last = measure(element);
  }
  return last;
}
