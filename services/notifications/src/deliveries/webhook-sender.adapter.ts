import { type BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { fitToShow } from '../retries/excerpt.ts';
import { longestRetryAfter } from '../retries/schedule.ts';
import type { Outcome } from '../retries/tries.ts';
import { AddressRefused, guardedConnector, hostOf, mayReach } from './guarded-connector.adapter.ts';
import { Names } from './names.adapter.ts';
import { networkList } from './public-address.adapter.ts';

/** What sending needs. */
export interface SenderOptions {
  /** Networks that may be reached though they are not public, by http too: in development. */
  readonly allowedNetworks: readonly string[];
  /** How names become addresses: by the system's name servers when left out. */
  readonly lookup?: LookupFunction;
  /** Until a host was judged: no longer than whoever asks is answered by the gateway. */
  readonly judgeTimeoutMs?: number;
  readonly connectTimeoutMs?: number;
  /** Until the answer has begun. */
  readonly headersTimeoutMs?: number;
  /** Until all is over. */
  readonly totalTimeoutMs?: number;
}

/** A POST to a partner. */
export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whose connections are used: one receiver's slowness is to cost no other any. Those of nobody in particular, when left out. */
  readonly by?: string | undefined;
}

/** How many connections there are to one endpoint at most. */
export const mostConnections = 16;

const mostRead = 65_536;
const mostKept = 500;

/** Why nothing can be sent to a host, if nothing can. */
export type Unreachable = 'PRIVATE_ADDRESS' | 'HOST_NOT_FOUND';

/** Sends to partners: to public addresses alone, without following redirects, within a time, reading little. */
export class WebhookSender {
  readonly #agents = new Map<string, Agent>();
  readonly #options: Agent.Options;
  readonly #allowed: BlockList;
  readonly #lookup: LookupFunction;
  readonly #totalMs: number;
  readonly #judgeMs: number;
  /** Whose question is judged last. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Whether http will do, for some networks. */
  readonly mayBePlain: boolean;

  constructor(options: SenderOptions) {
    const { allowedNetworks, lookup = new Names().lookup, judgeTimeoutMs = 4_000 } = options;
    const { connectTimeoutMs = 5_000, headersTimeoutMs = 10_000, totalTimeoutMs = 15_000 } = options;
    this.#allowed = networkList(allowedNetworks);
    this.#lookup = lookup;
    this.#totalMs = totalTimeoutMs;
    this.#judgeMs = judgeTimeoutMs;
    this.mayBePlain = allowedNetworks.length > 0;
    this.#options = {
      connect: guardedConnector({ allowed: this.#allowed, lookup, connectTimeoutMs }),
      headersTimeout: headersTimeoutMs,
      bodyTimeout: headersTimeoutMs,
      keepAliveTimeout: 10_000,
      connections: mostConnections,
    };
  }

  /**
   * Looks whether a host may be reached, as far as that can be said beforehand. What is asked by one person waits for what they asked before:
   * nobody has many names looked up at once.
   */
  async judge({ hostname, protocol }: URL, by = ''): Promise<Unreachable | undefined> {
    const host = hostOf(hostname);
    const addresses = isIP(host) === 0 ? await this.#resolveInTurn(host, by) : [host];
    if (addresses.length === 0) return 'HOST_NOT_FOUND';
    return addresses.every((address) => mayReach(address, protocol, this.#allowed)) ? undefined : 'PRIVATE_ADDRESS';
  }

  /** Sends, and says what became of it. Never throws. */
  async send({ url, headers, body, by = '' }: Post): Promise<Outcome> {
    try {
      const signal = AbortSignal.timeout(this.#totalMs);
      const answer = await request(url, { method: 'POST', headers, body, dispatcher: this.#agentOf(by), signal });
      const { statusCode: status } = answer;
      const excerpt = await excerptOf(answer.body);
      if (status >= 200 && status < 300) return { error: undefined, status, excerpt };
      const error = status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS';
      return { error, status, excerpt, retryAfterMs: retryAfter(answer.headers['retry-after']) };
    } catch (error) {
      return { error: codeOf(error) };
    }
  }

  /** Closes somebody's connections: they are used no more, or for another address. */
  async release(by: string): Promise<void> {
    const agent = this.#agents.get(by);
    this.#agents.delete(by);
    await agent?.destroy();
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#agents.keys()].map((by) => this.release(by)));
  }

  #agentOf(by: string): Agent {
    const agent = this.#agents.get(by) ?? new Agent(this.#options);
    this.#agents.set(by, agent);
    return agent;
  }

  /** None where it takes too long. */
  async #resolveInTurn(host: string, by: string): Promise<readonly string[]> {
    const tooLate = AbortSignal.timeout(this.#judgeMs);
    const before = this.#turns.get(by);
    const turn = Promise.resolve(before).then(() => (tooLate.aborted ? [] : this.#resolve(host)));
    this.#turns.set(by, turn);
    void turn.then(() => this.#turns.get(by) === turn && this.#turns.delete(by));
    const late = Promise.withResolvers<readonly string[]>();
    tooLate.addEventListener('abort', () => late.resolve([]));
    return Promise.race([turn, late.promise]);
  }

  #resolve(host: string): Promise<readonly string[]> {
    return new Promise((resolve) => {
      this.#lookup(host, { all: true }, (error, found) => {
        if (error) resolve([]);
        else resolve(Array.isArray(found) ? found.map(({ address }) => address) : [found]);
      });
    });
  }
}

/** How an answer begins. However much there is, and however slowly it comes, its status has been heard. */
async function excerptOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size <= mostKept + bytes.length) chunks.push(bytes);
      if (size > mostRead) break;
    }
  } catch {
    // What came until then is all there is to show.
  }
  return fitToShow(Buffer.concat(chunks).subarray(0, mostKept).toString());
}

/** For how long the receiver asks to be left alone, in milliseconds: RFC 9110, in seconds or until a date. */
function retryAfter(header: string | string[] | undefined): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.min(longestRetryAfter, Math.max(0, ms)) : undefined;
}

const codes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'HOST_NOT_FOUND',
  EAI_AGAIN: 'HOST_NOT_FOUND',
  ECONNREFUSED: 'CONNECTION_REFUSED',
  UND_ERR_CONNECT_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
};

function codeOf(error: unknown): string {
  const all = reasonsOf(error);
  if (all.some((one) => one instanceof AddressRefused)) return 'ADDRESS_REFUSED';
  if (all.some(({ name }) => name === 'TimeoutError')) return 'TIMEOUT';
  return all.map((one) => ('code' in one ? codes[String(one.code)] : undefined)).find(Boolean) ?? 'CONNECTION_FAILED';
}

/** An error with what it comes of: where several addresses were tried, each has its own. */
function reasonsOf(error: unknown): readonly Error[] {
  if (!Error.isError(error)) return [];
  const several: unknown = 'errors' in error ? error.errors : [];
  return [error, ...(Array.isArray(several) ? several.flatMap(reasonsOf) : []), ...reasonsOf(error.cause)];
}
