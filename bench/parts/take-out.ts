import type { BenchHouse } from '../house.ts';
import type { Line } from '../measure.ts';
import { type During, longestOf } from './someone-else.ts';

const everyDevice = { view: 'all', q: '', sort: null, filters: {} };
const columns = ['assetTag', 'model', 'department', 'user', 'status'];
/** A year and a half of the contract. */
const period = { from: '2025-04-01', to: '2026-11-22' };

/** What has to be told more than "all of it". */
const asked: Record<string, object> = {
  'contract.exportClauses': period,
  'contract.exportSample': { ...period, duty: '3-1.4', seed: '計測', size: 50 },
  'contract.printChapter': { ...period, chapter: 3 },
  'assets.exportAssets': { query: everyDevice, columns },
  'assets.printList': { query: everyDevice, columns },
  'assets.printLabels': { query: everyDevice },
  'imports.exportLedger': { kind: 'assets' },
};

/** What has a line of its own. */
const named = ['contract.exportClauses', 'assets.exportAssets', 'tickets.exportTickets'];

/** Every export and print of the registry that can be asked for a whole list. */
export async function takeOutAll(house: BenchHouse, during: During): Promise<Line[]> {
  const waits: { path: string; line: Line; longest: number }[] = [];
  for (const { path, ask } of house.takenOut(house.actors.manager, asked)) {
    const said: { refused: string | null } = { refused: null };
    const waited = await during(path, () =>
      ask().catch((error: unknown) => {
        said.refused = error instanceof Error ? error.message : String(error);
      }),
    );
    const line = said.refused
      ? { ...waited.line, what: `${waited.line.what}: ${said.refused.slice(0, 60)}` }
      : waited.line;
    waits.push({ path, line, longest: waited.longest });
  }
  const own = waits.filter(({ path }) => named.includes(path));
  const rest = waits.filter(({ path }) => !named.includes(path));
  return [...own.map(({ line }) => line), ...longestOf(rest, `${rest.length} other exports and prints`)];
}
