import { z } from 'zod';
import { agreedInstant, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';

export const meetingKinds = ['closing', 'meeting'] as const;
export const meetingMeans = ['web', 'phone', 'visit'] as const;
export type MeetingMeans = (typeof meetingMeans)[number];

/** 打合せ or 終業時の申し送り between the desks, as it was held (§13-5). */
export const meetingDraft = z.object({
  startedAt: agreedInstant,
  endedAt: agreedInstant,
  means: z.enum(meetingMeans),
  /** The account of 県; needed for a Web会議. */
  account: z.string().trim().max(80).default(''),
  agentIds: z
    .array(z.uuid())
    .min(1)
    .max(60)
    .refine(...eachOnce<string>((id) => id)),
  /** What failed of the Web会議, and when it was noticed. */
  failure: z
    .object({ noticedAt: agreedInstant, note: z.string().trim().min(1).max(2000) })
    .nullable()
    .default(null),
});
export type MeetingDraft = z.infer<typeof meetingDraft>;

const person = z.object({ agentId: z.uuid(), name: z.string(), regional: z.boolean() });
export type MeetingPerson = z.infer<typeof person>;

export const deskMeeting = z.object({
  id: z.uuid(),
  kind: z.enum(meetingKinds),
  startedAt: instant,
  endedAt: instant,
  means: z.enum(meetingMeans),
  account: z.string(),
  people: z.array(person),
  failedAt: instant.nullable(),
  failure: z.string(),
  recordedByName: z.string(),
});
export type DeskMeeting = z.infer<typeof deskMeeting>;

/** What a form of a meeting begins with. */
export const meetingStart = z.object({ account: z.string(), agents: z.array(person) });
