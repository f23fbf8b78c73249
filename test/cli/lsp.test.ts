import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { LanguageClient } from './language-client.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const claims = 'specs/products/claims.yaml';
const members = 'specs/models/members.sql';

let root: string;
let client: LanguageClient;
let text: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lakespec-lsp-'));
  cpSync(join(repository, 'specs'), join(root, 'specs'), { recursive: true });
  text = readFileSync(join(root, claims), 'utf8');
  client = new LanguageClient(root);
  await client.start();
});
afterAll(async () => {
  // Whatever was asked, the server logged no fault of its own, and ends when told.
  expect(client.errors).toEqual([]);
  expect(await client.stop()).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

const paths = (locations: readonly Location[]) =>
  locations.map(({ uri, range }) => `${uri.slice(uri.indexOf('/specs/') + 1)}:${range.start.line + 1}`);

describe('a language server over standard input and output', () => {
  it('says what it can do', () => {
    expect(client.initialized).toMatchObject({
      serverInfo: { name: 'lakespec' },
      capabilities: { hoverProvider: true, renameProvider: { prepareProvider: true } },
    });
  });

  it('finds a mistake while it is typed, with its page and related places, and takes it back', async () => {
    await client.open(claims, text);
    await client.change(claims, text.replace('policy: claims-safe-harbor', 'policy: claims-safe-harbour'));
    const [found] = await client.until(claims, (all) => all.length > 0);
    expect(found).toMatchObject({ code: 'REF001', source: 'lakespec', severity: 1 });
    expect(found?.codeDescription?.href).toMatch(/docs\/diagnostics\/REF001\.md$/);
    await client.change(claims, text);
    await client.until(claims, (all) => all.length === 0);
  });

  it('offers the fix of a finding', async () => {
    await client.change(claims, text.replace('policy: claims-safe-harbor', 'policy: claims-safe-harbour'));
    await client.until(claims, (all) => all.length > 0);
    const position = client.position(claims, 'claims-safe-harbour');
    const offered = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(claims) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const edits = Object.values(offered[0]?.edit?.changes ?? {}).flat();
    expect(edits.map(({ newText }) => newText)).toEqual(['claims-safe-harbor']);
    await client.change(claims, text);
    await client.until(claims, (all) => all.length === 0);
  });

  it('completes keys and names in a text that is no YAML', async () => {
    const broken = text.replace('privacy: {policy: claims-safe-harbor}', 'privacy: {policy: cl');
    await client.change(claims, broken);
    await client.until(claims, (all) => all.some(({ code }) => String(code).startsWith('SYN')));
    const items = await client.ask<CompletionItem[]>(
      'textDocument/completion',
      claims,
      client.position(claims, 'privacy: {policy: cl'),
    );
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['claims-safe-harbor', 'clinical-shifted', 'research-imaging']),
    );
    const columns = await client.ask<CompletionItem[]>(
      'textDocument/completion',
      claims,
      client.position(claims, 'grain: [claim_id', 3),
    );
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['claim_id', 'member_id', 'amount']),
    );
    await client.change(claims, text);
    await client.until(claims, (all) => all.length === 0);
  });

  it('shows type, label and lineage of a column', async () => {
    const hover = await client.ask<Hover>(
      'textDocument/hover',
      claims,
      client.position(claims, 'degenerate: [class, service_date', 4),
    );
    const { value } = hover.contents as { value: string };
    expect(value).toContain('**service_date**');
    expect(value).toMatch(
      /← `claims\/bronze\.claims\.service_date` at the door: .*\(specs\/products\/claims\.yaml:\d+\)/,
    );
  });

  it('goes to a definition in another file, and finds all that refer to it', async () => {
    const at = client.position(claims, 'policy: claims-safe-harbor', 3);
    const found = await client.ask<Location[]>('textDocument/definition', claims, at);
    expect(paths(found)).toEqual(['specs/policies/claims-safe-harbor.yaml:5']);
    const all = await client.ask<Location[]>('textDocument/references', claims, at, {
      context: { includeDeclaration: true },
    });
    expect(paths(all)).toHaveLength(2);
  });

  it('renames a table in YAML and SQL files', async () => {
    await client.open(members, readFileSync(join(root, members), 'utf8'));
    const at = client.position(claims, 'from: members');
    const prepared = await client.ask<{ placeholder: string }>('textDocument/prepareRename', claims, at);
    expect(prepared.placeholder).toBe('members');
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', claims, at, { newName: 'people' });
    expect(
      Object.values(edit.changes ?? {})
        .flat()
        .every(({ newText }) => newText === 'people'),
    ).toBe(true);
    await expect(client.ask('textDocument/rename', claims, at, { newName: 'Not A Name' })).rejects.toThrow(
      'an identifier begins with a letter',
    );
    await expect(client.ask('textDocument/rename', claims, at, { newName: 'services' })).rejects.toThrow(
      'there is a table `services` already',
    );
  });

  it('completes columns in a SQL file', async () => {
    const sql = readFileSync(join(root, members), 'utf8');
    await client.change(members, sql.replace('select member_id', 'select '));
    const items = await client.ask<CompletionItem[]>('textDocument/completion', members, {
      line: 0,
      character: 7,
    });
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['member_id', 'newest', 'coalesce']),
    );
    await client.change(members, sql);
  });

  it('formats a document', async () => {
    await client.change(
      claims,
      text.replace('  privacy: {policy: claims-safe-harbor}', "  privacy: {policy:   'claims-safe-harbor'}"),
    );
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: client.uri(claims) },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits).toHaveLength(1);
    expect(edits[0]?.newText).not.toContain("'");
    await client.change(claims, text);
  });

  it('follows files that change on disk', async () => {
    const extra = 'specs/agreements/extra.yaml';
    writeFileSync(
      join(root, extra),
      'apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: extra}\nspec: {id: X}\n',
    );
    await client.touched(extra, 1);
    const found = await client.until(extra, (all) => all.length > 0);
    expect(found.map(({ code }) => code)).toContain('SCH003');
    rmSync(join(root, extra));
    await client.touched(extra, 3);
    await client.until(extra, (all) => all.length === 0);
  });

  it('says nothing of files that are no specs', async () => {
    mkdirSync(join(root, 'notes'));
    await client.open('notes/list.yaml', 'a: [');
    expect(await client.ask('textDocument/hover', 'notes/list.yaml', { line: 0, character: 0 })).toBeNull();
    expect(client.diagnostics('notes/list.yaml')).toEqual([]);
  });
});

