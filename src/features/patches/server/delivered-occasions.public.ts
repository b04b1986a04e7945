import type { PatchKind, PatchTarget } from '../contract/patch-targets.data.ts';
import { eachOf, eachPatch, eachPublication, stepAt } from './patch-occasions.ts';

export const finished = { part: 'finish', done: stepAt('finish') } as const;

/** Each publication of Microsoft for a target, and each month in which none was registered: delivered to all of it. */
export const delivered = (target: PatchTarget, kinds: readonly PatchKind[] = ['windows', 'office']) =>
  eachPublication({ ...finished, targets: [target], kinds });

export const deliveredSoftware = (target: PatchTarget) =>
  eachPatch({ ...finished, targets: [target], kinds: ['software'] });

/** Whatever is published for a target. */
export const eachDelivered = (target: PatchTarget) => eachOf(delivered(target), deliveredSoftware(target));
