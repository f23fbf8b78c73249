import { type Finding, finding, type JsonValue } from '../../formats/fhir/index.ts';

/** Where the first modifierExtension stands; null if there is none. */
function modifierPath(value: JsonValue): readonly (string | number)[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly JsonValue[]).entries()) {
      const path = modifierPath(item);
      if (path) return [index, ...path];
    }
    return null;
  }
  const object = value as { readonly [key: string]: JsonValue };
  for (const key in object) {
    if (key === 'modifierExtension') return [key];
    const child = object[key];
    if (typeof child !== 'object' || child === null) continue;
    const path = modifierPath(child);
    if (path) return [key, ...path];
  }
  return null;
}

/**
 * Elements that may turn a resource's meaning into its opposite (R4, 2.6.1): none is known here, so that a resource
 * with one can't be tabulated.
 */
export function modifierFindings(resource: JsonValue): readonly Finding[] {
  const findings: Finding[] = [];
  const path = modifierPath(resource);
  if (path)
    findings.push(
      finding(
        'modifier-extension',
        'has a modifierExtension, which may change what the resource means',
        `/${path.join('/')}`,
      ),
    );
  if (typeof resource === 'object' && resource !== null && 'implicitRules' in resource)
    findings.push(
      finding(
        'implicit-rules',
        'has implicitRules, which may change what the resource means',
        '/implicitRules',
      ),
    );
  return findings;
}
