import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { eachDay, either, months } from '#platform/duty/occasions.ts';
import type { PatchKind, PatchTarget } from '../contract/patch-targets.data.ts';
import { patchDutyWords } from '../contract/patches-duties.messages.ts';
import { delivered, deliveredSoftware, finished, manualOf } from './delivered-occasions.public.ts';
import { eachImage } from './image-occasions.ts';
import {
  eachOverlooked,
  eachPatch,
  eachPublication,
  eachSearch,
  eachToReport,
  eachUnregistered,
  isAccepted,
  renewedAt,
  stepAt,
  testedAt,
  trainedInMonth,
} from './patch-occasions.ts';
import { eachOfTheRoom } from './training-room-occasions.ts';

const microsoft = ['windows', 'office'] as const satisfies readonly PatchKind[];
const networks = ['oneEach', 'MK', 'LK'] as const satisfies readonly PatchTarget[];
const software = ['software'] as const satisfies readonly PatchKind[];

const tried = { part: 'test', done: testedAt } as const;
const triedOn = (target: PatchTarget) =>
  either(
    eachPublication({ ...tried, targets: [target], kinds: microsoft }),
    eachPatch({ ...tried, targets: [target], kinds: software }),
    eachOverlooked(target, 'test'),
  );
const ofTraining = { ...finished, targets: ['training'] } as const;

export const patchesChecks = checksOf(patchDutyWords, {
  '4-6.1': either(triedOn('oneEach'), eachUnregistered({ targets: ['oneEach'], part: 'test', standing: true })),
  '4-6.3': eachToReport('oneEach'),
  '4-8.9': eachImage('4-8'),
  '5-5.1': triedOn('MK'),
  '5-5.2': manualOf('MK'),
  '5-5.3': eachToReport('MK'),
  '5-7.9': eachImage('5-7'),
  '5-12.4': delivered('MK'),
  '5-12.5': deliveredSoftware('MK'),
  '6-5.1': triedOn('LK'),
  '6-5.2': manualOf('LK'),
  '6-5.3': eachToReport('LK'),
  '6-7.9': eachImage('6-7'),
  '6-12.1': delivered('LK'),
  '6-12.2': deliveredSoftware('LK'),
  '7-8.8': eachImage('7-8'),
  '12-2.1': delivered('oneEach', ['windows']),
  '12-2.2': delivered('oneEach', ['office']),
  '12-2.3': eachPublication({ ...tried, targets: networks, kinds: microsoft }),
  '12-2.4': eachPublication({ targets: networks, kinds: microsoft, part: 'plan', done: stepAt('plan') }),
  '12-2.5': eachSearch('microsoft'),
  '12-2.7': either(
    eachPatch({
      targets: [...networks, 'training'],
      kinds: software,
      part: 'decide',
      refusedToo: true,
      done: stepAt('accept', 'refuse'),
    }),
    eachPatch({
      targets: [...networks, 'training'],
      kinds: software,
      part: 'finish',
      done: renewedAt,
      where: isAccepted,
    }),
    eachUnregistered(),
  ),
  '12-2.8': eachSearch('software'),
  '12-2.11': either(
    (span) => eachDay(months(span), { done: trainedInMonth, link: sql`'/patches'` }),
    eachPublication({ ...ofTraining, kinds: ['windows'] }),
    eachPatch({ ...ofTraining, kinds: ['office', 'software'] }),
  ),
  '12-2.12': eachOfTheRoom,
});
