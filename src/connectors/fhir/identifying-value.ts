import type { JsonObject } from '../../formats/fhir/index.ts';
import { extensionOf, objectAt, objectsAt, textAt } from './element.ts';

const personReferences = ['subject', 'patient', 'asserter', 'recorder', 'individual', 'actor'];
const mothersMaidenName = 'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName';

function addText(value: string | null, into: Set<string>): void {
  if (value !== null) into.add(value);
}

function addTexts(value: unknown, into: Set<string>): void {
  if (!Array.isArray(value)) return;
  for (const one of value) if (typeof one === 'string') into.add(one);
}

function addName(name: JsonObject, into: Set<string>): void {
  addText(textAt(name, 'text'), into);
  addText(textAt(name, 'family'), into);
  addTexts(name.given, into);
  const family = textAt(name, 'family');
  const [given] = Array.isArray(name.given) ? name.given : [];
  if (family !== null && typeof given === 'string') {
    into.add(`${given} ${family}`);
    into.add(`${family}, ${given}`);
  }
}

function addPerson(person: JsonObject, into: Set<string>): void {
  for (const name of objectsAt(person, 'name')) addName(name, into);
  const single = objectAt(person, 'name');
  if (single) addName(single, into);
  for (const contact of objectsAt(person, 'telecom')) addText(textAt(contact, 'value'), into);
  const addresses = objectsAt(person, 'address');
  const home = objectAt(person, 'address');
  for (const address of home ? [home] : addresses) {
    addText(textAt(address, 'text'), into);
    addTexts(address.line, into);
  }
}

/**
 * Adds what a resource says of who someone is: names, contacts, address lines, numbers, the names that stand beside
 * references; for the scan before the commit, which looks for them in what is about to be written.
 */
export function addIdentifyingValues(resource: JsonObject, into: Set<string>): void {
  for (const identifier of objectsAt(resource, 'identifier')) addText(textAt(identifier, 'value'), into);
  for (const key of personReferences) addText(textAt(objectAt(resource, key), 'display'), into);
  for (const performer of objectsAt(resource, 'performer')) addText(textAt(performer, 'display'), into);
  for (const participant of objectsAt(resource, 'participant'))
    addText(textAt(objectAt(participant, 'individual'), 'display'), into);
  const { resourceType } = resource;
  if (
    resourceType !== 'Patient' &&
    resourceType !== 'RelatedPerson' &&
    resourceType !== 'Practitioner' &&
    resourceType !== 'Person'
  )
    return;
  addPerson(resource, into);
  for (const contact of objectsAt(resource, 'contact')) addPerson(contact, into);
  addText(textAt(extensionOf(resource, mothersMaidenName), 'valueString'), into);
  if (resourceType === 'Patient') addText(textAt(resource, 'id'), into);
}
