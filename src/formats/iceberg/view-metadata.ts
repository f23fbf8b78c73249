import { z } from 'zod';
import { longJson, stringifyJson } from './json.ts';
import { Malformed, type Parsed, parsed } from './parsed.ts';
import { type Field, type Schema, schemaJson, schemaToJson } from './schema.ts';

/** A view's SELECT in the words of one engine. */
export type ViewRepresentation = { readonly dialect: string; readonly sql: string };

export type ViewVersion = {
  readonly versionId: number;
  readonly schemaId: number;
  readonly timestampMs: number;
  readonly summary: Readonly<Record<string, string>>;
  readonly representations: readonly ViewRepresentation[];
  readonly defaultNamespace: readonly string[];
};

/** Metadata of a view, format version 1 (view spec, View Metadata). Times are milliseconds since 1970, UTC. */
export type ViewMetadata = {
  readonly viewUuid: string;
  readonly location: string;
  readonly schemas: readonly Schema[];
  readonly currentVersionId: number;
  readonly versions: readonly ViewVersion[];
  readonly versionLog: readonly { readonly timestampMs: number; readonly versionId: number }[];
  readonly properties: Readonly<Record<string, string>>;
};

/** What a view is to say. Field ids are of no matter: no file knows them. */
export type ViewDefinition = {
  readonly fields: readonly Field[];
  readonly representations: readonly ViewRepresentation[];
  readonly defaultNamespace: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
};

/** So many former versions are kept (`version.history.num-entries` of the reference implementation). */
const keptVersions = 10;

const metadataJson = z
  .object({
    'view-uuid': z.string(),
    'format-version': z.literal(1),
    location: z.string(),
    schemas: z.array(schemaJson).min(1),
    'current-version-id': z.int(),
    versions: z
      .array(
        z.object({
          'version-id': z.int(),
          'schema-id': z.int(),
          'timestamp-ms': z.int(),
          summary: z.record(z.string(), z.string()).default({}),
          // Of types other than `sql` nothing is known.
          representations: z.array(
            z.object({ sql: z.string().default(''), dialect: z.string().default('') }),
          ),
          'default-namespace': z.array(z.string()),
        }),
      )
      .min(1),
    'version-log': z.array(z.object({ 'timestamp-ms': z.int(), 'version-id': z.int() })),
    properties: z.record(z.string(), z.string()).default({}),
  })
  .transform(
    (json): ViewMetadata => ({
      viewUuid: json['view-uuid'],
      location: json.location,
      schemas: json.schemas,
      currentVersionId: json['current-version-id'],
      versions: json.versions.map((version) => ({
        versionId: version['version-id'],
        schemaId: version['schema-id'],
        timestampMs: version['timestamp-ms'],
        summary: version.summary,
        representations: version.representations,
        defaultNamespace: version['default-namespace'],
      })),
      versionLog: json['version-log'].map((entry) => ({
        timestampMs: entry['timestamp-ms'],
        versionId: entry['version-id'],
      })),
      properties: json.properties,
    }),
  );

/** Reads a metadata file's text. */
export function parseViewMetadata(text: string): Parsed<ViewMetadata> {
  const json = longJson(text);
  if (!json.ok) return json;
  return parsed(() => {
    const result = metadataJson.safeParse(json.value);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new Malformed(`it is no view metadata of version 1: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    return result.data;
  });
}

/** The text of a metadata file. */
export function formatViewMetadata(view: ViewMetadata): string {
  return stringifyJson({
    'view-uuid': view.viewUuid,
    'format-version': 1,
    location: view.location,
    schemas: view.schemas.map(schemaToJson),
    'current-version-id': view.currentVersionId,
    versions: view.versions.map((version) => ({
      'version-id': version.versionId,
      'schema-id': version.schemaId,
      'timestamp-ms': version.timestampMs,
      summary: version.summary,
      representations: version.representations.map(({ dialect, sql }) => ({ type: 'sql', sql, dialect })),
      'default-namespace': version.defaultNamespace,
    })),
    'version-log': view.versionLog.map((entry) => ({
      'timestamp-ms': entry.timestampMs,
      'version-id': entry.versionId,
    })),
    properties: view.properties,
  });
}

const withoutId = ({ fields }: Pick<Schema, 'fields'>): string => JSON.stringify(fields);

/**
 * A view's next state; versions never change, so other words or columns are a new one.
 * @param base Null = a new view.
 */
export function nextView(
  base: ViewMetadata | null,
  definition: ViewDefinition,
  made: { readonly uuid: string; readonly location: string; readonly timestampMs: number },
): ViewMetadata {
  const { fields, representations, defaultNamespace, properties } = definition;
  const { timestampMs } = made;
  const schemas = base?.schemas ?? [];
  const known = schemas.find((schema) => withoutId(schema) === withoutId({ fields }));
  const schema = known ?? {
    schemaId: Math.max(-1, ...schemas.map(({ schemaId }) => schemaId)) + 1,
    identifierFieldIds: [],
    fields,
  };
  const words = (version: Pick<ViewVersion, 'representations' | 'defaultNamespace'>) =>
    JSON.stringify([
      version.representations.map(({ dialect, sql }) => [dialect, sql]),
      version.defaultNamespace,
    ]);
  const current = base?.versions.find(({ versionId }) => versionId === base.currentVersionId);
  const isSame =
    current?.schemaId === schema.schemaId && words(current) === words({ representations, defaultNamespace });
  if (base !== null && isSame) return { ...base, properties };
  const version: ViewVersion = {
    versionId: Math.max(0, ...(base?.versions ?? []).map(({ versionId }) => versionId)) + 1,
    schemaId: schema.schemaId,
    timestampMs,
    summary: { 'engine-name': 'lakespec' },
    representations,
    defaultNamespace,
  };
  const versions = [...(base?.versions ?? []), version].slice(-keptVersions);
  const kept = new Set(versions.map(({ versionId }) => versionId));
  const used = new Set(versions.map(({ schemaId }) => schemaId));
  return {
    viewUuid: base?.viewUuid ?? made.uuid,
    location: base?.location ?? made.location,
    schemas: [...(known ? schemas : [...schemas, schema])].filter(({ schemaId }) => used.has(schemaId)),
    currentVersionId: version.versionId,
    versions,
    versionLog: [
      ...(base?.versionLog ?? []).filter(({ versionId }) => kept.has(versionId)),
      { timestampMs, versionId: version.versionId },
    ],
    properties,
  };
}
