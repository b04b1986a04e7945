import { describe, expect, test } from 'vitest';
import { clientAddress, isAddressRange, proxyList } from './client-address.ts';

const isProxy = proxyList(['10.0.0.5', '192.168.0.0/16', 'fd00::/8']);

describe('whose request it is', () => {
  test.each([
    ['nobody named: the peer', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a named proxy: what it wrote', '10.0.0.5', '198.51.100.1', '198.51.100.1'],
    ['what the client put before is not reached', '10.0.0.5', '1.1.1.1, 10.0.0.5, 198.51.100.1', '198.51.100.1'],
    ['through two proxies', '10.0.0.5', '1.1.1.1, 198.51.100.1, 192.168.3.4', '198.51.100.1'],
    ['a named proxy that wrote nothing', '10.0.0.5', null, '10.0.0.5'],
    ['junk is no address', '10.0.0.5', 'unknown', '10.0.0.5'],
    ['junk behind an address', '10.0.0.5', '198.51.100.1, <script>', '10.0.0.5'],
    ['the same address in another writing', '::ffff:10.0.0.5', '::FFFF:198.51.100.1', '198.51.100.1'],
    ['IPv6', 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['a list that never ends', '10.0.0.5', `${'10.0.0.5,'.repeat(100_000)}10.0.0.5`, '10.0.0.5'],
    ['no socket', null, '198.51.100.1', null],
  ])('%s', (_what, peer, forwarded, expected) => {
    expect(clientAddress(peer, forwarded, isProxy)).toBe(expected);
  });
});

test('an entry of TRUSTED_PROXIES is an address or a range', () => {
  for (const right of ['10.0.0.5', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])
    expect(isAddressRange(right)).toBe(true);
  for (const wrong of ['', 'proxy', '10.0.0', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/-1'])
    expect(isAddressRange(wrong)).toBe(false);
});
