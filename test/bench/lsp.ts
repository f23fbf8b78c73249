import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LanguageClient } from '../cli/language-client.ts';
import { absolute, type Benchmark, inSeconds, type Line } from './benchmark.ts';
import { products } from './compile.ts';
import { seconds } from './measure.ts';
import { makeWorkspace } from './workspace.ts';

/** Answers of each kind in a round. */
const answersPerRound = 20;

/** Time in which what was typed is compiled. */
const restMs = 400;

/** The share `at` of sorted values. */
function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

const bar = { is: 'at most', value: 0.05 } as const;

/** One line for each kind of question: p95 against the bar, with median and worst beside it. */
function line(work: string, times: readonly number[], limit: typeof bar | null): Line {
  const p50 = inSeconds(quantile(times, 0.5));
  return {
    ...absolute(`${work}, p95`, [quantile(times, 0.95)], limit, inSeconds),
    beside: `p50 ${p50}`,
    spread: `max ${inSeconds(Math.max(...times))}`,
  };
}

/** A question about a place: its method, the text that it is asked behind, and what goes with it. */
type Question = {
  readonly work: string;
  readonly method: string;
  readonly file: 'product' | 'sql';
  readonly behind: string;
  readonly more?: object;
};

const questions: readonly Question[] = [
  {
    work: 'completion of keys',
    method: 'textDocument/completion',
    file: 'product',
    behind: '  operations:\n    ',
  },
  { work: 'completion of documents', method: 'textDocument/completion', file: 'product', behind: 'policy: ' },
  { work: 'completion of columns', method: 'textDocument/completion', file: 'product', behind: 'grain: [' },
  {
    work: 'completion in an expression',
    method: 'textDocument/completion',
    file: 'product',
    behind: 'expr: a',
  },
  { work: 'completion in SQL', method: 'textDocument/completion', file: 'sql', behind: 'select m' },
  { work: 'hover on a column', method: 'textDocument/hover', file: 'product', behind: 'grain: [cla' },
  { work: 'hover on a key', method: 'textDocument/hover', file: 'product', behind: '  qual' },
  { work: 'hover in SQL', method: 'textDocument/hover', file: 'sql', behind: 'select mem' },
  {
    work: 'definition of a policy',
    method: 'textDocument/definition',
    file: 'product',
    behind: 'policy: cla',
  },
  {
    work: 'definition of a column',
    method: 'textDocument/definition',
    file: 'product',
    behind: 'grain: [cla',
  },
  {
    work: 'references to a column',
    method: 'textDocument/references',
    file: 'product',
    behind: 'grain: [cla',
    more: { context: { includeDeclaration: true } },
  },
  {
    work: 'references to a policy of 250 products',
    method: 'textDocument/references',
    file: 'product',
    behind: 'policy: cla',
    more: { context: { includeDeclaration: true } },
  },
  { work: 'document symbols', method: 'textDocument/documentSymbol', file: 'product', behind: 'spec' },
  {
    work: 'formatting',
    method: 'textDocument/formatting',
    file: 'product',
    behind: 'spec',
    more: { options: { tabSize: 2, insertSpaces: true } },
  },
];

export const lspBenchmark: Benchmark = {
  name: 'lsp',
  about: 'answers of the language server among 1,000 products, over standard input and output',
  run: async ({ rounds, folder }) => {
    makeWorkspace(folder, 'local', products(1000));
    const client = new LanguageClient(folder);
    const first = 'specs/products/claims-00000.yaml';
    const text = readFileSync(join(folder, first), 'utf8');
    const sql = 'specs/models/members.sql';
    const begun = performance.now();
    await client.start();
    // A finding tells that the whole workspace was compiled.
    await client.open(first, text.replace('policy: ', 'policy: x'));
    await client.until(first, (found) => found.length > 0);
    const ready = (performance.now() - begun) / 1000;
    await client.open(sql, readFileSync(join(folder, sql), 'utf8'));

    const edits: number[] = [];
    for (let round = 0; round < rounds * 4; round += 1) {
      const wrong = round % 2 === 0;
      edits.push(
        await seconds(async () => {
          await client.change(first, wrong ? text : text.replace('policy: ', 'policy: x'));
          await client.until(first, (found) => (found.length === 0) === wrong);
        }),
      );
    }
    const times = new Map(questions.map(({ work }) => [work, [] as number[]]));
    for (let round = 0; round < rounds * answersPerRound; round += 1) {
      // Each round asks in a text that has just changed, of a workspace that has not been compiled since.
      await client.change(first, `${text}# edition ${round}\n`);
      for (const { work, method, file, behind, more } of questions) {
        const path = file === 'sql' ? sql : first;
        const position = client.position(path, behind);
        times.get(work)?.push(await seconds(() => client.ask(method, path, position, more)));
      }
    }
    // Nobody asks for these while a key goes down: the text has come to rest when a name is asked for.
    const rested = { prepared: [] as number[], renamed: [] as number[], actions: [] as number[] };
    for (let round = 0; round < rounds * 5; round += 1) {
      await client.change(first, `${text}# rest ${round}\n`);
      const position = client.position(first, 'measures:\n          am');
      await new Promise((resolve) => setTimeout(resolve, restMs));
      const ask = (method: string, more = {}) => seconds(() => client.ask(method, first, position, more));
      rested.prepared.push(await ask('textDocument/prepareRename'));
      rested.renamed.push(await ask('textDocument/rename', { newName: 'charged' }));
      const range = { start: position, end: position };
      rested.actions.push(await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }));
    }
    const { errors } = client;
    await client.stop();
    if (errors.length > 0) throw new Error(`the server logged faults: ${errors.join('\n')}`);
    return [
      absolute('start to first findings, 1,000 products', [ready], null, inSeconds),
      line('edit to findings (150 ms of them waiting)', edits, null),
      ...questions.map(({ work }) => line(work, times.get(work) ?? [], bar)),
      line('prepare rename', rested.prepared, bar),
      line('rename of a column', rested.renamed, bar),
      line('code actions', rested.actions, bar),
    ];
  },
};
