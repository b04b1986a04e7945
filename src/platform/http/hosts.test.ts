import { expect, test } from 'vitest';
import { createHosts } from './hosts.ts';

test('in production only the address users type and the named ones', () => {
  const hosts = createHosts('https://helpdesk.example.lg.jp', ['10.0.0.9:8080']);
  for (const host of [
    'helpdesk.example.lg.jp',
    'HELPDESK.example.lg.jp',
    'helpdesk.example.lg.jp:443',
    '10.0.0.9:8080',
  ])
    expect(hosts.isOurs(host)).toBe(true);
  const foreign = [
    'evil.test',
    'helpdesk.example.lg.jp.evil.test',
    'helpdesk.example.lg.jp:8080',
    '127.0.0.1:8080',
    '',
  ];
  for (const host of [...foreign, 'helpdesk.example.lg.jp@evil.test', 'helpdesk.example.lg.jp/x', 'a b', 'none'])
    expect(hosts.isOurs(host)).toBe(false);
});

test('a page is ours by its address, whatever Host says', () => {
  const hosts = createHosts('https://helpdesk.example.lg.jp', ['10.0.0.9:8080']);
  expect(hosts.isOurOrigin('https://helpdesk.example.lg.jp', 'helpdesk.example.lg.jp')).toBe(true);
  expect(hosts.isOurOrigin('https://10.0.0.9:8080', '10.0.0.9:8080')).toBe(true);
  const foreign = ['http://helpdesk.example.lg.jp', 'http://evil.test', 'https://evil.test', 'null', 'junk'];
  for (const origin of foreign) expect(hosts.isOurOrigin(origin, 'evil.test')).toBe(false);
});

test('on trial the machine itself, on any port; another program of it is not the product', () => {
  for (const base of ['http://127.0.0.1:8080', 'http://0.0.0.0:8080', 'http://127.0.0.1:0']) {
    const hosts = createHosts(base, []);
    for (const host of ['127.0.0.1:8080', 'localhost:5173', '[::1]:9', 'localhost'])
      expect(hosts.isOurs(host)).toBe(true);
    expect(hosts.isOurs('192.168.0.5:8080')).toBe(false);
    expect(hosts.isOurOrigin('http://localhost:5173', 'localhost:5173')).toBe(true);
    expect(hosts.isOurOrigin('http://localhost:3000', 'localhost:5173')).toBe(false);
    expect(hosts.isOurOrigin('http://evil.test', 'evil.test')).toBe(false);
  }
});
