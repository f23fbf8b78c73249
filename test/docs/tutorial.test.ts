import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { lakespec } from '../cli/lakespec.ts';
import { argumentsOf, steady, stepsOf } from './page.ts';

const page = readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'lakespec-tutorial-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shortId = /^[a-z2-7]{10}$/;
/** An id as the page has it → the one of this run. */
const ids = new Map<string, string>();

/** Ids of the page's list of the quarantine, beside those that really came, in their order. */
function learnIds(written: readonly string[], printed: readonly string[]): void {
  const idsIn = (lines: readonly string[]) =>
    lines.map((line) => line.split(' ')[0] ?? '').filter((word) => shortId.test(word));
  const real = idsIn(printed);
  for (const [index, id] of idsIn(written).entries()) ids.set(id, real[index] ?? id);
}

describe('the tutorial does what it says', () => {
  for (const step of stepsOf(page)) {
    if (step.kind === 'command') {
      it(step.command, async () => {
        const args = argumentsOf(step.command).map((word) => ids.get(word) ?? word);
        expect(args[0]).toBe('lakespec');
        vi.stubEnv('COLUMNS', '100');
        const { status, stdout, stderr } = await lakespec(folder, args.slice(1));
        const printed = `${stdout}${stderr}`.trimEnd().split('\n');
        expect(status, stdout + stderr).toBe(step.status);
        // `…` stands for lines that the page leaves out.
        const shown = step.output.filter((line) => line !== '…').map(steady);
        if (step.output.includes('…')) expect(printed.map(steady)).toEqual(expect.arrayContaining(shown));
        else expect(printed.map(steady)).toEqual(shown);
        if (step.command.startsWith('lakespec quarantine list')) learnIds(step.output, printed);
      });
    } else if (step.kind === 'edit') {
      it(`edit ${step.path}: ${step.after.trim().slice(0, 60)}`, () => {
        const path = join(folder, step.path);
        const text = readFileSync(path, 'utf8');
        expect(text).toContain(step.before);
        writeFileSync(
          path,
          text.replace(step.before, () => step.after),
        );
      });
    } else {
      it(`write ${step.path}`, () => {
        mkdirSync(dirname(join(folder, step.path)), { recursive: true });
        writeFileSync(join(folder, step.path), step.text);
      });
    }
  }
});
