import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment gives the embedded database on port 8080', () => {
  const config = readConfig({ PORT: '' });
  expect(config.port).toBe(8080);
  expect(config.database).toEqual({ kind: 'embedded', dataDir: './data/pg' });
  expect(config.baseUrl).toBe('http://127.0.0.1:8080');
});

test('every wrong setting is named at once, in Japanese, with what it should be', () => {
  const read = () => readConfig({ PORT: '99999', DATABASE_URL: 'mysql://x', SESSION_SECRET: 'short' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*SESSION_SECRET/);
  expect(read).toThrow('0から65535まで');
});

test('a database address chooses PostgreSQL', () => {
  expect(readConfig({ DATABASE_URL: 'postgresql://u@h/d' }).database).toEqual({
    kind: 'postgres',
    url: 'postgresql://u@h/d',
    poolSize: 10,
  });
});

test('hosts and proxies are lists, and a wrong entry is refused at start', () => {
  const config = readConfig({ ALLOWED_HOSTS: '10.0.0.9:8080, desk.local', TRUSTED_PROXIES: '10.0.0.5, fd00::/8' });
  expect(config.allowedHosts).toEqual(['10.0.0.9:8080', 'desk.local']);
  expect(config.trustedProxies).toEqual(['10.0.0.5', 'fd00::/8']);
  expect(readConfig({})).toMatchObject({ allowedHosts: [], trustedProxies: [] });
  expect(() => readConfig({ TRUSTED_PROXIES: '10.0.0.0/40' })).toThrow(/TRUSTED_PROXIES.*192\.168\.0\.0\/16 のように/);
  expect(() => readConfig({ TRUSTED_PROXIES: 'proxy.local' })).toThrow('TRUSTED_PROXIES');
  expect(() => readConfig({ ALLOWED_HOSTS: 'https://desk.local/' })).toThrow('ALLOWED_HOSTS');
  expect(() => readConfig({ BASE_URL: 'ftp://desk.local' })).toThrow('BASE_URL');
});

test('figures are shut until the operator opens them', () => {
  expect(readConfig({}).metrics).toEqual({ token: null, host: '127.0.0.1', port: null });
  expect(readConfig({ METRICS_PORT: '9100' }).metrics.port).toBe(9100);
  expect(() => readConfig({ METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN');
});

test('several processes need a server', () => {
  const DATABASE_URL = 'postgres://u@h/d';
  expect(readConfig({}).processes).toBe(1);
  expect(readConfig({ WEB_CONCURRENCY: '4', DATABASE_URL }).processes).toBe(4);
  expect(() => readConfig({ WEB_CONCURRENCY: '2' })).toThrow(
    /WEB_CONCURRENCY.*組み込みのデータベースで動かせるのは1つ/,
  );
  expect(() => readConfig({ WEB_CONCURRENCY: '0', DATABASE_URL })).toThrow('WEB_CONCURRENCY');
});
