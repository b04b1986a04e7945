import { sql } from 'kysely';
import { either } from '#platform/duty/occasions.ts';
import { type PatchKind, type PatchTarget, patchKinds } from '../contract/patch-targets.data.ts';
import { eachOverlooked, eachPatch, eachPublication, isAccepted, renewedAt, stepAt } from './patch-occasions.ts';

export const finished = { part: 'finish', done: stepAt('finish') } as const;

/** Each publication of Microsoft for a target, and each month in which none was registered: delivered to all of it. */
export const delivered = (target: PatchTarget, kinds: readonly PatchKind[] = ['windows', 'office']) =>
  eachPublication({ ...finished, targets: [target], kinds });

export const deliveredSoftware = (target: PatchTarget) =>
  either(eachPatch({ ...finished, targets: [target], kinds: ['software'] }), eachOverlooked(target, 'finish'));

/** What is applied to a target and changes how something is used: the manual shows it. */
export const manualOf = (target: PatchTarget) =>
  eachPatch({
    targets: [target],
    kinds: patchKinds,
    part: 'finish',
    done: renewedAt,
    where: sql`p.changes_use and ${isAccepted}`,
  });

/** Whatever is published for a target. */
export const eachDelivered = (target: PatchTarget) => either(delivered(target), deliveredSoftware(target));