describe('several folders', () => {
  it('are workspaces of their own, and one that goes takes its findings along', async () => {
    const second = mkdtempSync(join(tmpdir(), 'lakespec-second-'));
    mkdirSync(join(second, 'specs'));
    writeFileSync(
      join(second, 'specs/a.yaml'),
      'apiVersion: lakespec/v1\nkind: Domian\nmetadata: {name: a}\nspec: {}\n',
    );
    const other = new LanguageClient(second);
    await other.start([root, second]);
    const found = await other.until('specs/a.yaml', (all) => all.length > 0);
    expect(found[0]?.code).toBe('SCH004');
    await other.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: pathToFileURL(second).href, name: 'second' }] },
    });
    await other.until('specs/a.yaml', (all) => all.length === 0);
    expect(other.errors).toEqual([]);
    expect(await other.stop()).toBe(0);
    rmSync(second, { recursive: true, force: true });
  });
});

describe('a folder without specs', () => {
  it('is told to the person, and serves specs that lie elsewhere', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'lakespec-empty-'));
    const other = new LanguageClient(root);
    await other.start([empty]);
    await other.open(claims, text.replace('connector: csv', 'connector: cvs'));
    const found = await other.until(claims, (all) => all.length > 0);
    expect(found[0]?.code).toBe('REF001');
    expect(other.messages.join()).toContain('there is no folder specs/');
    expect(other.errors).toEqual([]);
    expect(await other.stop()).toBe(0);
    rmSync(empty, { recursive: true, force: true });
  });
});
