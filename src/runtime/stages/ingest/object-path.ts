/** Whether a path stays below the folder that it is meant for, on every store and disk. */
export function isSafePath(path: string): boolean {
  return (
    path.length > 0 &&
    Buffer.byteLength(path) <= 900 &&
    !/[\x00-\x1f\x7f\\]/.test(path) &&
    path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}
