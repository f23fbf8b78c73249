import { findElement } from './element.ts';
import { type Finding, finding } from './finding.ts';
import type { Header } from './header.ts';
import { describeTag, formatTag, tagOf, tags } from './tag.ts';
import { asciiValues } from './value.ts';

const storage = '1.2.840.10008.5.1.4.1.1';

/** SOP classes whose pixels were not made by a modality, or that may show a face. */
const showsPeopleOrText: readonly { readonly prefix: string; readonly what: string }[] = [
  { prefix: `${storage}.7`, what: 'a secondary capture, which may show names as pixels' },
  { prefix: `${storage}.77.1.4`, what: 'a photograph or video, which may show a face' },
  { prefix: `${storage}.77.1.7`, what: 'a photograph, which may show a face' },
];

/** Ultrasound devices write name and date into the picture; only an explicit NO tells that this one didn't. */
const ultrasound = [`${storage}.3.1`, `${storage}.3`, `${storage}.6.1`, `${storage}.6.2`, `${storage}.6`];

/**
 * What a header rewrite can't clean for certain, so that the file must wait for a person. `pixels`: judge by what the
 * pixels may show, too.
 */
export function findUncleanable(header: Header, options: { readonly pixels: boolean }): readonly Finding[] {
  const values = (tag: number) => {
    const element = findElement(header.dataSet, tag);
    return element === null ? [] : asciiValues(element);
  };
  const has = (keyword: string) => findElement(header.dataSet, tagOf(keyword)) !== null;
  const sopClass = values(tags.sopClassUid)[0] ?? '';
  const findings: Finding[] = [];

  if (sopClass === '1.2.840.10008.1.3.10' || has('DirectoryRecordSequence'))
    findings.push(finding('directory', 'the file is a DICOMDIR: an index that names patients, no image'));
  if (sopClass.startsWith(`${storage}.88.`) || has('ContentSequence'))
    findings.push(
      finding('structured-report', 'the file is a structured report; its text cannot be cleaned for certain'),
    );
  if (sopClass.startsWith(`${storage}.104.`) || has('EncapsulatedDocument'))
    findings.push(
      finding(
        'encapsulated-document',
        'the file holds an encapsulated document, which cannot be cleaned for certain',
      ),
    );
  if (has('GraphicAnnotationSequence'))
    findings.push(
      finding(
        'graphics',
        'the file holds graphic annotations, which cannot be cleaned for certain',
        '(0070,0001)',
      ),
    );
  if (sopClass.startsWith(`${storage}.9.4.`))
    findings.push(finding('audio', 'the file holds an audio recording; a voice identifies a person'));
  return options.pixels ? [...findings, ...findTellingPixels(sopClass, values)] : findings;
}

function findTellingPixels(sopClass: string, values: (tag: number) => readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const burnedIn = values(tags.burnedInAnnotation)[0] ?? '';
  if (burnedIn === 'YES')
    findings.push(
      finding(
        'burned-in',
        `the pixels hold annotations: ${describeTag(tags.burnedInAnnotation)} is YES`,
        formatTag(tags.burnedInAnnotation),
      ),
    );
  if (values(tags.recognizableVisualFeatures)[0] === 'YES')
    findings.push(
      finding(
        'recognizable',
        `the pixels may show a face: ${describeTag(tags.recognizableVisualFeatures)} is YES`,
        formatTag(tags.recognizableVisualFeatures),
      ),
    );
  const shown = showsPeopleOrText.find(
    ({ prefix }) => sopClass === prefix || sopClass.startsWith(`${prefix}.`),
  );
  if (shown !== undefined)
    findings.push(finding('burned-in', `the image is ${shown.what}`, formatTag(tags.sopClassUid)));
  else if (values(tags.conversionType).some((value) => value !== ''))
    findings.push(
      finding(
        'burned-in',
        'the image was captured or digitised, and may show names as pixels',
        '(0008,0064)',
      ),
    );
  if (values(tags.imageType).some((value) => /SCREEN|CAPTURE/i.test(value)))
    findings.push(
      finding('burned-in', 'the image is a screen grab, which may show names as pixels', '(0008,0008)'),
    );
  if (ultrasound.includes(sopClass) && burnedIn !== 'NO')
    findings.push(
      finding(
        'burned-in',
        `ultrasound images show names as pixels unless ${describeTag(tags.burnedInAnnotation)} is NO`,
        formatTag(tags.burnedInAnnotation),
      ),
    );
  return findings;
}
