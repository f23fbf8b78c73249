import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpfsExtension } from '../../../scripts/image/httpfs.ts';

/** Puts DuckDB's extension for S3 into a folder, as an image has it. */
export function putExtension(folder: string): void {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  const extension = httpfsExtension(dependencies['@duckdb/node-api'].split('-')[0]);
  if (extension === null) throw new Error('the wheel of httpfs can not be had: the test needs pip');
  writeFileSync(join(folder, 'httpfs.duckdb_extension'), extension);
}
