/**
 * A location as lakespec writes it. Hadoop's writers say `file:/path` and `s3a://`, and some write plain paths; all of
 * them mean the same object.
 */
export function ownLocation(uri: string): string {
  if (uri.startsWith('/')) return `file://${uri}`;
  if (/^file:\/(?!\/)/.test(uri)) return `file://${uri.slice('file:'.length)}`;
  return uri.replace(/^s3[an]:/, 's3:');
}
