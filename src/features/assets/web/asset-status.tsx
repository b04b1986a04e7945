import { State, type StateTone } from '#ui/state-sign.tsx';
import type { AssetStatus } from '../contract/asset.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';

/** 使用中 is the normal state of a device: words only. */
export const statusTones: Record<AssetStatus, StateTone> = {
  inUse: 'plain',
  stored: 'closed',
  repairing: 'waiting',
  lent: 'new',
  awaitingDisposal: 'closed',
  disposed: 'closed',
  lost: 'waiting',
  withdrawn: 'closed',
};

export function AssetState({ status }: { status: AssetStatus }) {
  return <State tone={statusTones[status]}>{words.statuses[status]}</State>;
}
