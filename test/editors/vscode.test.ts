import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'editors', 'vscode');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

type Server = { readonly command: string; readonly args: readonly string[] };

/** Runs the extension in an editor that has a folder open, and tells which server it starts. */
async function startedIn(open: string, setting: string): Promise<Server> {
  const started: Server[] = [];
  class LanguageClient {
    constructor(_id: string, _name: string, server: Server) {
      started.push(server);
    }
    async start(): Promise<void> {}
    isRunning(): boolean {
      return true;
    }
    async stop(): Promise<void> {}
  }
  const stubs: Readonly<Record<string, unknown>> = {
    vscode: {
      workspace: {
        getConfiguration: () => ({ get: () => setting }),
        workspaceFolders: [{ uri: { fsPath: open } }],
      },
      commands: { registerCommand: () => ({}) },
      window: {},
    },
    'vscode-languageclient/node': { LanguageClient },
  };
  const real = createRequire(import.meta.url);
  const module = {
    exports: {} as { activate: (context: unknown) => Promise<void>; deactivate: () => Promise<void> },
  };
  new Function('require', 'module', read('extension.js'))(
    (name: string) => stubs[name] ?? real(name),
    module,
  );
  await module.exports.activate({ subscriptions: [] });
  await module.exports.deactivate();
  return started[0]!;
}

describe('the extension for Visual Studio Code', () => {
  it('starts the program of the folder, the one on the PATH, or the one that is set', async () => {
    const open = mkdtempSync(join(tmpdir(), 'lakespec-vscode-'));
    expect(await startedIn(open, '')).toMatchObject({ command: 'lakespec', args: ['lsp', '--stdio'] });
    expect((await startedIn(open, '/opt/lakespec')).command).toBe('/opt/lakespec');
    const program = join(open, 'node_modules', '.bin', 'lakespec');
    mkdirSync(join(program, '..'), { recursive: true });
    writeFileSync(program, '');
    expect((await startedIn(open, '')).command).toBe(program);
    rmSync(open, { recursive: true, force: true });
  });

  it('has what its manifest names', () => {
    const manifest = JSON.parse(read('package.json')) as {
      main: string;
      dependencies: Record<string, string>;
    };
    expect(existsSync(join(folder, manifest.main))).toBe(true);
    expect(Object.keys(manifest.dependencies)).toEqual(['vscode-languageclient']);
  });
});
