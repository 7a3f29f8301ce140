import { createHash } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { encryptNotification } from '@block65/webcrypto-web-push';
import { Agent, type Dispatcher, request } from 'undici';
import { AddressRefused, guardedConnector } from '../deliveries/guarded-connector.adapter.ts';
import { Names } from '../deliveries/names.adapter.ts';
import { networkList } from '../deliveries/public-address.adapter.ts';
import { fitToShow } from '../retries/excerpt.ts';
import { longestRetryAfter } from '../retries/schedule.ts';
import { type Answered, answered, type PushContent, type Urgency } from './push-message.ts';
import type { DeviceKeys } from './push-subscription.ts';
import type { Vapid } from './vapid.adapter.ts';

/** What sending to devices needs. */
export interface PushSenderOptions {
  readonly vapid: Vapid;
  /** Networks that may be reached though they are not public, by http too: in development. */
  readonly allowedNetworks: readonly string[];
  /** How names become addresses: by the system's name servers when left out. */
  readonly lookup?: LookupFunction;
  readonly totalTimeoutMs?: number;
}

/** A message to a device. */
export interface Push {
  readonly to: DeviceKeys & { readonly url: string };
  readonly content: PushContent;
  readonly urgency: Urgency;
  /** For how long it is kept for a device that is off, in seconds. */
  readonly ttl: number;
  /** As long as all others, so that whoever forwards it cannot tell one from another by its length (RFC 8291, 4). */
  readonly isPadded: boolean;
}

const mostRead = 4_096;
const mostKept = 500;

/** Of one thread a push service keeps the newest alone (RFC 8030): at most 32 characters of base64url. */
const topicOf = (tag: string): string => createHash('sha256').update(tag).digest('base64url').slice(0, 32);

/** Sends to devices by their push services: encrypted for the device alone, to public addresses alone, without following redirects. */
export class PushSender {
  readonly #agent: Agent;
  readonly #totalMs: number;
  readonly vapid: Vapid;

  constructor({ vapid, allowedNetworks, lookup = new Names().lookup, totalTimeoutMs = 15_000 }: PushSenderOptions) {
    this.vapid = vapid;
    this.#totalMs = totalTimeoutMs;
    const allowed = networkList(allowedNetworks);
    this.#agent = new Agent({
      connect: guardedConnector({ allowed, lookup, connectTimeoutMs: 5_000 }),
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
      keepAliveTimeout: 10_000,
      connections: 8,
    });
  }

  /** Sends, and says what became of it. Never throws. */
  async send({ to, content, urgency, ttl, isPadded }: Push): Promise<Answered> {
    try {
      const url = new URL(to.url);
      const keys = { p256dh: to.p256dh, auth: to.auth };
      const plain = new TextEncoder().encode(JSON.stringify(content));
      const body = await encryptNotification({ endpoint: to.url, expirationTime: null, keys }, plain, {
        pad: isPadded,
      });
      const headers = {
        authorization: await this.vapid.authorization(url),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ...{ ttl: String(ttl), urgency, topic: topicOf(content.tag) },
      };
      const signal = AbortSignal.timeout(this.#totalMs);
      const answer = await request(url, { method: 'POST', headers, body, dispatcher: this.#agent, signal });
      const excerpt = await excerptOf(answer.body);
      return answered(answer.statusCode, { excerpt, retryAfterMs: retryAfter(answer.headers['retry-after']) });
    } catch (error) {
      return failed(error);
    }
  }

  /** Closes all connections. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** How an answer begins. However much there is, and however slowly it comes, its status has been heard. */
async function excerptOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  let text = '';
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (text.length < mostKept) text += bytes.toString();
      if (size > mostRead) break;
    }
  } catch {
    // What came until then is all there is to show.
  }
  return fitToShow(text.slice(0, mostKept));
}

/** For how long the push service asks to be left alone, in milliseconds: RFC 9110, in seconds or until a date. */
function retryAfter(header: string | string[] | undefined): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.min(longestRetryAfter, Math.max(0, ms)) : undefined;
}

/** What there was instead of an answer. An address that nothing is sent to stays one. */
function failed(error: unknown): Answered {
  const reasons = reasonsOf(error);
  if (reasons.some((one) => one instanceof AddressRefused)) return { error: 'ADDRESS_REFUSED', isFinal: true };
  // What an AbortSignal throws has a code, too: a number that says nothing here.
  const codes = reasons.flatMap((one) => [one.name, ...('code' in one ? [String(one.code)] : [])]);
  if (codes.some((code) => code === 'TimeoutError' || code.includes('TIMEOUT'))) return { error: 'TIMEOUT' };
  if (codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN')) return { error: 'HOST_NOT_FOUND' };
  return { error: 'CONNECTION_FAILED' };
}

/** An error with what it comes of: where several addresses were tried, each has its own. */
function reasonsOf(error: unknown): readonly Error[] {
  if (!Error.isError(error)) return [];
  const several: unknown = 'errors' in error ? error.errors : [];
  return [error, ...(Array.isArray(several) ? several.flatMap(reasonsOf) : []), ...reasonsOf(error.cause)];
}
