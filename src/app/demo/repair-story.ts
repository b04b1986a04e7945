import { businessMinuteOfDay, type Day, instantOf, isOpenDay, minuteAt, shiftOpenDays } from './demo-calendar.ts';
import type { DemoBase } from './world.ts';
import type { DemoDevice } from './world-devices.ts';

/** A step as it was taken; `patch` is what it wrote into the repair. */
export type DemoRepairStep = {
  step: string;
  to: string;
  at: string;
  body: string;
  patch: Readonly<Record<string, unknown>>;
  data?: Readonly<Record<string, unknown>>;
};
export type DemoRepair = {
  key: string;
  fiscalYear: number;
  serial: number;
  device: DemoDevice;
  staffKey: string | null;
  departmentKey: string | null;
  symptom: string;
  openedAt: string;
  byKey: string | null;
  /** The day the vendor promised, and when it was back. */
  vendorBack: { startedAt: string; dueOn: string; metAt: string | null } | null;
  steps: DemoRepairStep[];
};

export const at = (day: Day, minute: number) => instantOf(minuteAt(day, businessMinuteOfDay(minute)));
export const openOnOrBefore = (day: Day) => (isOpenDay(day) ? day : shiftOpenDays(day, -1));

/** What happens on the last day after the demo's moment has not happened yet; what the ledger has is done by now. */
export const later = (moment: string, now: string) => (moment > now ? now : moment);
export const told = (
  step: string,
  to: string,
  moment: string,
  body: string,
  patch: DemoRepairStep['patch'],
  data?: DemoRepairStep['data'],
): DemoRepairStep => ({ step, to, at: moment, body, patch, ...(data && { data }) });
export const diagnosis = (moment: string, part: string, cause: string) =>
  told('diagnose', 'diagnosed', moment, `直接：${cause}`, { how: 'direct', part, cause }, { how: 'direct', part });

export function nameOf(world: DemoBase, key: string | null): string {
  const one = key ? world.staff.find((each) => each.key === key) : undefined;
  return one ? `${one.familyName} ${one.givenName}` : '所属の担当者';
}
