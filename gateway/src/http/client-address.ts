import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const FAMILIES = { 4: 'ipv4', 6: 'ipv6' } as const;
const BITS = { 4: 32, 6: 128 } as const;
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

function familyOf(address: string): 4 | 6 | undefined {
  const family = isIP(address);
  return family === 4 || family === 6 ? family : undefined;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = familyOf(address);
    if (family !== undefined) {
      list.addSubnet(address, bits === undefined ? BITS[family] : Number(bits), FAMILIES[family]);
    }
  }
  return list;
}

/**
 * Where a request comes from: the nearest address that is no trusted proxy's, by what the proxies say. The same as Fastify's
 * `request.ip`, for what does not go through Fastify.
 */
export function clientAddressOf(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean => {
    const plain = address.replace(MAPPED, '');
    const family = familyOf(plain);
    return family !== undefined && trusted.check(plain, FAMILIES[family]);
  };
  const nearest = (peer: string, forwarded: string): string => {
    const before = forwarded
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    let address = peer;
    while (before.length > 0 && isTrusted(address)) {
      address = before.pop() ?? address;
    }
    return address;
  };
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? '';
    const forwarded = headers['x-forwarded-for'];
    return trustedProxies.length === 0 || typeof forwarded !== 'string' ? peer : nearest(peer, forwarded);
  };
}
