// A worker of the floor: parses the header, takes the SHA-256 and copies, file by file, and nothing else.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import dicomParser from 'dicom-parser';

export type FloorWork = {
  readonly input: string;
  readonly output: string;
  readonly names: readonly string[];
};

parentPort?.on('message', async ({ input, output, names }: FloorWork) => {
  for (const name of names) {
    const bytes = await readFile(join(input, name));
    dicomParser.parseDicom(bytes, { untilTag: 'x7fe00010' });
    createHash('sha256').update(bytes).digest();
    await writeFile(join(output, name), bytes);
  }
  parentPort?.postMessage('done');
});
