import {
  allKeywords,
  confidentialityOptionNames,
  isConfidentialityOption,
  lookUpKeyword,
  parsePrivateElement,
} from '../../formats/dicom/index.ts';
import { diagnostic, didYouMean } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** What a policy says of DICOM headers names things that the standard knows. */
export const dicomEntry: Rule = {
  code: 'PRIV008',
  *check({ workspace }) {
    for (const { value, places } of workspace.policies) {
      const { options, keep, keepPrivate } = value.spec.dicom;
      for (const [index, entry] of options.entries()) {
        if (isConfidentialityOption(entry)) continue;
        const span = places.value(['spec', 'dicom', 'options', index]);
        yield diagnostic('PRIV008', span, `\`${entry}\` is no option of PS3.15 table E.1-1`, {
          help:
            didYouMean(entry, confidentialityOptionNames) ??
            `one of ${confidentialityOptionNames.join(', ')}`,
        });
      }
      for (const [index, entry] of keep.entries()) {
        if (lookUpKeyword(entry) !== null) continue;
        const span = places.value(['spec', 'dicom', 'keep', index]);
        yield diagnostic('PRIV008', span, `DICOM has no attribute \`${entry}\``, {
          help: didYouMean(entry, allKeywords()) ?? 'write the keyword of PS3.6, such as PatientAge',
        });
      }
      for (const [index, entry] of keepPrivate.entries()) {
        if (parsePrivateElement(entry) !== null) continue;
        const span = places.value(['spec', 'dicom', 'keepPrivate', index]);
        yield diagnostic('PRIV008', span, `\`${entry}\` names no private element`, {
          help: 'write its group (odd), its low byte and its creator: "(2005,xx0E) Philips MR Imaging DD 001"',
        });
      }
    }
  },
};
