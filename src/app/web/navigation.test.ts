import { describe, expect, test } from 'vitest';
import { type Role, roles } from '#kernel/actor.ts';
import { metaOf } from '#platform/rpc/serve.ts';
import {
  actionsFor,
  homeOf,
  mayOpen,
  pageAt,
  phoneOrder,
  placesFor,
  positionOf,
  type Reader,
} from '#ui/routing/navigation.ts';
import { placeSpecs } from '#ui/routing/places.data.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { featureModules } from '../server/features.ts';
import { webModules } from './features.ts';

// Every route as every role: what the server's contracts allow against what the web app shows.

const people = roles.filter((role) => role !== 'integration');
const permissions = featureModules
  .flatMap((module) => Object.values(module.contract))
  .flatMap((procedure) => metaOf(procedure).permission ?? []);

const readerOf = (role: Role): Reader => ({
  role,
  permissions: new Set(permissions.filter((one) => one.roles.includes(role)).map((one) => one.name)),
});

/** What is wrong with the navigation of one role, a line each. */
function faultsFor(modules: readonly WebModule[], role: Role): string[] {
  const reader = readerOf(role);
  const pages = modules.flatMap((module) => module.pages);
  const places = placesFor(pages, reader);
  const shown = places.flatMap((place) => place.groups.flatMap((group) => group.screens.map(({ href }) => href)));
  const led = actionsFor(modules, reader).map(({ to }) => to);
  const dead = [...shown, ...led, homeOf(places)].filter((href) => {
    const page = pageAt(pages, href);
    return !page || !mayOpen(page, reader);
  });
  const open = pages.filter((page) => mayOpen(page, reader));
  const standing = open.map((page) => ({ page, at: positionOf(pages, page, reader) }));
  return [
    ...dead.map((href) => `${role} is shown ${href} and may not open it`),
    ...standing
      .filter(({ at }) => at.screen === null)
      .map(({ page }) => `${role}: ${page.path} stands under no screen`),
    ...standing
      .filter(({ at }) => places.every((place) => place.key !== at.place))
      .map(({ page }) => `${role}: ${page.path} lights no place`),
    ...(places.length > 0 ? [] : [`${role} has no place`]),
  ];
}

const allPages = webModules.flatMap((module) => module.pages);

describe.each(people)('as %s', (role) => {
  test('every page lights a place that is shown, and nothing is shown that cannot be opened', () => {
    expect(faultsFor(webModules, role)).toEqual([]);
  });

  test('the day begins on a page of its own', () => {
    const page = pageAt(allPages, homeOf(placesFor(allPages, readerOf(role))));
    expect(page?.path).not.toBe('/me');
  });

  test('the phone has every place once, the four of the role first', () => {
    const places = placesFor(allPages, readerOf(role));
    const keys = phoneOrder(places, role).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.toSorted()).toEqual(
      places
        .map(({ key }) => key)
        .filter((key) => key !== 'me')
        .toSorted(),
    );
  });
});

test('every letter leads to one place', () => {
  const letters = Object.values(placeSpecs).flatMap(({ letter }) => letter ?? []);
  expect(new Set(letters).size).toBe(letters.length);
});

test('at most nine places stand in the bar', () => {
  expect(Object.values(placeSpecs).filter(({ stands }) => stands === 'bar')).toHaveLength(9);
});

test('those who ask see no table of the desk', () => {
  for (const role of ['staff', 'coordinator'] as const) {
    const reader = readerOf(role);
    const shown = placesFor(allPages, reader).flatMap(({ groups }) => groups.flatMap(({ screens }) => screens));
    const desk = ['/tickets', '/board', '/day', '/handover', '/loans/counter', '/tickets/categories'];
    expect(shown.map(({ href }) => href).filter((href) => desk.includes(href))).toEqual([]);
  }
});

describe('a planted fault is found', () => {
  const page = { title: 'x', permission: 'accounts.own', load: async () => () => null };
  const plant = (extra: WebModule) => faultsFor([...webModules, extra], 'staff');

  test('a page under a screen that is not there', () => {
    const lost = { ...page, path: '/lost', at: { under: '/nowhere' } };
    expect(plant({ name: 'planted', pages: [lost] })).toEqual(['staff: /lost stands under no screen']);
  });

  test('a page under a screen the role may not open', () => {
    const beyond = { ...page, path: '/beyond', at: { under: '/accounts' } };
    expect(plant({ name: 'planted', pages: [beyond] })).toEqual([
      'staff: /beyond stands under no screen',
      'staff: /beyond lights no place',
    ]);
  });
});

test('a screen has an address of its own: no variable', () => {
  expect(allPages.filter(({ at, path }) => 'place' in at && path.includes('$'))).toEqual([]);
});
