import { BlockList, isIPv4, isIPv6 } from 'node:net';

type Family = 'ipv4' | 'ipv6';

const familyOf = (address: string): Family => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Networks such as `10.0.0.0/8`, or single addresses, as a list that can be asked. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/** Not for everybody: IANA's registries of special-purpose addresses (RFC 6890), multicast, and what is reserved. */
const special = networkList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Within the unicast ones: protocol assignments and tunnels, which may lead to any IPv4 address, and documentation.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);
/**
 * Public numbers that clouds answer from within, to their own machines alone: Azure's agent and health service, the metadata of Equinix
 * Metal, IBM's services, and Google's for private networks. All other metadata services have special-purpose addresses.
 */
const ofClouds = networkList([
  ...['168.63.129.16', '192.80.8.124', '161.26.0.0/16', '166.8.0.0/14', '199.36.153.4/30', '199.36.153.8/30'],
]);
/** All of IPv6 that is given out for unicast; loopback, link-local, unique local, mapped and translated ones lie outside. */
const unicast = networkList(['2000::/3']);

/** Whether an address is one of the public Internet, that anybody may stand behind. A text that is no address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4') && !ofClouds.check(address, 'ipv4');
  // A zone (`%eth0`) belongs to what is link-local.
  if (!isIPv6(address) || address.includes('%')) return false;
  return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** Whether an address lies in one of the networks. */
export const isWithin = (list: BlockList, address: string): boolean =>
  (isIPv4(address) || isIPv6(address)) && list.check(address, familyOf(address));
