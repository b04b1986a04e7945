import { expect, test } from 'vitest';
import { compose } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { auditNamer } from '#features/accounts/server/audit-names.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import { readSources } from './support/laws/source.ts';

// 監査の記録 is read by people who know no code: every act and every thing has its words there.

compose(featureModules, dutyIds);
const { what, thing } = auditNamer();

/** What a source writes into the audit: `action: 'places.create'`, `? 'tickets.warn' : 'tickets.breach'`, `entity: 'site'`. */
const written = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found);
const actionsIn = (text: string) =>
  written(text, /\baction: (?:[^\n?]+\? )?'([a-z]+\.[a-zA-Z]+)'(?: : '([a-z]+\.[a-zA-Z]+)')?/g);
const thingsIn = (text: string) => written(text, /\bentity: '([a-zA-Z]+)'/g);

const audited = readSources(new URL('..', import.meta.url).pathname, [
  'src/features',
  'src/platform',
  'src/app/cli',
]).filter(({ path, text }) => text.includes('audit') && !path.endsWith('.test.ts') && !path.includes('/web/'));

test('every act and every thing that is audited has words', () => {
  const unnamed = audited.flatMap(({ text }) => [
    ...actionsIn(text).filter((action) => action !== undefined && what(action) === action),
    ...thingsIn(text).filter((entity) => thing(entity) === entity),
  ]);
  expect([...new Set(unnamed)]).toEqual([]);
});

test('a step is called as on its button, a record as its process; an act nobody names is shown as it is', () => {
  expect(what('tickets.acknowledgeReport')).toBe('報告を受領する');
  expect(thing('ticket')).toBe('受付');
  expect(actionsIn("action: isNew ? 'kit.add' : 'kit.keep',")).toEqual(['kit.add', 'kit.keep']);
  expect([what('kit.add'), thing('kit')]).toEqual(['kit.add', 'kit']);
});
