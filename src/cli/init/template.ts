import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { packageRoot } from '../../compiler/package-root.ts';

/** What a person says of the new product; what isn't said stays as the template has it. */
export type Answers = {
  readonly connector: string;
  readonly name?: string;
  readonly domain?: string;
  readonly owner?: string;
  /** Whether the small example files are put into the landing; default: yes. */
  readonly example?: boolean;
};

export type NewFile = {
  /** Place in the workspace, with `/`. */
  readonly path: string;
  readonly content: Buffer;
  /** Shared by products: what a person made of it stays. */
  readonly isCommon: boolean;
};

const templates = join(packageRoot, 'templates', 'init');

/** The connectors that there is a template for. */
export const connectorsWithTemplate = (): readonly string[] =>
  readdirSync(templates)
    .filter((name) => name !== 'common')
    .sort();

/** Files of a template by their place in the workspace. npm would leave out a `.gitignore`: it is kept without dot. */
function templateFiles(template: string, isCommon: boolean): readonly NewFile[] {
  const root = join(templates, template);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const path = relative(root, from).replaceAll('\\', '/');
      return { path: path === 'gitignore' ? '.gitignore' : path, content: readFileSync(from), isCommon };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names that a template uses: its one product, that product's domain and folder of the landing. */
export function templateNames(connector: string): {
  readonly product: string;
  readonly domain: string;
  readonly owner: string;
  readonly landing: string;
} {
  const files = templateFiles(connector, false);
  const product = files.find(({ path }) => path.startsWith('specs/products/'));
  if (!product) throw new Error(`the template ${connector} has no product`);
  const text = product.content.toString('utf8');
  const word = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  return {
    product: basename(product.path, '.yaml'),
    domain: word(/^ {2}domain: (\S+)/m),
    owner: word(/^ {2}owner: (\S+)/m),
    landing: word(/landing:\/\/([^\s,}]+)/),
  };
}

const title = (name: string): string =>
  name
    .split('-')
    .map((word, index) => (index === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word))
    .join(' ');

/** All files of a new product, with the names that were asked for in the place of the template's. */
export function productFiles(answers: Answers): readonly NewFile[] {
  const names = templateNames(answers.connector);
  const name = answers.name ?? names.product;
  const landing = answers.name ?? names.landing;
  const domain = answers.domain ?? names.domain;
  const renamed = templateFiles(answers.connector, false).map(({ path, content, isCommon }): NewFile => {
    if (path.startsWith('landing/'))
      return { path: path.replace(`landing/${names.landing}/`, `landing/${landing}/`), content, isCommon };
    const text = content.toString('utf8');
    if (path === `specs/domains/${names.domain}.yaml`) {
      const own =
        domain === names.domain
          ? text
          : text.replace(/^metadata: .*$/m, `metadata: {name: ${domain}, title: ${title(domain)}}`);
      return { path: `specs/domains/${domain}.yaml`, content: Buffer.from(own), isCommon: true };
    }
    if (path !== `specs/products/${names.product}.yaml`) return { path, content, isCommon };
    const product = text
      .replace(/^ {2}name: .*$/m, `  name: ${name}`)
      .replace(/^ {2}domain: .*$/m, `  domain: ${domain}`)
      .replace(/^ {2}owner: .*$/m, `  owner: ${answers.owner ?? names.owner}`)
      .replace(`landing://${names.landing}`, `landing://${landing}`)
      .replace(/^ {2}title: .*$/m, (line) => (answers.name === undefined ? line : `  title: ${title(name)}`));
    return { path: `specs/products/${name}.yaml`, content: Buffer.from(product), isCommon };
  });
  const schema: NewFile = {
    path: 'schemas/lakespec.v1.json',
    content: readFileSync(join(packageRoot, 'schemas', 'lakespec.v1.json')),
    isCommon: true,
  };
  const wanted = renamed.filter(({ path }) => answers.example !== false || !path.startsWith('landing/'));
  return [...templateFiles('common', true), ...wanted, schema];
}
