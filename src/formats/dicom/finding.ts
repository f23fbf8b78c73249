/** What is wrong with a file, in words for a steward; holds no value from the file. */
export type Finding = {
  /** Stable: `dicom.what-is-wrong`. */
  readonly rule: string;
  readonly message: string;
  /** The tag that it is about, `(0008,0060)`. */
  readonly location: string | null;
};

export const finding = (rule: string, message: string, location: string | null = null): Finding => ({
  rule: `dicom.${rule}`,
  message,
  location,
});
