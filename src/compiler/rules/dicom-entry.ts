import {
  allKeywords,
  confidentialityOptionNames,
  confidentialityRow,
  isConfidentialityOption,
  isSafePrivateElement,
  lookUpKeyword,
  parsePrivateElement,
} from '../../formats/dicom/index.ts';
import type { Identifier } from '../../plan/index.ts';
import { describeIdentifier } from '../analyze/label.ts';
import { regimeAllows, regimeNote } from '../analyze/regime.ts';
import { diagnostic, meant } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** What options of PS3.15 table E.1-1 leave in published files. Dates go by `dates`, whatever is chosen. */
const leaves: Readonly<Partial<Record<string, Identifier>>> = {
  'retain-uids': 'other-unique-id',
  'retain-device-identity': 'device',
  'retain-institution-identity': 'geographic.address',
};

/** What a policy says of DICOM headers names things that the standard knows. */
export const dicomEntry: Rule = {
  code: 'PRIV008',
  *check({ workspace }) {
    for (const { value, places } of workspace.policies) {
      const { regime, allows } = value.spec;
      const { options, keep, keepPrivate, burnedIn } = value.spec.dicom;
      const isJudged = regime === 'safe_harbor' || regime === 'limited_data_set';
      if (burnedIn === 'keep' && isJudged) {
        yield diagnostic(
          'PRIV008',
          places.value(['spec', 'dicom', 'burnedIn']),
          `\`burnedIn: keep\` publishes pictures that may show a name, and regime ${regime} allows none`,
          {
            help: 'leave it out: such pictures wait for a person; an expert may determine otherwise (expert_determination)',
          },
        );
      }
      for (const [index, entry] of options.entries()) {
        const span = places.value(['spec', 'dicom', 'options', index]);
        if (isConfidentialityOption(entry)) {
          const left = leaves[entry];
          if (left === undefined || regimeAllows(regime, left, allows)) continue;
          const what = describeIdentifier(left);
          yield diagnostic('PRIV008', span, `\`${entry}\` leaves ${what} in published files`, {
            notes: [regimeNote(regime, left, what)],
            help:
              regime === 'expert_determination'
                ? `add \`allows: [${left}]\` if the determination says so, or leave the option out`
                : 'leave the option out',
          });
          continue;
        }
        yield diagnostic('PRIV008', span, `\`${entry}\` is no option of PS3.15 table E.1-1`, {
          ...meant(
            entry,
            confidentialityOptionNames,
            span,
            `one of ${confidentialityOptionNames.join(', ')}`,
            true,
          ),
        });
      }
      for (const [index, entry] of keep.entries()) {
        const attribute = lookUpKeyword(entry);
        const span = places.value(['spec', 'dicom', 'keep', index]);
        if (attribute !== null) {
          if (confidentialityRow(attribute.tag) === null) continue;
          yield diagnostic(
            'PRIV008',
            span,
            `PS3.15 table E.1-1 says what becomes of ${entry}, and \`keep\` can't`,
            {
              help: 'leave it out; `options` decide over the attributes of the table',
            },
          );
          continue;
        }
        yield diagnostic('PRIV008', span, `DICOM has no attribute \`${entry}\``, {
          ...meant(entry, allKeywords(), span, 'write the keyword of PS3.6, such as PatientAge', true),
        });
      }
      for (const [index, entry] of keepPrivate.entries()) {
        const element = parsePrivateElement(entry);
        const span = places.value(['spec', 'dicom', 'keepPrivate', index]);
        if (element !== null) {
          if (!isJudged || isSafePrivateElement(element)) continue;
          yield diagnostic(
            'PRIV008',
            span,
            `nobody has said what \`${entry}\` holds, and it counts as identifying`,
            {
              notes: [
                `PS3.15 table E.3.10-1 does not list it as safe, and regime ${regime} has no expert who does`,
              ],
              help: 'leave it out; the option `retain-safe-private` keeps those that are safe',
            },
          );
          continue;
        }
        yield diagnostic('PRIV008', span, `\`${entry}\` names no private element`, {
          help: 'write its group (odd), its low byte and its creator: "(2005,xx0E) Philips MR Imaging DD 001"',
        });
      }
    }
  },
};
