import { type BlockList, isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress, isWithin } from './public-address.adapter.ts';

/** A receiver's name stands for an address that nothing is sent to. */
export class AddressRefused extends Error {
  constructor(host: string) {
    super(`Nothing is sent to where ${host} is.`);
  }
}

/** Which addresses may be connected to. */
export interface Guard {
  /** Networks that may be reached though they are not public: in development. */
  readonly allowed: BlockList;
  readonly lookup: LookupFunction;
  readonly connectTimeoutMs: number;
}

/** Whether an address may be connected to: by https any public one, and by http those alone that are allowed besides. */
export const mayReach = (address: string, protocol: string, allowed: BlockList): boolean =>
  isWithin(allowed, address) || (protocol === 'https:' && isPublicAddress(address));

/** A literal address without the brackets that a URL has around those of IPv6. */
export const hostOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Connects to addresses that may be reached and to no others: judged by the very address that the connection is to, so
 * that a name cannot stand for one address when it is looked at and for another when it is connected to.
 */
export function guardedConnector({ allowed, lookup, connectTimeoutMs }: Guard): buildConnector.connector {
  const guardedLookup: LookupFunction = (hostname, options, callback) =>
    lookup(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      // One refused address is enough: which one of them would be taken is not ours to say.
      const isRefused = !error && addresses.some((address) => !mayReach(address, 'https:', allowed));
      callback(isRefused ? new AddressRefused(hostname) : error, found, family);
    });
  const connect = buildConnector({ timeout: connectTimeoutMs, lookup: guardedLookup });
  return (options, callback) => {
    const host = hostOf(options.hostname);
    // A literal address is never looked up.
    if (isIP(host) !== 0 && !mayReach(host, options.protocol, allowed)) {
      callback(new AddressRefused(host), null);
      return;
    }
    connect(options, (...answer) => {
      const [error, socket] = answer;
      if (error || mayReach(socket.remoteAddress ?? '', options.protocol, allowed)) {
        callback(...answer);
        return;
      }
      socket.destroy();
      callback(new AddressRefused(host), null);
    });
  };
}
