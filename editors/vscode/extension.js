const { existsSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

/** What is set; else the program that the folder has installed; else the one on the PATH. */
function programOf() {
  const set = vscode.workspace.getConfiguration('lakespec').get('command', '');
  if (set !== '') return set;
  const name = process.platform === 'win32' ? 'lakespec.cmd' : 'lakespec';
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const program = join(uri.fsPath, 'node_modules', '.bin', name);
    if (existsSync(program)) return program;
  }
  return name;
}

async function start() {
  const server = {
    command: programOf(),
    args: ['lsp', '--stdio'],
    // A `.cmd` file of npm runs in a shell alone.
    options: { shell: process.platform === 'win32' },
  };
  client = new LanguageClient('lakespec', 'lakespec', server, {
    documentSelector: [
      { scheme: 'file', language: 'yaml', pattern: '**/specs/**' },
      { scheme: 'file', language: 'sql', pattern: '**/specs/**' },
    ],
  });
  try {
    await client.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `lakespec: \`${server.command} lsp\` does not start (${why}). Set lakespec.command to the program.`,
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running?.isRunning()) await running.stop();
}

async function activate(context) {
  const restart = vscode.commands.registerCommand('lakespec.restart', async () => {
    await stop();
    await start();
  });
  context.subscriptions.push(restart);
  await start();
}

module.exports = { activate, deactivate: stop };
