import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { renderChartSvg } from '#platform/charts/render-chart.ts';
import { renderDocument } from '#platform/documents/render-document.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { World } from './world.ts';

/** A call with work outside transactions, as the rpc room makes it; stored files stay in memory. */
export function stagedCall(world: World, actor: Actor): StagedCall {
  return {
    services: {
      renderDocument,
      renderChart: renderChartSvg,
      putFile: async (bytes) => {
        const key = newId();
        stored.set(key, bytes);
        return key;
      },
      getFile: async (key) => stored.get(key) ?? new Uint8Array(),
    },
    read: (work) => world.read(actor, work),
    write: (work) => world.write(actor, work),
    answer: (work) => world.write(actor, work),
  };
}

const stored = new Map<string, Uint8Array>();
