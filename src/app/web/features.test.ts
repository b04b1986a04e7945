import { expect, test } from 'vitest';
import { webModules } from './features.ts';

// The router refuses to start on two pages of one address, and then nobody sees anything.

const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

test('every page has an address of its own, and every feature its name', () => {
  expect(repeated(webModules.map(({ name }) => name))).toEqual([]);
  const addresses = webModules.flatMap(({ pages }) => pages.map(({ path }) => path.replaceAll(/\$\w+/g, '$')));
  expect(repeated(addresses)).toEqual([]);
});

test('every action of the palette leads to a page', () => {
  const pages = new Set(webModules.flatMap((module) => module.pages.map(({ path }) => path)));
  const leads = webModules.flatMap(({ actions = [] }) => actions.map(({ to }) => to));
  expect(leads.map((to) => to.split('?')[0] ?? '').filter((to) => !pages.has(to))).toEqual([]);
});
