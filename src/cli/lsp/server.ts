import { existsSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../../compiler/diagnostics/index.ts';
import {
  actions,
  complete,
  definitions,
  documentSymbols,
  hover,
  type Knowledge,
  occurrencesIn,
  references,
  rename,
  renameable,
} from '../../compiler/editor/index.ts';
import { formatText } from '../../compiler/fmt/index.ts';
import { lakespecVersion } from '../package.ts';
import { findWorkspace } from '../workspace.ts';
import { type LakeFolder, openLakeFolder } from './lake-folder.ts';
import { completionOf, diagnosticOf, locationOf, rangeOf, symbolOf, workspaceEditOf } from './protocol.ts';

/** A person who types isn't told of every half word. */
const debounceMs = 150;

/** Work in the background makes a question wait no longer than this. */
const sliceMs = 8;

/** A document of an editor, and the workspace that it belongs to. */
type Place = {
  readonly folder: LakeFolder;
  readonly path: string;
  readonly document: TextDocument;
};

/** Path of a file by its URI; null for what is no file. */
function fileOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** The folder above a file that holds `specs/`, whatever folder the editor has opened. */
function rootOf(start: string): string | null {
  let folder = start;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    return findWorkspace(statSync(folder).isDirectory() ? folder : dirname(folder));
  } catch {
    return null;
  }
}

/** The one edit that makes a text of another: what is alike at both ends stays. */
function editBetween(before: string, after: string, document: TextDocument): readonly TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let behind = 0;
  while (
    behind < before.length - start &&
    behind < after.length - start &&
    before[before.length - 1 - behind] === after[after.length - 1 - behind]
  )
    behind++;
  const range = {
    start: document.positionAt(start),
    end: document.positionAt(before.length - behind),
  };
  return [{ range, newText: after.slice(start, after.length - behind) }];
}

