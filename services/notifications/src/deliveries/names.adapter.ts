import { type LookupAddress, promises, type RecordWithTtl } from 'node:dns';
import { readFileSync } from 'node:fs';
import { isIP, type LookupFunction } from 'node:net';

/** How names are looked up. */
export interface NamesOptions {
  /** Who is asked, `10.0.0.53` or `[fd00::53]:5353`: those of the system when left out. */
  readonly servers?: readonly string[] | undefined;
  /** For how long a name is waited for. */
  readonly timeoutMs?: number;
  /** What the system knows without asking anybody, as `/etc/hosts` has it: that file when left out. */
  readonly hosts?: string;
}

/** There is no address to a name, or nobody says one in time. */
class NameUnknown extends Error {
  readonly code: string;

  constructor(name: string, isSilent: boolean) {
    super(isSilent ? `No name server answers for ${name}.` : `There is no ${name}.`);
    this.code = isSilent ? 'EAI_AGAIN' : 'ENOTFOUND';
  }
}

type Found = { readonly addresses: readonly LookupAddress[]; readonly isSilent: boolean; readonly ttl: number };
type Kept = { readonly addresses: readonly LookupAddress[]; readonly until: number };

/** A name is kept for its time to live, and no longer than this. */
const longestKeptMs = 30_000;
const mostKept = 1_000;

/**
 * Looks names up without the threads that the system's own way takes: there are four, which files and ciphers are waited for in too, and
 * four names whose servers are silent would stop them all. One name is asked for once at a time, however many want it.
 */
export class Names {
  readonly #resolver: promises.Resolver;
  readonly #timeoutMs: number;
  readonly #hosts: ReadonlyMap<string, readonly LookupAddress[]>;
  readonly #asked = new Map<string, Promise<readonly LookupAddress[]>>();
  readonly #kept = new Map<string, Kept>();

  constructor({ servers, timeoutMs = 2_000, hosts = systemHosts() }: NamesOptions = {}) {
    this.#resolver = new promises.Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 2 });
    if (servers && servers.length > 0) this.#resolver.setServers(servers);
    this.#timeoutMs = timeoutMs;
    this.#hosts = hostsOf(hosts);
  }

  /** For `net.connect` and the like. */
  readonly lookup: LookupFunction = (hostname, { all, family }, callback) => {
    const wanted = family === 4 || family === 'IPv4' ? 4 : family === 6 || family === 'IPv6' ? 6 : undefined;
    void this.#addressesOf(hostname).then(
      (found) => {
        const addresses = found.filter((one) => wanted === undefined || one.family === wanted);
        const [first] = addresses;
        if (!first) callback(new NameUnknown(hostname, false), '', 0);
        else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(Error.isError(error) ? error : new NameUnknown(hostname, true), '', 0),
    );
  };

  /** Waits for nobody any more: what is asked for now is not found. */
  close(): void {
    this.#resolver.cancel();
  }

  async #addressesOf(hostname: string): Promise<readonly LookupAddress[]> {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    const known = isIP(name) === 0 ? (this.#hosts.get(name) ?? reserved(name)) : [addressOf(name)];
    if (known) return known;
    const kept = this.#kept.get(name);
    if (kept && performance.now() < kept.until) return kept.addresses;
    this.#kept.delete(name);
    const asked = this.#asked.get(name) ?? this.#ask(name).finally(() => this.#asked.delete(name));
    this.#asked.set(name, asked);
    return asked;
  }

  /** @throws NameUnknown */
  async #ask(name: string): Promise<readonly LookupAddress[]> {
    const late = Promise.withResolvers<Found>();
    const timer = setTimeout(() => late.resolve(silence), this.#timeoutMs);
    const families = [this.#resolver.resolve4(name, { ttl: true }), this.#resolver.resolve6(name, { ttl: true })];
    const [four = silence, six = silence] = await Promise.all(
      families.map((records) => Promise.race([records.then(foundBy, missing), late.promise])),
    );
    clearTimeout(timer);
    const addresses = [...four.addresses, ...six.addresses];
    if (addresses.length === 0) throw new NameUnknown(name, four.isSilent || six.isSilent);
    this.#keep(name, addresses, Math.min(four.ttl, six.ttl) * 1_000);
    return addresses;
  }

  #keep(name: string, addresses: readonly LookupAddress[], ttlMs: number): void {
    if (!(ttlMs > 0)) return;
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(name, { addresses, until: performance.now() + Math.min(ttlMs, longestKeptMs) });
  }
}

const addressOf = (address: string): LookupAddress => ({ address, family: isIP(address) });

/** Nothing is kept of what was not answered. */
const silence: Found = { addresses: [], isSilent: true, ttl: 0 };

const foundBy = (records: readonly RecordWithTtl[]): Found => ({
  addresses: records.map(({ address }) => addressOf(address)),
  isSilent: false,
  ttl: Math.min(...records.map(({ ttl }) => ttl)),
});

/** One family has nothing, which says nothing of how long the other's may be kept; or nobody said anything. */
function missing(error: unknown): Found {
  const code = Error.isError(error) && 'code' in error ? error.code : undefined;
  const isSaid = code === 'ENOTFOUND' || code === 'ENODATA';
  return isSaid ? { addresses: [], isSilent: false, ttl: Number.POSITIVE_INFINITY } : silence;
}

/** Names that nobody is asked for (RFC 6761). */
function reserved(name: string): readonly LookupAddress[] | undefined {
  if (/(^|\.)localhost$/.test(name)) return [addressOf('127.0.0.1'), addressOf('::1')];
  return /(^|\.)invalid$/.test(name) ? [] : undefined;
}

function hostsOf(text: string): ReadonlyMap<string, readonly LookupAddress[]> {
  const hosts = new Map<string, readonly LookupAddress[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names.map((one) => one.toLowerCase())) {
      hosts.set(name, [...(hosts.get(name) ?? []), addressOf(address)]);
    }
  }
  return hosts;
}

function systemHosts(): string {
  try {
    return readFileSync('/etc/hosts', 'utf8');
  } catch {
    // A system without the file knows no names of its own.
    return '';
  }
}
