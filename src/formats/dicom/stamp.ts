import { confidentialityOptions } from './confidentiality.ts';
import { textElement } from './dummy.ts';
import type { Element, Item } from './element.ts';
import type { DeidentificationRules } from './rules.ts';
import { tags } from './tag.ts';

const longitudinal = { shift: 'MODIFIED', year: 'MODIFIED', keep: 'UNMODIFIED', drop: 'REMOVED' } as const;

/** Codes of what was applied (PS3.16 CID 7050): the profile and the options that the rules amount to. */
function appliedCodes({
  options,
  dates,
}: DeidentificationRules): readonly { code: string; meaning: string }[] {
  const chosen = new Set(options);
  // UIDs are always replaced, so that files and tables agree.
  chosen.delete('retain-uids');
  chosen.delete('retain-longitudinal-full-dates');
  chosen.delete('retain-longitudinal-modified-dates');
  if (dates === 'keep') chosen.add('retain-longitudinal-full-dates');
  if (dates === 'shift' || dates === 'year') chosen.add('retain-longitudinal-modified-dates');
  const codes = [...chosen]
    .map((option) => confidentialityOptions[option])
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return [{ code: '113100', meaning: 'Basic Application Confidentiality Profile' }, ...codes];
}

function codeItem({ code, meaning }: { readonly code: string; readonly meaning: string }): Item {
  return {
    undefinedLength: false,
    elements: [
      textElement(tags.codeValue, 'SH', code),
      textElement(tags.codingSchemeDesignator, 'SH', 'DCM'),
      textElement(tags.codeMeaning, 'LO', meaning),
    ],
  };
}

/** Elements that say that, how and by which policy a file was de-identified (PS3.15 E.1, PS3.3 C.7.1.1). */
export function stamps(rules: DeidentificationRules, mark: string): readonly Element[] {
  const items = appliedCodes(rules).map(codeItem);
  return [
    textElement(tags.patientIdentityRemoved, 'CS', 'YES'),
    textElement(tags.deidentificationMethod, 'LO', `${`lakespec: ${rules.policy}`.slice(0, 64)}\\${mark}`),
    {
      tag: tags.deidentificationMethodCodeSequence,
      vr: 'SQ',
      value: { kind: 'items', items, undefinedLength: false },
    },
    textElement(tags.longitudinalTemporalInformationModified, 'CS', longitudinal[rules.dates]),
  ];
}
