import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

let server: Server;
const messages: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      messages.push(JSON.parse(body).text);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.TEST_ALERT_WEBHOOK = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  delete process.env.TEST_ALERT_WEBHOOK;
  server.close();
});

it('a BIDS dataset without participants.tsv goes to quarantine whole, and Slack hears of it once', async () => {
  const workspace = await scratchFolder();
  await lakespec(workspace, ['init', 'bids', '--quiet']);
  await appendFile(
    join(workspace, 'specs/platforms/local.yaml'),
    '\n  slack: {webhook: {env: TEST_ALERT_WEBHOOK}}\n',
  );
  const product = join(workspace, 'specs/products/finger-tapping.yaml');
  const text = (await readFile(product, 'utf8')).trimEnd();
  await writeFile(product, `${text}\n  operations: {alerts: {slack: "#imaging", on: [quarantine]}}\n`);
  // "Beispiel" stands for what a folder may be called in real life: nobody may read it in a message.
  const broken = join(workspace, 'landing/mri/Beispiel-Annegret');
  await cp(join(workspace, 'landing/mri/finger-tapping'), broken, { recursive: true });
  await rm(join(broken, 'participants.tsv'));

  const { status, stdout } = await lakespec(workspace, ['run', '--quiet']);
  expect(stdout).toMatch(/finger-tapping +\d+ .*done/);
  expect(status).toBe(0);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/^\*Finger tapping\* \(finger-tapping, local\), run [0-9a-z]{26}\n/);
  expect(messages[0]).toMatch(/went to quarantine/);
  expect(messages[0]).toMatch(/• bids\.[a-z-]+: \d+/);
  expect(messages[0]).not.toMatch(/beispiel/i);

  await lakespec(workspace, ['run', '--quiet']);
  expect(messages).toHaveLength(1);
});
