import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { connectors } from '../connectors/registry.ts';
import type { Draft } from '../ports/index.ts';
import { openDuckdb } from './engines/duckdb/index.ts';
import { RunFailure } from './failure.ts';

export type InferOptions = {
  /** Name of the product; default: from the file's name. */
  readonly product: string | null;
  /** Name of the table; default: the product's. */
  readonly table: string | null;
  /** So many rows are read. */
  readonly maxRows: number;
};

export type DraftedProduct = Draft & {
  readonly connector: string;
  readonly product: string;
  /** One DataProduct document, as YAML. */
  readonly document: string;
};

/** A DNS label of a file's name: `Visits 2026-01.csv` → `visits-2026-01`. */
function productName(path: string): string {
  const name = basename(path)
    .replace(/(\.(csv|tsv|txt|gz))+$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|(-[0-9]+)*-*$/g, '')
    .slice(0, 40);
  return name === '' ? 'product' : name;
}

function documentOf(connector: string, product: string, file: string, draft: Draft): string {
  const block = draft.yaml.trimEnd().replaceAll(/^(?=.)/gm, '      ');
  return `# Drafted from ${draft.rows.toLocaleString('en')} rows of ${JSON.stringify(file)}: read each line before you commit it.
# \`identifies\` is a guess where it stands, and yours to say where it doesn't: \`lakespec check\` asks for it.
apiVersion: lakespec/v1
kind: DataProduct
metadata:
  name: ${product}
  domain: clinical              # a Domain document
  owner: data@example.org       # who answers for it
spec:
  source:
    connector: ${connector}
    location: landing://${product}
    ${connector}:
${block}
  privacy: {policy: safe-harbor}    # a DeidPolicy document
`;
}

/**
 * Drafts a data product from a file on this machine. Values of the file stay in this process.
 * @throws {RunFailure} where the file can't be read, or no connector knows its format
 */
export async function inferProduct(file: string, options: InferOptions): Promise<DraftedProduct> {
  const path = resolve(file);
  const found = await stat(path).catch(() => null);
  if (!found) throw new RunFailure('invalid', `there is no file ${file}`);
  if (!found.isFile())
    throw new RunFailure('invalid', `${file} is no file: name one of the files of a delivery`);
  const product = options.product ?? productName(path);
  const table = options.table ?? product.replaceAll('-', '_');
  const scratch = await mkdtemp(join(tmpdir(), 'lakespec-infer-'));
  const engine = await openDuckdb({ memoryMb: 1024, threads: 2, scratch });
  try {
    for (const load of connectors.values()) {
      const { name, infer } = await load();
      const draft = await infer?.(path, table, engine, options.maxRows);
      if (!draft) continue;
      return {
        ...draft,
        connector: name,
        product,
        document: documentOf(name, product, basename(path), draft),
      };
    }
  } finally {
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
  throw new RunFailure(
    'invalid',
    `${file} is no delimited text, and other formats need no contract: lakespec init fhir, bids or dicom`,
  );
}
