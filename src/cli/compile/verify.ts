import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostics/index.ts';
import { verify } from '../../compiler/verify/index.ts';
import { openDuckdb } from '../../runtime/engines/duckdb/index.ts';
import { compileFiles, hasErrors } from '../compilation.ts';
import type { WorkspaceFolder } from '../workspace.ts';

/** Holds the SQL of a workspace against the parsers of others; what has errors of its own is left to the compiler. */
export async function verifyWorkspace(
  workspace: WorkspaceFolder,
): Promise<{ readonly statements: number; readonly diagnostics: readonly Diagnostic[] }> {
  const { compilation } = compileFiles(workspace, {});
  if (hasErrors(compilation.diagnostics)) return { statements: 0, diagnostics: [] };
  const scratch = mkdtempSync(join(tmpdir(), 'lakespec-verify-'));
  const duckdb = await openDuckdb({ memoryMb: 512, threads: 1, scratch });
  try {
    return await verify(compilation, duckdb);
  } finally {
    duckdb.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
