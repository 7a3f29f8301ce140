import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { temporaryBeside } from '../files.ts';
import { codeOf } from '../problem.ts';
import { Unavailable } from './sources.ts';

/** Where from, and what it must be. */
export type DownloadRequest = {
  readonly url: string;
  readonly sha256: string;
  /** The file that will be there, whole and verified, or not at all. */
  readonly target: string;
  /** How long the server may take to answer. */
  readonly connectMs?: number;
  /** How long it may send nothing. */
  readonly stallMs?: number;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
};

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known here',
  EAI_AGAIN: 'its name is not known here',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_BODY_TIMEOUT: 'the connection broke',
};

/** The disk's own errors go on as they are: another source would meet them too. */
const isDisk = (code: string | undefined): boolean =>
  code !== undefined && ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM'].includes(code);

function unavailable(request: DownloadRequest, error: unknown, aborted: string | undefined): unknown {
  const code = codeOf(error);
  if (error instanceof Unavailable || isDisk(code)) return error;
  const host = new URL(request.url).host;
  const reason = aborted ?? (code === undefined ? undefined : reasons[code]) ?? 'the transfer failed';
  return new Unavailable(`no way to ${host} (${reason})`, { cause: error });
}

/** Aborts when nothing was heard for a while. */
class Patience {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  /** Why it was aborted, if it was. */
  reason: string | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  allow(ms: number, reason: string): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.reason = reason;
      this.#controller.abort();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function receive(request: DownloadRequest, temporary: string, patience: Patience): Promise<string> {
  patience.allow(request.connectMs ?? 5000, 'it does not answer');
  const response = await fetch(request.url, { signal: patience.signal });
  const host = new URL(request.url).host;
  if (!response.ok || response.body === null) throw new Unavailable(`${host} answers ${response.status}`);
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? length : undefined;
  const hash = createHash('sha256');
  const file = await open(temporary, 'wx', 0o600);
  let bytes = 0;
  try {
    patience.allow(request.stallMs ?? 30_000, 'it stopped sending');
    for await (const chunk of response.body) {
      patience.allow(request.stallMs ?? 30_000, 'it stopped sending');
      await file.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.byteLength;
      request.onProgress?.(bytes, total);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (total !== undefined && bytes !== total) throw new Unavailable(`${host} sent ${bytes} of ${total} bytes`);
  return hash.digest('hex');
}

/** Gets a file whose content is known. @throws Unavailable when it cannot be had or is not what it should be */
export async function download(request: DownloadRequest): Promise<void> {
  const temporary = temporaryBeside(request.target);
  const patience = new Patience();
  try {
    const digest = await receive(request, temporary, patience);
    if (digest !== request.sha256) {
      throw new Unavailable(`${request.url} is not the file it should be (SHA-256 ${digest.slice(0, 12)}…)`);
    }
    await rename(temporary, request.target);
  } catch (error) {
    throw unavailable(request, error, patience.reason);
  } finally {
    patience.stop();
    await rm(temporary, { force: true });
  }
}

/** The SHA-256 of a file, in hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
