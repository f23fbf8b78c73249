/** Larger specs are refused: nobody writes them by hand, and no parser must be asked to hold them. */
export const maxFileBytes = 4 * 1024 * 1024;
