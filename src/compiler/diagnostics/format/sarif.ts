import { createHash } from 'node:crypto';
import { type Code, catalogue } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { type Format, inOrder, inRepository, type Report } from './report.ts';

/** Paths are those of the repository, and the viewer knows where it is. GitHub looks for this name. */
const uriBaseId = '%SRCROOT%';

const artifactLocation = (report: Report, file: string) => ({
  uri: inRepository(report, file).split('/').map(encodeURIComponent).join('/'),
  uriBaseId,
});

const region = ({ start, end }: Span) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const physicalLocation = (report: Report, span: Span) => ({
  artifactLocation: artifactLocation(report, span.file),
  region: region(span),
});

function ruleOf(code: Code, report: Report) {
  const { severity, title } = catalogue[code];
  const page = report.pageOf?.(code);
  return {
    id: code,
    shortDescription: { text: title },
    help: {
      text: `\`lakespec explain ${code}\` prints the page of ${code}.`,
      ...(page === undefined ? {} : { markdown: page }),
    },
    defaultConfiguration: { level: severity },
    properties: { tags: [code.replace(/\d+$/, '')] },
  };
}

/** What stays when lines are put in before it: the finding, the text of its line, and which of several it is. */
function fingerprinter(report: Report): (diagnostic: Diagnostic) => string {
  const counts = new Map<string, number>();
  return ({ code, span, message }) => {
    const line = report.textOf(span.file)?.split('\n')[span.start.line - 1]?.trim() ?? '';
    const text = JSON.stringify([code, span.file, line, message]);
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return `${createHash('sha256').update(text).digest('hex').slice(0, 32)}:${count}`;
  };
}

function fixesOf(report: Report, { fixes }: Diagnostic) {
  return fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [...Map.groupBy(edits, ({ span }) => span.file)].map(([file, inFile]) => ({
      artifactLocation: artifactLocation(report, file),
      replacements: inFile.map(({ span, text }) => ({
        deletedRegion: region(span),
        insertedContent: { text },
      })),
    })),
  }));
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Format = (report) => {
  const reasons = new Map(report.silenced?.map(({ diagnostic, reason }) => [diagnostic, reason]));
  const found = inOrder({ ...report, diagnostics: [...report.diagnostics, ...reasons.keys()] });
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const fingerprint = fingerprinter(report);
  const results = found.map((diagnostic) => {
    const { code, severity, message, notes, help, span, related } = diagnostic;
    const fixes = fixesOf(report, diagnostic);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: { text: [message, ...notes, ...(help === null ? [] : [`help: ${help}`])].join('\n') },
      locations: [{ physicalLocation: physicalLocation(report, span) }],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((one, id) => ({
              id,
              physicalLocation: physicalLocation(report, one.span),
              message: { text: one.message },
            })),
          }),
      ...(reasons.has(diagnostic)
        ? { suppressions: [{ kind: 'inSource', justification: reasons.get(diagnostic) }] }
        : {}),
      partialFingerprints: { 'lakespecFinding/v1': fingerprint(diagnostic) },
      ...(fixes.length === 0 ? {} : { fixes }),
    };
  });
  const { lakespecVersion } = report;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'lakespec',
            ...(lakespecVersion === undefined ? {} : { semanticVersion: lakespecVersion }),
            rules: codes.map((code) => ruleOf(code, report)),
          },
        },
        originalUriBaseIds: { [uriBaseId]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
