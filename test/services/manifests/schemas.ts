import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: what is read from JSON
type Json = any;

/** Kubernetes' own schemas, of the version that the cluster of the tests has. */
export const kubernetesModule = 'k8s.io/kubernetes@v1.35.4';

/**
 * A definition of Kubernetes' OpenAPI document (v2) as a JSON schema by itself: references written out, and no other
 * field than those that it knows. What refers to itself (JSONSchemaProps) is left open.
 */
function standalone(definitions: Json, node: Json, path: readonly string[]): Json {
  if (Array.isArray(node)) return node.map((one) => standalone(definitions, one, path));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const name = node.$ref.replace('#/definitions/', '');
    if (path.includes(name)) return {};
    return standalone(definitions, definitions[name], [...path, name]);
  }
  if (node.format === 'int-or-string') return { type: ['integer', 'string'] };
  const result = Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.startsWith('x-kubernetes'))
      .map(([key, value]) => [key, standalone(definitions, value, path)]),
  );
  return result.properties ? { additionalProperties: false, ...result } : result;
}

/** Writes a schema for each kind, named as kubeconform looks for it: `cronjob-batch-v1.json`. */
export function writeKubeconformSchemas(moduleFolder: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { definitions } = JSON.parse(
    readFileSync(join(moduleFolder, 'api/openapi-spec/swagger.json'), 'utf8'),
  );
  for (const [name, definition] of Object.entries<Json>(definitions)) {
    for (const { group, version, kind } of definition['x-kubernetes-group-version-kind'] ?? []) {
      // Lists and options of requests are no manifests.
      if (!definition.properties?.metadata || /List$|Options$|Event$/.test(kind)) continue;
      const suffix = [...(group === '' ? [] : [group.split('.')[0]]), version].join('-');
      const schema = standalone(definitions, definition, [name]);
      writeFileSync(join(folder, `${String(kind).toLowerCase()}-${suffix}.json`), JSON.stringify(schema));
    }
  }
}

/** Copies OpenAPI documents (v3) to where kubectl-validate looks: `apis/batch/v1.json`, `api/v1.json`. */
export function writeValidateSchemas(moduleFolder: string, folder: string): void {
  const from = join(moduleFolder, 'api/openapi-spec/v3');
  for (const file of readdirSync(from)) {
    // A group's versions: `api__v1_openapi.json`, `apis__batch__v1_openapi.json`.
    const [, path] = /^((?:api|apis__[^_]+)__v\d+)_openapi\.json$/.exec(file) ?? [];
    if (path === undefined) continue;
    const parts = path.split('__');
    mkdirSync(join(folder, ...parts.slice(0, -1)), { recursive: true });
    writeFileSync(
      join(folder, ...parts.slice(0, -1), `${parts.at(-1)}.json`),
      readFileSync(join(from, file)),
    );
  }
}
