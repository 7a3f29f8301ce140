import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { download } from './download.ts';

const content = Buffer.alloc(300_000, 'millepiani');
const sha256 = createHash('sha256').update(content).digest('hex');
let folder: string;
let server: Server | undefined;

/** Serves at a free port; answers with the address. */
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/file`;
}

const get = (url: string, extra: { stallMs?: number; connectMs?: number } = {}): Promise<void> =>
  download({ url, sha256, target: join(folder, 'file'), ...extra });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('a download', () => {
  it('is there whole, and says how far it is', async () => {
    const seen: number[] = [];
    const url = await serve((_request, response) => response.end(content));
    await download({ url, sha256, target: join(folder, 'file'), onProgress: (bytes) => seen.push(bytes) });
    expect(await readFile(join(folder, 'file'))).toEqual(content);
    expect(seen.at(-1)).toBe(content.length);
  });

  it('is refused when it is not the file it should be, and leaves nothing', async () => {
    const url = await serve((_request, response) => response.end('something else'));
    await expect(get(url)).rejects.toThrow(/is not the file it should be/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused when it breaks off, and leaves nothing', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 1000), () => response.destroy());
    });
    await expect(get(url)).rejects.toThrow(/^no way to 127\.0\.0\.1/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given up when nothing more comes', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200);
      response.write('a beginning');
    });
    await expect(get(url, { stallMs: 200 })).rejects.toThrow(/it stopped sending/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given up when nobody answers', async () => {
    const url = await serve(() => undefined);
    await expect(get(url, { connectMs: 200 })).rejects.toThrow(/it does not answer/);
  });

  it('says what the server said', async () => {
    const url = await serve((_request, response) => response.writeHead(404).end());
    await expect(get(url)).rejects.toThrow(/answers 404/);
  });

  it('says that a name is not known', async () => {
    await expect(get('http://nowhere.invalid/file')).rejects.toMatchObject({
      name: 'Unavailable',
      message: expect.stringContaining('no way to nowhere.invalid'),
    });
  });
});
