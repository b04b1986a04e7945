import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { indexAssets } from './index-assets.ts';

/** Devices of a mass movement are found by where they stand now: a few at a time, after the movement. */
export const indexMovedJob: JobDefinition = {
  name: 'assets.indexMoved',
  run: (ctx: Ctx, { ids }: { ids: readonly string[] }) => indexAssets(ctx, ids),
};
