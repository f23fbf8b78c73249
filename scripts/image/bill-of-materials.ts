import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the machine that the image takes over, such as a library of C. */
export type SystemFile = { readonly path: string; readonly content: Uint8Array };

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
};

const manifestOf = (root: string, name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;

const purl = ({ name, version }: Manifest): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * What is in the image, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). Without time and serial number: the
 * same image has the same bill.
 */
export function billOfMaterials(
  root: string,
  packages: readonly string[],
  system: readonly SystemFile[],
): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const libraries = packages.map((name) => {
    const found = manifestOf(root, name);
    return {
      type: 'library',
      'bom-ref': purl(found),
      name: found.name,
      version: found.version,
      purl: purl(found),
      ...(found.license !== undefined && { licenses: [{ expression: found.license }] }),
    };
  });
  const files = system.map(({ path, content }) => ({
    type: 'file',
    'bom-ref': `file:${path}`,
    name: path,
    hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(content).digest('hex') }],
  }));
  const components = [...libraries, ...files];
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'container',
        'bom-ref': purl(own),
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: [{ expression: own.license }],
      },
    },
    components,
    dependencies: [
      { ref: purl(own), dependsOn: components.map((one) => one['bom-ref']) },
      ...components.map((one) => ({ ref: one['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
