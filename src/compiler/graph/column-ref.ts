/** A column of a dataset, by the dataset's id. */
export type ColumnRef = { readonly dataset: string; readonly column: string };
