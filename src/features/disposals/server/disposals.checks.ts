import { checksOf } from '#platform/duty/duty-check.ts';
import { disposalDutyWords } from '../contract/disposals-duties.messages.ts';
import { disposalDuties } from './disposal-occasions.public.ts';

const pc = disposalDuties('4-12');
const mk = disposalDuties('5-11');
const lk = disposalDuties('6-11');
const mobile = disposalDuties('7-9');

export const disposalsChecks = checksOf(disposalDutyWords, {
  '4-12.1': pc.destroyed,
  '4-12.2': pc.place,
  '4-12.3': pc.approved,
  '4-12.4': pc.counted,
  '4-12.5': pc.certified,
  '4-12.6': pc.machine,
  '4-12.7': pc.labels,
  '5-11.1': mk.destroyed,
  '5-11.2': mk.place,
  '5-11.3': mk.approved,
  '5-11.4': mk.counted,
  '5-11.5': mk.certified,
  '5-11.6': mk.machine,
  '5-11.7': mk.labels,
  '6-11.1': lk.destroyed,
  '6-11.2': lk.place,
  '6-11.3': lk.approved,
  '6-11.4': lk.counted,
  '6-11.5': lk.certified,
  '6-11.6': lk.machine,
  '6-11.7': lk.labels,
  '7-9.1': mobile.destroyed,
  '7-9.2': mobile.place,
  '7-9.3': mobile.approved,
  '7-9.4': mobile.counted,
  '7-9.5': mobile.certified,
  '7-9.6': mobile.machine,
  '7-9.7': mobile.labels,
});
