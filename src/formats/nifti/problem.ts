/** What is wrong with a file that should be NIfTI. The message is for a steward and holds nothing of the file. */
export type NiftiProblem = { readonly code: NiftiProblemCode; readonly message: string };

const messages = {
  'not-nifti': 'The file does not begin with a NIfTI header.',
  'too-short': 'The file is too short to hold a NIfTI header.',
  'gz-damaged': 'The file is not a gzip, or it is damaged or cut off.',
  'dimensions-invalid': 'The NIfTI header gives impossible dimensions.',
  'datatype-unknown': 'The NIfTI header names a data type that the standard does not know.',
  'offset-invalid': 'The NIfTI header says that the image data begin at an impossible place.',
  truncated: 'The file ends before all the image data that its header announces.',
  'too-large': 'The header announces more image data than a file of this size can honestly hold.',
  cifti:
    'The file is CIFTI: it needs the XML in its header, which lakespec cannot clean of names yet. Convert it, or wait for support.',
} as const;

export type NiftiProblemCode = keyof typeof messages;

export function niftiProblem(code: NiftiProblemCode): NiftiProblem {
  return { code, message: messages[code] };
}
