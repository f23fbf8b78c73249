// Writes schemas/lakespec.v1.json, by which editors complete and check specs, from the language's own schemas.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { apiVersion, kinds } from '../../src/compiler/language/index.ts';

const file = new URL('../../schemas/lakespec.v1.json', import.meta.url);

/**
 * Draft 7 is what the YAML language server reads. `if` a document is of a kind `then` it is held to that kind's
 * schema: an error names the key that is wrong, not seven kinds that it could have been.
 */
function lakespecSchema(): object {
  // All kinds at once: what refers to itself is defined once, beside them.
  const { properties, definitions } = z.toJSONSchema(z.object(kinds), { target: 'draft-7', io: 'input' });
  const names = Object.keys(kinds);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `lakespec ${apiVersion}`,
    description: 'A document of a lakespec workspace.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: apiVersion, description: 'The version of the language.' },
      kind: { enum: names, description: 'What the document describes.' },
    },
    allOf: names.map((name) => ({
      if: { properties: { kind: { const: name } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/definitions/${name}` },
    })),
    definitions: Object.assign({}, properties, definitions),
  };
}

export const schemaText = (): string => `${JSON.stringify(lakespecSchema(), null, 2)}\n`;

if (import.meta.main) writeFileSync(file, schemaText());
