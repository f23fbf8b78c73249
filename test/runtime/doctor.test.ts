import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkPlatform } from '../../src/runtime/doctor.ts';
import { examplePlan } from './plan.ts';
import { scratchFolder } from './scratch.ts';

afterEach(() => vi.unstubAllEnvs());

/** A port that nobody listens at, and one where connections are taken and nothing is ever said. */
async function portOf(kind: 'closed' | 'mute'): Promise<{ readonly port: number; close(): void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  if (kind === 'closed') close();
  return { port, close };
}

describe('doctor', () => {
  it.each(['closed', 'mute'] as const)(
    'says within seconds that a PostgreSQL is down: port %s',
    async (kind) => {
      const { port, close } = await portOf(kind);
      vi.stubEnv('LAKESPEC_TEST_URL', `postgresql://someone:secret-word@127.0.0.1:${port}/lake`);
      vi.stubEnv('LAKESPEC_TEST_KEY', 'ab'.repeat(32));
      const begun = performance.now();
      const { platform } = examplePlan();
      const checks = await checkPlatform(
        {
          ...platform,
          catalog: { kind: 'postgres', name: 'lake', url: { env: 'LAKESPEC_TEST_URL' } },
          vault: { kind: 'postgres', url: { env: 'LAKESPEC_TEST_URL' }, key: { env: 'LAKESPEC_TEST_KEY' } },
        },
        await scratchFolder(),
      );
      close();
      expect(performance.now() - begun).toBeLessThan(8_000);
      for (const name of ['catalog', 'vault']) {
        const check = checks.find((one) => one.name === name);
        expect(check).toMatchObject({ state: 'missing', text: expect.stringContaining("can't be reached") });
        expect(check?.text).not.toContain('secret-word');
      }
    },
  );
});
