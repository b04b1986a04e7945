import { BlockList, isIP } from 'node:net';

/** Whether an address belongs to a proxy that the operator named. */
export type IsProxy = (address: string) => boolean;

/** One entry of TRUSTED_PROXIES: an address or a range `10.0.0.0/8`, `fd00::/8`. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

export function proxyList(ranges: readonly string[]): IsProxy {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whose request it is. Each proxy appends the address it was asked from to X-Forwarded-For, so the list is read from its
 * end for as long as the one who wrote is a named proxy; what a client put there itself is never reached.
 */
export function clientAddress(peer: string | null, forwarded: string | null, isProxy: IsProxy): string | null {
  let address = plain(peer ?? '');
  if (address === null) return null;
  // No chain of proxies is longer: a header of a thousand names costs nothing.
  const names = (forwarded ?? '').slice(-1000).split(',').slice(-10);
  while (isProxy(address)) {
    const next = plain(names.pop() ?? '');
    if (next === null) break;
    address = next;
  }
  return address;
}

/** An address in one writing: `::ffff:10.0.0.1` is 10.0.0.1. Null when it is none. */
function plain(text: string): string | null {
  const address = text.trim().toLowerCase();
  const mapped = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : '';
  if (isIP(mapped) === 4) return mapped;
  return isIP(address) === 0 ? null : address;
}
