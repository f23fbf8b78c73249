import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/runtime/engines/duckdb/index.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import {
  failureText,
  formatBytes,
  formatSeconds,
  openLog,
  openProgress,
} from '../../../src/runtime/observe/index.ts';

describe('log', () => {
  it('writes one JSON line an event, with run, product and stage', () => {
    const lines: string[] = [];
    const log = openLog({ level: 'info', runId: 'r1', product: 'p', write: (line) => lines.push(line) });
    log.info({ files: 3 }, 'begun');
    log.debug({}, 'not said');
    log.forStage('refine').warn({ gate: 'g' }, 'gate');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', time: expect.stringMatching(/Z$/), run: 'r1', product: 'p', files: 3, msg: 'begun' },
      {
        level: 'warn',
        time: expect.any(String),
        run: 'r1',
        product: 'p',
        stage: 'refine',
        gate: 'g',
        msg: 'gate',
      },
    ]);
  });
});

describe('failureText', () => {
  it('repeats what a failure says by contract', () => {
    expect(failureText(new RunFailure('gate', 'a gate failed'))).toBe('a gate failed');
  });
  it('never repeats a message that may quote data', () => {
    const planted = 'Johanna Beispielfrau';
    expect(failureText(new Error(`can't read ${planted}`))).toMatch(
      /^unexpected failure: Error at log\.test\.ts:\d+:\d+$/,
    );
    const engine = new EngineError(`Conversion Error: Could not convert string '${planted}' to INT32`);
    expect(failureText(engine)).not.toContain(planted);
    expect(failureText(planted)).toBe('unexpected failure');
  });
});

describe('progress', () => {
  const terminal = (isTTY: boolean) => {
    const texts: string[] = [];
    return { texts, isTTY, columns: 100, write: (text: string) => texts.push(text) };
  };
  it('draws a bar with units, bytes and the time left, and erases it', () => {
    let now = 0;
    const screen = terminal(true);
    const progress = openProgress(screen, { product: 'claims', quiet: false, now: () => now });
    progress.begin('ingest', { units: 10, sizeBytes: 4_000_000 });
    now = 5_000;
    progress.advance({ units: 5, sizeBytes: 2_000_000 });
    expect(screen.texts.at(-1)).toBe(
      '\r\u001b[2Kclaims ingest  ████████████░░░░░░░░░░░░  50 %  5/10  2.0 MB  5.0 s left',
    );
    now = 6_000;
    progress.tell('Trino 3/9 splits');
    expect(screen.texts.at(-1)).toContain('Trino 3/9 splits');
    now = 7_000;
    progress.advance({ units: 1, sizeBytes: 1 });
    expect(screen.texts.at(-1)).not.toContain('Trino');
    progress.end();
    expect(screen.texts.at(-1)).toBe('\r\u001b[2K');
  });
  it('is silent where no one looks', () => {
    for (const [isTTY, quiet] of [
      [false, false],
      [true, true],
    ] as const) {
      const screen = terminal(isTTY);
      const progress = openProgress(screen, { product: 'p', quiet, now: () => 0 });
      progress.begin('ingest', { units: 1, sizeBytes: 1 });
      progress.advance({ units: 1, sizeBytes: 1 });
      progress.end();
      expect(screen.texts).toEqual([]);
    }
  });
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_500, '1.5 KB'],
    [250_000_000, '250 MB'],
  ])('%i bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
  it.each([
    [1.25, '1.3 s'],
    [42, '42 s'],
    [130, '2 min 10 s'],
    [7_260, '2 h 1 min'],
  ])('%f seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});
