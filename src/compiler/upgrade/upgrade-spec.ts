import { type Document, isMap, parseAllDocuments } from 'yaml';
import { apiVersion } from '../language/index.ts';

/** Rewrites documents of one version of the language as the next says the same. Its file is called like its versions. */
export type SpecMigration = {
  readonly from: string;
  readonly to: string;
  /** Changes the document in place; everything else of it, comments too, stays. */
  readonly rewrite: (document: Document) => void;
};

/** In order; the first version of the language has no forerunner. */
const specMigrations: readonly SpecMigration[] = [];

export type SpecUpgrade =
  | { readonly kind: 'current' }
  | { readonly kind: 'rewritten'; readonly text: string; readonly from: readonly string[] }
  /** Of a later lakespec, or of none. */
  | { readonly kind: 'refused'; readonly version: string };

/**
 * The text of a spec in the present version of the language. Text that can't be parsed, and documents without a version,
 * are `lakespec check`'s to report, and count as current.
 */
export function upgradeSpec(
  text: string,
  migrations: readonly SpecMigration[] = specMigrations,
  current: string = apiVersion,
): SpecUpgrade {
  const documents = parseAllDocuments(text, { keepSourceTokens: true });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
    return { kind: 'current' };
  const from: string[] = [];
  for (const document of documents) {
    if (!isMap(document.contents)) continue;
    let version = document.get('apiVersion');
    if (typeof version !== 'string' || version === current) continue;
    from.push(version);
    while (version !== current) {
      const migration = migrations.find((one) => one.from === version);
      if (!migration) return { kind: 'refused', version: String(version) };
      migration.rewrite(document);
      document.set('apiVersion', migration.to);
      version = migration.to;
    }
  }
  if (from.length === 0) return { kind: 'current' };
  return { kind: 'rewritten', text: documents.map(String).join(''), from };
}
