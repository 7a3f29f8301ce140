import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { checkPorts, wantedPorts } from './check-ports.ts';
import { listeningInodes, ownerOf } from './port-owner.ts';
import { findFreePort, isFree, portsFrom } from './ports.ts';

const free = async (): Promise<number> => (await findFreePort()) ?? 0;

/** Listens while `work` is done. */
async function listening<T>(port: number, work: () => Promise<T>): Promise<T> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work();
  } finally {
    server.close();
    await once(server, 'close');
  }
}

describe('the ports', () => {
  it('are counted from the base', () => {
    expect(portsFrom(5000)).toMatchObject({
      gateway: 5000,
      members: 5001,
      notifications: 5004,
      mail: 5005,
      mongodb: 5010,
      redis: 5011,
      smtp: 5012,
    });
  });

  it('are free until somebody listens', async () => {
    const port = await free();
    expect(port).toBeGreaterThanOrEqual(21_000);
    expect(port).toBeLessThan(32_768);
    expect(await isFree(port)).toBe(true);
    expect(await listening(port, () => isFree(port))).toBe(false);
  });

  it('of a database that was given are not needed', () => {
    const wanted = wantedPorts(portsFrom(4000), { mongodb: true, redis: false });
    expect(wanted.map(([part]) => part)).not.toContain('mongodb');
    expect(wanted.map(([part]) => part)).toContain('redis');
  });
});

describe('a taken port', () => {
  it('is reported with what for, by whom, and the mend', async () => {
    const port = await free();
    await listening(port, async () => {
      await expect(checkPorts([['members', port]], 0)).rejects.toMatchObject({
        message: expect.stringMatching(
          new RegExp(`^Port ${port}, for members, is taken by process ${process.pid} \\(`),
        ),
        mend: expect.stringContaining('PORT_BASE='),
      });
    });
  });

  it('is waited for while an earlier run still ends', async () => {
    const port = await free();
    const holder = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${port}, '127.0.0.1', () => console.log('up')); setTimeout(() => process.exit(), 400)`,
    ]);
    await once(holder.stdout, 'data');
    await checkPorts([['gateway', port]], 10_000);
    expect(await isFree(port)).toBe(true);
  });

  it('has no owner when it is free', async () => {
    expect(await ownerOf(await free())).toBeUndefined();
  });
});

describe('the kernel’s table of sockets', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0 100 0 0 10 0
   1: 0100007F:0FA0 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 222 1 0 20 4 30 10 -1
   2: 0100007F:0FA1 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0 100 0 0 10 0`;

  it('tells who listens, not who is connected', () => {
    expect(listeningInodes(table, 4000)).toEqual(new Set(['111']));
    expect(listeningInodes(table, 4002)).toEqual(new Set());
  });
});
