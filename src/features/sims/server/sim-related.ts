import type { AssetRelatedProvider } from '#features/assets/server/asset-related.public.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { simsPermissions } from '../contract/sims.contract.ts';
import { simsWords as words } from '../contract/sims.messages.ts';
import { readSimIn } from './sims.reads.ts';

/** The SIM on the page of the device it sits in. */
export const simOfDevice: AssetRelatedProvider = async (ctx, asset) => {
  if (!simsPermissions.read.roles.includes(ctx.actor.role)) return {};
  const sim = await readSimIn(ctx, asset.id);
  if (!sim) return {};
  const checked = sim.checkedOn && `${words.columns.checkedOn} ${formatWareki(sim.checkedOn)}`;
  const value = words.inDevice(sim.cardNo, sim.lineNo);
  const fact = { group: 'configuration', label: words.related, value, note: checked, tone: null } as const;
  return { facts: [{ ...fact, href: `/sims/${sim.id}` }] };
};
