import { z } from 'zod';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';

export const networks = ['mk', 'lk'] as const;
export type Network = (typeof networks)[number];

export const registers = ['vein', 'software', 'directory'] as const;
export type Register = (typeof registers)[number];

/** What 県 or the 所属 says of a person: uses it from a day, does not use it, uses it no longer from a day. */
export const useKinds = ['use', 'none', 'end'] as const;
export type UseKind = (typeof useKinds)[number];

export const deedKinds = ['register', 'stop', 'delete'] as const;
export type DeedKind = (typeof deedKinds)[number];

const text = (max: number) => z.string().trim().min(1).max(max);
const note = z.string().trim().max(400).default('');

/** 県 and 所属 name people by their 職員番号: one, or a list of many. */
export const useTold = z.object({
  network: z.enum(networks),
  kind: z.enum(useKinds),
  staffNos: z.array(text(20)).min(1).max(500),
  day: agreedDay,
  saidBy: text(80),
  toldOn: agreedDay,
  note,
});
export type UseTold = z.infer<typeof useTold>;

export const deedDone = z.object({
  kind: z.enum(deedKinds),
  registers: z.array(z.enum(registers)).min(1).max(registers.length),
  on: agreedDay,
  note,
});

export const registered = z.object({ register: z.enum(registers), kind: z.enum(deedKinds), on: civilDate });

export const accessRow = z.object({
  id: z.uuid(),
  network: z.enum(networks),
  staffMemberId: z.uuid(),
  staffNo: z.string(),
  name: z.string(),
  departmentName: z.string(),
  /** What holds today; null before the first day that was told. */
  use: z.enum(useKinds).nullable(),
  /** What was done last in each register. */
  registered: z.array(registered),
  /** Uses it and is missing from a register, or does not and still stands in one. */
  differs: z.boolean(),
});
export type AccessRow = z.infer<typeof accessRow>;

export const accessView = accessRow.extend({
  version: z.number().int(),
  entries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum([...useKinds, ...deedKinds]),
      place: z.enum(registers).nullable(),
      day: civilDate,
      saidBy: z.string().nullable(),
      note: z.string(),
      at: instant,
      byName: z.string(),
    }),
  ),
  actions: z.array(z.enum(['record', 'tell'])),
});
export type AccessView = z.infer<typeof accessView>;

/** Why the registers have to follow. */
export const changeCauses = ['left', 'told', 'transfer'] as const;

/** A movement that the registers do not follow yet. */
export const accessChange = z.object({
  id: z.string(),
  network: z.enum(networks),
  /** Null of somebody of whom nobody has said anything yet. */
  userId: z.uuid().nullable(),
  staffMemberId: z.uuid(),
  staffNo: z.string(),
  name: z.string(),
  departmentName: z.string(),
  cause: z.enum(changeCauses),
  way: z.enum(['start', 'end']),
  day: civilDate,
  registers: z.array(z.enum(registers)),
  dueAt: instant,
  overdue: z.boolean(),
});
export type AccessChange = z.infer<typeof accessChange>;
