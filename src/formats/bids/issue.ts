/** Something that is wrong with a dataset. The message is for a steward and holds nothing of the data. */
export type Issue = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The file it is about, relative to the dataset; null = the dataset. It may identify. */
  readonly path: string | null;
  /** Where in the file: a column, a JSON pointer, line numbers. */
  readonly location: string | null;
};

export function error(
  code: string,
  message: string,
  at: { readonly path?: string | null; readonly location?: string | null } = {},
): Issue {
  return { code, severity: 'error', message, path: at.path ?? null, location: at.location ?? null };
}

export function warning(...[code, message, at]: Parameters<typeof error>): Issue {
  return { ...error(code, message, at), severity: 'warning' };
}
