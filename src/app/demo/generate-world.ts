/** The way into the sample prefecture: same options, same bytes. */
import { generateTickets } from './generate-tickets.ts';
import { buildPrefecture } from './prefecture.ts';
import type { DemoBase, DemoWorld, WorldOptions } from './world.ts';
import type { DemoTicket } from './world-tickets.ts';

export type StreamedWorld = {
  base: DemoBase;
  /** Tickets in order of receipt; each call starts over. */
  tickets(): Generator<DemoTicket>;
};

/** For large scales: everything but the tickets at once, the tickets one by one. Throws RangeError on bad options. */
export function streamWorld(options: WorldOptions): StreamedWorld {
  const prefecture = buildPrefecture(options);
  return { base: prefecture.base, tickets: () => generateTickets(prefecture) };
}

/** The whole world in memory; about 60 MB at scale 1. Throws RangeError on bad options. */
export function generateWorld(options: WorldOptions): DemoWorld {
  const { base, tickets } = streamWorld(options);
  return { ...base, tickets: [...tickets()] };
}
