import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  MarkupKind,
  type Diagnostic as ProtocolDiagnostic,
  type DocumentSymbol as ProtocolSymbol,
  type Range,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Diagnostic, Edit, Span } from '../../compiler/diagnostics/index.ts';
import type { Completion, DocumentSymbol } from '../../compiler/editor/index.ts';
import { pageOf } from '../explain/code.ts';

/** Path in the workspace → URI of the file. */
export type UriOf = (path: string) => string;

/** LSP counts lines and characters from 0, spans count them from 1. */
export function rangeOf({ start, end }: Span): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

export const locationOf = (span: Span, uriOf: UriOf): Location => ({
  uri: uriOf(span.file),
  range: rangeOf(span),
});

/** Codes of what could be left out: editors show it faded. */
const unnecessary = new Set<string>(['LINT003', 'LINT004', 'LINT005', 'LINT007', 'LINT010']);

export function diagnosticOf(found: Diagnostic, uriOf: UriOf): ProtocolDiagnostic {
  const { code, severity, message, notes, help, related, span } = found;
  const lines = [message, ...notes, ...(help === null ? [] : [`help: ${help}`])];
  return {
    range: rangeOf(span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    codeDescription: { href: pathToFileURL(pageOf(code)).href },
    source: 'lakespec',
    message: lines.join('\n'),
    ...(unnecessary.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    relatedInformation: related.map((one) => ({
      location: locationOf(one.span, uriOf),
      message: one.message,
    })),
  };
}

export function workspaceEditOf(edits: readonly Edit[], uriOf: UriOf): WorkspaceEdit {
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { span, text } of edits) {
    const uri = uriOf(span.file);
    changes[uri] ??= [];
    changes[uri].push({ range: rangeOf(span), newText: text });
  }
  return { changes };
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  document: CompletionItemKind.Reference,
  table: CompletionItemKind.Struct,
  column: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  file: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
};

/** A snippet's text without its places: what an editor without snippets is given. */
const withoutPlaces = (snippet: string): string =>
  snippet
    .replaceAll(/\$\{\d+[:|]((?:\\.|[^}|,\\])*)(?:\\.|[^}\\])*\}/g, '$1')
    .replaceAll(/\$\d/g, '')
    .replaceAll(/\\([\\$}])/g, '$1');

export function completionOf(
  one: Completion,
  index: number,
  rangeOfEdit: (start: number, end: number) => Range,
  snippets: boolean,
): CompletionItem {
  return {
    label: one.label,
    kind: completionKinds[one.kind],
    ...(one.detail === null ? {} : { detail: one.detail }),
    ...(one.documentation === null
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: one.documentation } }),
    sortText: `${String(one.rank).padStart(4, '0')}${String(index).padStart(5, '0')}`,
    filterText: one.label,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: {
      range: rangeOfEdit(one.start, one.end),
      newText: snippets ? one.insert : withoutPlaces(one.insert),
    },
  };
}

const symbolKinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.Module,
  section: SymbolKind.Property,
  table: SymbolKind.Struct,
  column: SymbolKind.Field,
};

export const symbolOf = (one: DocumentSymbol): ProtocolSymbol => ({
  name: one.name,
  detail: one.detail,
  kind: symbolKinds[one.kind],
  range: rangeOf(one.span),
  selectionRange: rangeOf(one.nameSpan),
  children: one.children.map(symbolOf),
});
