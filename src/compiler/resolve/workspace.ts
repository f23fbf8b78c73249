import type { ConnectorDeclaration, SourceTable } from '../../ports/index.ts';
import type { DocumentValue } from '../language/index.ts';
import type { Document, Path } from '../load/index.ts';

/** A source of a product with its connector, configuration and profile. */
export type ResolvedSource = {
  /** The connector's name, or the steward's where the product has several sources. */
  readonly name: string;
  /** Where the source stands in the product's document. */
  readonly path: Path;
  readonly declaration: ConnectorDeclaration;
  readonly spec: NonNullable<DocumentValue<'DataProduct'>['spec']['source']>;
  readonly config: unknown;
  readonly profile: unknown;
  /** The connector's tables under this configuration. */
  readonly tables: readonly SourceTable[];
  /** Whether its configuration is without fault; of one that isn't, little can be said. */
  readonly sound: boolean;
  /** Prefix of its bronze tables: empty for a single source. */
  readonly prefix: string;
};

/** What a Crosswalk links; members whose product isn't there are left out, and reported. */
export type ResolvedCrosswalk = {
  readonly name: string;
  /** The name as part of an identifier: hyphens are underscores. */
  readonly identifier: string;
  readonly document: Document<'Crosswalk'>;
  readonly spec: DocumentValue<'Crosswalk'>['spec'];
  readonly members: readonly {
    readonly product: ResolvedProduct;
    readonly spec: DocumentValue<'Crosswalk'>['spec']['members'][number];
    readonly path: Path;
  }[];
};

export type ResolvedProduct = {
  readonly name: string;
  /** The name as part of an identifier: hyphens are underscores. */
  readonly identifier: string;
  readonly document: Document<'DataProduct'>;
  readonly spec: DocumentValue<'DataProduct'>['spec'];
  readonly domain: Document<'Domain'> | null;
  readonly policy: Document<'DeidPolicy'> | null;
  readonly agreement: Document<'Agreement'> | null;
  readonly sources: readonly ResolvedSource[];
  readonly inputs: readonly {
    readonly name: string;
    readonly product: ResolvedProduct;
    readonly path: Path;
  }[];
  /** Crosswalks among its inputs. */
  readonly crosswalks: readonly {
    readonly name: string;
    readonly crosswalk: ResolvedCrosswalk;
    readonly path: Path;
  }[];
  /** Crosswalks that link its records with others'. */
  readonly memberOf: readonly Document<'Crosswalk'>[];
  /** SQL files of its silver tables: name of the table → path and text. */
  readonly sql: ReadonlyMap<string, { readonly path: string; readonly text: string }>;
};

export type ResolvedPlatform = {
  readonly name: string;
  readonly document: Document<'Platform'>;
  /** With everything that it extends. */
  readonly spec: DocumentValue<'Platform'>['spec'];
  /** Top-level key of `spec` → the Platform that said it. */
  readonly origins: ReadonlyMap<string, string>;
};

/** All documents, with every reference bound. Products stand after those whose tables they read. */
export type Workspace = {
  /** Each document as it was loaded, of every kind, in the order of files. */
  readonly documents: readonly Document[];
  readonly products: readonly ResolvedProduct[];
  readonly crosswalks: readonly ResolvedCrosswalk[];
  readonly platforms: readonly ResolvedPlatform[];
  readonly agreements: readonly Document<'Agreement'>[];
  readonly policies: readonly Document<'DeidPolicy'>[];
  readonly domains: readonly Document<'Domain'>[];
};
