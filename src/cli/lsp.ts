import type { Command } from 'commander';
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server.ts';

function lsp(): void {
  serve(createConnection(process.stdin, process.stdout));
}

export function register(command: Command): void {
  command
    .option('--stdio', 'speak over standard input and output: the default, and the only way')
    .addHelpText(
      'after',
      `
An editor starts it: findings while you type, completion, hover, definition, references, rename, formatting and
quick fixes for the files below specs/. docs/editors.md shows how to set up yours; editors/vscode is an extension.

Examples:
  lakespec lsp        waits for an editor to speak the Language Server Protocol`,
    )
    .action(lsp);
}
