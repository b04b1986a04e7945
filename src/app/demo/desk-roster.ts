/** Which agent of the desk answers for a place on a day; the previous contractor's people before R8.10.1. */
import { type Day, dayOf } from './demo-calendar.ts';
import { SERVICE_START } from './people.ts';
import type { Rng } from './prng.ts';
import type { DemoSite, Region } from './world-places.ts';

const START = dayOf(SERVICE_START);

const NOW = {
  hq: ['ito', 'kobayashi', 'onishi', 'sakai'],
  web: ['kubo', 'okuda'],
  hokusei: ['kawamura'],
  nansei: ['tsuji'],
  higashikishu: ['hamaguchi'],
  chusei: ['nakamori', 'ito', 'kobayashi', 'onishi', 'sakai'],
  authority: ['mori', 'nagai', 'inagaki'],
} as const;

const BEFORE = {
  hq: ['z-arai', 'z-kudo', 'z-sekine'],
  web: ['z-miura'],
  hokusei: ['z-otsuka'],
  nansei: ['z-chiba'],
  higashikishu: ['z-kikuchi'],
  chusei: ['z-arai', 'z-kudo', 'z-sekine'],
  authority: ['mori', 'nagai', 'inagaki'],
} as const;

export function rosterOn(day: Day): typeof NOW | typeof BEFORE {
  return day >= START ? NOW : BEFORE;
}

/** The agent for a site: the head office's, or the region's own (§2-3). */
export function agentFor(site: Pick<DemoSite, 'kind' | 'region'>, day: Day, rng: Rng): string {
  const roster = rosterOn(day);
  const region: Region | null = site.kind === 'hq' || site.kind === 'annex' ? null : site.region;
  if (region === null) return rng.pick(roster.hq);
  return rng.chance(0.75) ? rng.pick(roster[region]) : rng.pick(roster.hq);
}
