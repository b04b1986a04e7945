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
