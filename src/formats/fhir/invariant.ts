import { parseDateTime } from './date-time.ts';
import { ExactNumber, isObject, type JsonObject, type JsonValue } from './json.ts';

/** Says what is wrong, at a path below the value that is judged. */
type Report = (rule: string, message: string, ...path: readonly (string | number)[]) => void;

type Invariant = (value: JsonObject, report: Report) => void;

const has = (value: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => value[name] !== undefined || value[`_${name}`] !== undefined);

/** Whether a choice is there in any of its types. */
function hasChoice(value: JsonObject, name: string): boolean {
  for (const key in value) {
    const from = key.charCodeAt(0) === 0x5f ? 1 : 0;
    if (!key.startsWith(name, from)) continue;
    const capital = key.charCodeAt(from + name.length);
    if (capital >= 0x41 && capital <= 0x5a) return true;
  }
  return false;
}

const items = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]).filter(isObject) : [];

/** A text; of anything else nothing: an object may have a `toString` that is none. */
const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** `system|code` of the codings of a concept, or of a list of concepts. */
function codings(value: JsonValue | undefined): readonly string[] {
  const concepts = isObject(value) ? [value] : items(value);
  return concepts.flatMap((concept) =>
    items(concept.coding).map(({ system, code }) => `${text(system)}|${text(code)}`),
  );
}

function numberOf(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return value instanceof ExactNumber ? Number(value.text) : null;
}

// qty-3
const quantity: Invariant = (value, report) => {
  if (has(value, 'code') && !has(value, 'system'))
    report('quantity-system', 'a code for the unit needs the system that it is from');
};

const clinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const verification = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

/**
 * Invariants of R4 that ask for no more than the element itself, by type; beside each its name in the standard.
 * Those of severity `warning` are left out.
 */
export const invariants: Readonly<Record<string, Invariant>> = {
  Age: quantity,
  Count: quantity,
  Distance: quantity,
  Duration: quantity,
  Quantity: quantity,
  // ext-1
  Extension: (value, report) => {
    if (hasChoice(value, 'value') === has(value, 'extension'))
      report('extension-content', 'an extension has either a value or extensions of its own');
  },
  // per-1, where both ends are told to the same precision
  Period: ({ start, end }, report) => {
    if (typeof start !== 'string' || typeof end !== 'string') return;
    const [from, to] = [parseDateTime(start), parseDateTime(end)];
    if (!from || !to || from.precision !== to.precision) return;
    if ((from.instant ?? from.date) > (to.instant ?? to.date))
      report('period-reversed', 'the period ends before it starts');
  },
  // rng-2, where both ends have the same unit
  Range: ({ low, high }, report) => {
    if (!isObject(low) || !isObject(high) || low.unit !== high.unit || low.code !== high.code) return;
    const [from, to] = [numberOf(low.value), numberOf(high.value)];
    if (from !== null && to !== null && from > to)
      report('range-reversed', 'the range ends before it starts');
  },
  // rat-1
  Ratio: (value, report) => {
    const isWhole = has(value, 'numerator') === has(value, 'denominator');
    if (!isWhole || !(has(value, 'numerator') || has(value, 'extension')))
      report('ratio', 'a ratio has a numerator and a denominator, or neither and an extension');
  },
  // att-1
  Attachment: (value, report) => {
    if (has(value, 'data') && !has(value, 'contentType'))
      report('attachment', 'data need the content type that they have');
  },
  // cpt-2
  ContactPoint: (value, report) => {
    if (has(value, 'value') && !has(value, 'system'))
      report('contact-point', 'a value needs the system that it is for (phone, email and so on)');
  },
  // tim-1 to tim-10
  'Timing.repeat': (value, report) => {
    const needs = (name: string, other: string): void => {
      if (has(value, name) && !has(value, other)) report('timing', `${name} needs ${other}`);
    };
    needs('duration', 'durationUnit');
    needs('period', 'periodUnit');
    needs('durationMax', 'duration');
    needs('periodMax', 'period');
    needs('countMax', 'count');
    for (const name of ['duration', 'period']) {
      if ((numberOf(value[name]) ?? 0) < 0) report('timing', `${name} must not be negative`, name);
    }
    if (has(value, 'timeOfDay') && has(value, 'when')) report('timing', 'has both timeOfDay and when');
  },
  // pat-1
  'Patient.contact': (value, report) => {
    if (!has(value, 'name', 'telecom', 'address', 'organization'))
      report('contact', 'a contact needs a name, telecom, address or organization');
  },
  Condition: (value, report) => {
    const status = codings(value.clinicalStatus);
    const isInError = codings(value.verificationStatus).includes(`${verification}|entered-in-error`);
    // con-5
    if (isInError && has(value, 'clinicalStatus'))
      report('condition-status', 'what was entered in error has no clinicalStatus', 'clinicalStatus');
    // con-4
    const isOver = ['resolved', 'remission', 'inactive'].some((code) =>
      status.includes(`${clinical}|${code}`),
    );
    if (hasChoice(value, 'abatement') && status.length > 0 && !isOver)
      report(
        'condition-status',
        'a condition that has abated is resolved, inactive or in remission',
        'clinicalStatus',
      );
  },
  // con-1
  'Condition.stage': (value, report) => {
    if (!has(value, 'summary', 'assessment'))
      report('condition-stage', 'a stage needs a summary or an assessment');
  },
  // con-2
  'Condition.evidence': (value, report) => {
    if (!has(value, 'code', 'detail')) report('condition-evidence', 'evidence needs a code or a detail');
  },
  Observation: (value, report) => {
    // obs-6
    if (has(value, 'dataAbsentReason') && hasChoice(value, 'value'))
      report('observation-value', 'has both a value and a reason why there is none', 'dataAbsentReason');
    // obs-7
    if (!hasChoice(value, 'value')) return;
    const own = codings(value.code);
    const isSame = items(value.component).some(({ code }) => codings(code).some((one) => own.includes(one)));
    if (isSame) report('observation-value', 'has a value, and a component with the same code', 'component');
  },
  // obs-3
  'Observation.referenceRange': (value, report) => {
    if (!has(value, 'low', 'high', 'text'))
      report('reference-range', 'a reference range needs low, high or text');
  },
};
