import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { agreedDay } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const tokensPermissions = permissions('tokens', {
  read: overseers,
  check: ['manager', 'agent'],
  export: overseers,
});

/** What a holder answered; 不在 is no answer yet. */
export const possessionResults = ['confirmed', 'absent', 'lost', 'batteryFlat'] as const;
export type PossessionResult = (typeof possessionResults)[number];
export const possessionMeans = ['phone', 'mail', 'visit'] as const;

export const answerForm = z.object({
  itemId: z.uuid(),
  means: z.enum(possessionMeans),
  result: z.enum(possessionResults),
  /** When it is tried again; needed where nobody answered. */
  nextOn: agreedDay.nullable().default(null),
  note: text(400),
});

const { check } = tokensPermissions;

/** 所持確認 (§10-5): every holder of a token is called until each has answered. */
export const possessionProcess = defineProcess('possessionCheck', {
  version: 1,
  letter: 'P',
  states: { running: 'active', done: 'closed', cancelled: 'closed' },
  initial: 'running',
  open: ['running'],
  steps: {
    answer: { from: 'running', by: check, form: answerForm, voids: ['nextCall'] },
    finish: {
      from: 'running',
      to: 'done',
      by: check,
      form: z.object({ note: text(400) }),
      needs: ['answered'],
      meets: ['checkDue'],
      voids: ['nextCall'],
    },
    cancel: {
      from: 'running',
      to: 'cancelled',
      by: check,
      form: z.object({ reason: z.string().trim().min(1).max(400) }),
      voids: ['checkDue', 'nextCall'],
      binds: true,
    },
  },
});
export type PossessionState = keyof typeof possessionProcess.states & string;
