/** What is wrong with a record, in words for a steward; holds no value of the record. */
export type Finding = {
  /** Stable: `fhir.what-is-wrong`. */
  readonly rule: `fhir.${string}`;
  readonly message: string;
  /** JSON pointer (RFC 6901) of known FHIR names and indexes; null = the record as a whole. */
  readonly location: string | null;
};

export const finding = (rule: string, message: string, location: string | null = null): Finding => ({
  rule: `fhir.${rule}`,
  message,
  location,
});