/** Serves one editor over a connection until it says goodbye. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const folders = new Map<string, LakeFolder>();
  /** URI → what was published for it last. */
  const published = new Map<string, string>();
  const told = new Set<string>();
  const warmed = new WeakSet<LakeFolder>();
  let snippets = false;
  let watches = false;
  let timer: NodeJS.Timeout | null = null;
  let roots: readonly string[] = [];

  /** What goes wrong in an answer is a fault of ours: it is written to the log, and the next answer is tried. */
  const logged = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`lakespec: ${text}`);
  };

  const folderOf = (file: string): LakeFolder | null => {
    for (const folder of folders.values()) if (folder.pathOf(file) !== null) return folder;
    const root = rootOf(file);
    if (root === null || folders.has(root)) return folders.get(root ?? '') ?? null;
    const folder = openLakeFolder(root);
    folders.set(root, folder);
    return folder.pathOf(file) === null ? null : folder;
  };

  const placeOf = (uri: string): Place | null => {
    const file = fileOf(uri);
    const document = documents.get(uri);
    const folder = file === null ? null : folderOf(file);
    const path = file === null ? null : (folder?.pathOf(file) ?? null);
    return folder && document && path !== null ? { folder, path, document } : null;
  };

  const publish = (folder: LakeFolder): void => {
    const byUri = new Map<string, Diagnostic[]>();
    for (const found of folder.findings()) {
      const uri = folder.uriOf(found.span.file);
      const list = byUri.get(uri);
      if (list) list.push(found);
      else byUri.set(uri, [found]);
    }
    const own = folder.uriOf('specs');
    const gone = [...published.keys()].filter((uri) => uri.startsWith(own) && !byUri.has(uri));
    for (const uri of gone) {
      published.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, found] of byUri) {
      const diagnostics = found.map((one) => diagnosticOf(one, folder.uriOf));
      const said = JSON.stringify(diagnostics);
      const document = documents.get(uri);
      if (published.get(uri) === said) continue;
      published.set(uri, said);
      void connection.sendDiagnostics({
        uri,
        diagnostics,
        ...(document ? { version: document.version } : {}),
      });
    }
  };

  /** Reads the names of every file in the pauses, so that the first question about all of them needn't wait. */
  const warmUp = (folder: LakeFolder): void => {
    if (warmed.has(folder)) return;
    warmed.add(folder);
    const { texts } = folder.lastKnowledge();
    const left = [...texts.paths()];
    const slice = () => {
      const until = performance.now() + sliceMs;
      try {
        while (left.length > 0 && performance.now() < until)
          occurrencesIn(folder.lastKnowledge(), left.pop() ?? '');
      } catch (error) {
        logged(error);
      }
      if (left.length > 0) setImmediate(slice);
    };
    setImmediate(slice);
  };

  /** Compiles, and then says what was found: in between, a question that waits is answered. */
  const check = (): void => {
    timer = null;
    const steps = [...folders.values()].flatMap((folder) => [
      () => void folder.knowledge(),
      () => publish(folder),
      () => warmUp(folder),
    ]);
    const next = () => {
      const step = steps.shift();
      // What has changed meanwhile is compiled by the timer that the change has set.
      if (!step || timer !== null) return;
      try {
        step();
      } catch (error) {
        logged(error);
      }
      setImmediate(next);
    };
    next();
  };

  const schedule = (delayMs = debounceMs): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(check, delayMs);
  };

  const addRoot = (uri: string): void => {
    const file = fileOf(uri);
    if (file === null) return;
    roots = [...roots, file];
    const root = rootOf(file);
    if (root !== null) {
      if (!folders.has(root)) folders.set(root, openLakeFolder(root));
    } else if (!told.has(file)) {
      told.add(file);
      void connection.sendNotification('window/showMessage', {
        type: 3,
        message:
          'lakespec: there is no folder specs/ here; `lakespec init csv` writes a small working workspace.',
      });
    }
  };

  const removeRoot = (uri: string): void => {
    const file = fileOf(uri);
    if (file === null) return;
    roots = roots.filter((root) => root !== file);
    for (const [root, folder] of folders) {
      if (relative(file, root).startsWith('..')) continue;
      folders.delete(root);
      const own = folder.uriOf('specs');
      for (const one of published.keys()) {
        if (!one.startsWith(own)) continue;
        published.delete(one);
        void connection.sendDiagnostics({ uri: one, diagnostics: [] });
      }
    }
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities, workspaceFolders, rootUri } = params;
    snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    for (const uri of uris) addRoot(uri);
    return {
      serverInfo: { name: 'lakespec', version: lakespecVersion },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: [':', ' ', '.', '{', '[', ',', "'", '(', '-'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentFormattingProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (watches) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/specs/**' }],
      });
    }
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) removeRoot(uri);
      for (const { uri } of added) addRoot(uri);
      schedule();
    });
    schedule(0);
  });

  documents.onDidChangeContent(({ document }) => {
    const place = placeOf(document.uri);
    if (!place) return;
    place.folder.opened(place.path, document);
    schedule();
  });
  documents.onDidClose(({ document }) => {
    const file = fileOf(document.uri);
    const folder = file === null ? null : folderOf(file);
    const path = file === null ? null : (folder?.pathOf(file) ?? null);
    if (!folder || path === null) return;
    folder.closed(path);
    schedule();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const file = fileOf(uri);
      if (file === null) continue;
      const folder = [...folders.values()].find(({ root }) => !relative(root, file).startsWith('..'));
      if (folder) folder.touched(relative(folder.root, file).replaceAll('\\', '/'));
      // A folder that had no specs may have them now.
      else if (type === FileChangeType.Created) folderOf(file);
    }
    schedule();
  });

  /** An answer about a place; null where the file isn't one of ours, or the question was withdrawn. */
  const answer =
    <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
      about: (place: Place, params: Params) => Result,
    ) =>
    (
      params: Params,
      token: { readonly isCancellationRequested: boolean },
    ): Result | ResponseError<void> | null => {
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      try {
        const place = placeOf(params.textDocument.uri);
        if (!place) return null;
        place.folder.opened(place.path, place.document);
        return about(place, params);
      } catch (error) {
        logged(error);
        return null;
      }
    };

  /** The same, of the name at a position; what is compiled is what is written, or was a moment ago. */
  const asked = (
    { folder, path, document }: Place,
    position: { line: number; character: number },
    fresh: boolean,
  ) => {
    const knowledge: Knowledge = fresh ? folder.knowledge() : folder.lastKnowledge();
    return { knowledge, path, offset: document.offsetAt(position) };
  };

  connection.onCompletion(
    answer((place, { position }) => {
      const { knowledge, path, offset } = asked(place, position, false);
      const rangeOfEdit = (start: number, end: number) => ({
        start: place.document.positionAt(start),
        end: place.document.positionAt(end),
      });
      return complete(knowledge, path, offset).map((one, index) =>
        completionOf(one, index, rangeOfEdit, snippets),
      );
    }),
  );
  connection.onHover(
    answer((place, { position }) => {
      const { knowledge, path, offset } = asked(place, position, false);
      const found = hover(knowledge, path, offset);
      return (
        found && {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: rangeOf(found.span),
        }
      );
    }),
  );
  connection.onDefinition(
    answer((place, { position }) => {
      const { knowledge, path, offset } = asked(place, position, false);
      return definitions(knowledge, path, offset).map((span) => locationOf(span, place.folder.uriOf));
    }),
  );
  connection.onReferences(
    answer((place, { position, context }) => {
      const { knowledge, path, offset } = asked(place, position, false);
      return references(knowledge, path, offset, context.includeDeclaration).map((span) =>
        locationOf(span, place.folder.uriOf),
      );
    }),
  );
  connection.onPrepareRename((params, token) => {
    const result = answer((place: Place) => {
      const { knowledge, path, offset } = asked(place, params.position, false);
      const found = renameable(knowledge, path, offset);
      if ('refused' in found) return new ResponseError<void>(LSPErrorCodes.RequestFailed, found.refused);
      return { range: rangeOf(found.span), placeholder: found.name };
    })(params, token);
    return result;
  });
  connection.onRenameRequest(
    answer((place, { position, newName }) => {
      const { knowledge, path, offset } = asked(place, position, true);
      const renamed = rename(knowledge, path, offset, newName);
      if ('refused' in renamed) return new ResponseError<void>(LSPErrorCodes.RequestFailed, renamed.refused);
      return workspaceEditOf(renamed.edits, place.folder.uriOf);
    }),
  );
  connection.onDocumentSymbol(
    answer(({ folder, path }) => documentSymbols(folder.lastKnowledge().texts, path).map(symbolOf)),
  );
  connection.onDocumentFormatting(
    answer(({ path, document }) => {
      if (path.endsWith('.sql')) return [];
      const text = document.getText();
      const formatted = formatText(path, text);
      return 'text' in formatted ? [...editBetween(text, formatted.text, document)] : [];
    }),
  );
  connection.onCodeAction(
    answer(({ folder, path }, { range, context }) => {
      if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
      const here = folder
        .findings()
        .filter(({ span }) => span.file === path)
        .filter(({ span }) => {
          const { start, end } = rangeOf(span);
          return start.line <= range.end.line && range.start.line <= end.line;
        });
      return actions(here, folder.knowledge().texts).map((one) => ({
        title: one.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(one.diagnostic, folder.uriOf)],
        isPreferred: one.preferred,
        edit: workspaceEditOf(one.edits, folder.uriOf),
      }));
    }),
  );

  documents.listen(connection);
  connection.listen();
}
