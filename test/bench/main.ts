import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../../src/cli/text-table.ts';
import type { Benchmark, Line } from './benchmark.ts';
import { cliBenchmark } from './cli.ts';
import { compileBenchmark } from './compile.ts';
import { csvBenchmark } from './csv.ts';
import { dicomBenchmark } from './dicom.ts';
import { fhirBenchmark } from './fhir.ts';
import { lakeBenchmark } from './iceberg.ts';
import { imageBenchmark } from './image.ts';
import { lspBenchmark } from './lsp.ts';
import { load } from './measure.ts';
import { shardsBenchmark } from './shards.ts';
import { sqlBenchmark } from './sql.ts';

const benchmarks: readonly Benchmark[] = [
  cliBenchmark,
  compileBenchmark,
  lspBenchmark,
  dicomBenchmark,
  csvBenchmark,
  fhirBenchmark,
  lakeBenchmark,
  imageBenchmark,
  sqlBenchmark,
  shardsBenchmark,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    large: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const usage = `npm run bench -- [NAME...] [--rounds N] [--large]

Measures lakespec beside the least work that has to be done, or beside another program, in one run on one machine.
It prints; nothing fails. Close other programs first: what else runs falls into the times.

${benchmarks.map(({ name, about }) => `  ${name.padEnd(8)}  ${about}`).join('\n')}
`;

function wanted(): readonly Benchmark[] | null {
  if (positionals.length === 0) return benchmarks;
  const known = positionals.map((name) => benchmarks.find((one) => one.name === name));
  return known.every((one) => one !== undefined) ? known : null;
}

async function measure(benchmark: Benchmark): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), `lakespec-bench-${benchmark.name}-`));
  process.stderr.write(`${benchmark.name} …\n`);
  try {
    return await benchmark.run({
      rounds: Math.max(1, Number(values.rounds) || 5),
      large: values.large,
      folder,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const chosen = wanted();
if (values.help || chosen === null) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const lines: { readonly name: string; readonly line: Line }[] = [];
  const loadBefore = load();
  for (const benchmark of chosen) {
    for (const line of await measure(benchmark)) lines.push({ name: benchmark.name, line });
  }
  const titles = ['', 'work', 'ours', 'beside', 'ratio', 'from–to', 'bar', ''];
  const rows = lines.map(({ name, line }, index) => [
    lines[index - 1]?.name === name ? '' : name,
    line.work,
    line.ours,
    line.beside,
    line.result,
    line.spread,
    line.bar,
    line.meets === null ? '' : line.meets ? 'meets' : 'misses',
  ]);
  process.stdout.write(
    textTable(
      titles.map((title, index) => ({ title, align: index >= 2 && index <= 6 ? 'right' : 'left' })),
      rows,
    ),
  );
  process.stdout.write(
    `\nNode ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ` +
      `load ${loadBefore} before and ${load()} after; medians of ${values.rounds} rounds\n`,
  );
}
