import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

type Schema = { properties: Record<string, object>; [keyword: string]: unknown };

function read(name: string): Schema {
  const file = fileURLToPath(new URL(`../../../fixtures/dbt/${name}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
}

const never = ['macros', 'docs', 'metrics', 'selectors', 'disabled', 'saved_queries'];
const neverEither = ['semantic_models', 'unit_tests', 'functions'];

/**
 * The schema of a manifest without what lakespec never writes: it takes Ajv seconds. What fulfils this one fulfils the
 * whole.
 */
function manifestSchema(): Schema {
  const schema = read('manifest-v12');
  for (const name of [...never, ...neverEither])
    schema.properties[name] = { type: 'object', maxProperties: 0 };
  const { anyOf } = (schema.properties.nodes as { additionalProperties: { anyOf: { title: string }[] } })
    .additionalProperties;
  const written = anyOf.filter(({ title }) => title === 'Model' || title === 'GenericTest');
  expect(written).toHaveLength(2);
  schema.properties.nodes = { type: 'object', additionalProperties: { anyOf: written } };
  return schema;
}

/** Gives a function that holds an artifact against a schema. */
function holds(schema: Schema): (artifact: unknown) => void {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (artifact) => {
    validate(artifact);
    expect(validate.errors ?? []).toEqual([]);
  };
}

export const expectManifest = holds(manifestSchema());
export const expectRunResults = holds(read('run-results-v6'));
