import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** An editor that talks to `lakespec lsp` over standard input and output. */
export class LanguageClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly root: string;
  /** What was said to the person, and to the log. */
  readonly messages: string[] = [];
  readonly errors: string[] = [];
  initialized: InitializeResult | null = null;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
    this.process = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LAKESPEC_TODAY: '2026-07-01' },
    });
    this.process.stderr?.on('data', (chunk) => this.errors.push(String(chunk)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics);
      for (const wake of this.#waiting) wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => {
      this.errors.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(folders: readonly string[] = [this.root]): Promise<void> {
    const workspaceFolders = folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities: {
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
      },
    });
    await this.connection.sendNotification('initialized', {});
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.on('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  async open(path: string, text: string): Promise<void> {
    this.#texts.set(path, text);
    this.#versions.set(path, 1);
    const textDocument = { uri: this.uri(path), languageId: 'yaml', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the whole text. */
  async change(path: string, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    this.#texts.set(path, text);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(path) },
    });
  }

  async touched(path: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type }],
    });
  }

  /** The position behind the first occurrence of a text, less `back` characters. */
  position(path: string, needle: string, back = 0): Position {
    const text = this.#texts.get(path) ?? '';
    const at = text.indexOf(needle);
    if (at === -1) throw new Error(`there is no \`${needle}\` in ${path}`);
    const lines = text.slice(0, at + needle.length - back).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }

  /** Asks about a position of an open file. */
  async ask<Result>(method: string, path: string, position: Position, more: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, {
      textDocument: { uri: this.uri(path) },
      position,
      ...more,
    });
  }

  diagnostics(path: string): readonly Diagnostic[] {
    return this.#published.get(this.uri(path)) ?? [];
  }

  /** Waits until the findings of a file are as wanted. */
  async until(
    path: string,
    wanted: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const found = this.diagnostics(path);
      if (wanted(found)) return found;
      if (Date.now() > deadline) throw new Error(`findings stay ${JSON.stringify(found)}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 500);
        this.#waiting.add(wake);
      });
    }
  }
}
