import { z } from 'zod';
import { reportForm } from '#features/records/contract/contact.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess } from '#kernel/process.ts';
import { patchChannels } from './patch-targets.data.ts';

export const patchesPermissions = permissions('patches', {
  read: overseers,
  handle: ['manager', 'agent'],
  export: overseers,
});

const text = (most: number) => z.string().trim().max(most).default('');
const needed = (most: number) => z.string().trim().min(1).max(most);
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** 管理番号, one after the other, as they are copied out of a tool. */
export const tagList = (least: number, most: number) => z.array(z.string().trim().min(1).max(40)).min(least).max(most);

export const testForm = z.object({
  testedOn: agreedDay,
  /** The verification devices it was put on. */
  tags: tagList(1, 20),
  result: z.enum(['normal', 'abnormal']),
  note: text(400),
});

export const planForm = z.object({
  sizeMb: count(1, 100_000),
  /** The narrowest line that the wave goes over, and how much of it. */
  lineMbps: count(1, 100_000),
  sharePercent: count(1, 100),
  devices: count(1, 20_000),
  firstOn: agreedDay,
});

export const deliverForm = z.object({
  deliveredOn: agreedDay,
  channel: z.enum(patchChannels),
  devices: count(1, 20_000),
  note: text(400),
});

const { handle } = patchesPermissions;

/** 修正パッチ for one target: decided, tried out, planned, delivered in waves (§12-2, §5-12, §6-12). */
export const patchProcess = defineProcess('patch', {
  version: 1,
  letter: 'U',
  states: {
    published: 'new',
    accepted: 'active',
    tested: 'active',
    planned: 'active',
    done: 'closed',
    refused: 'closed',
  },
  initial: 'published',
  open: ['published', 'accepted', 'tested', 'planned'],
  steps: {
    accept: {
      from: 'published',
      to: 'accepted',
      by: handle,
      form: z.object({ reason: needed(400) }),
      meets: ['decideDue'],
      starts: ['testDue', 'finishDue'],
    },
    // A test that shows something wrong stops it: it is tried again, or refused.
    test: { from: 'accepted', to: 'tested', by: handle, form: testForm, meets: ['testDue'] },
    plan: { from: 'tested', to: 'planned', by: handle, form: planForm },
    deliver: { from: 'planned', by: handle, form: deliverForm, needs: ['waveLeft'] },
    finish: {
      from: 'planned',
      to: 'done',
      by: handle,
      form: z.object({ note: text(400) }),
      needs: ['delivered', 'manual'],
      meets: ['finishDue'],
    },
    manual: {
      from: ['accepted', 'tested', 'planned'],
      by: handle,
      form: z.object({ knowledgeId: z.uuid(), note: text(400) }),
    },
    report: {
      from: ['accepted', 'tested', 'planned', 'done', 'refused'],
      by: handle,
      form: reportForm,
    },
    refuse: {
      from: ['published', 'accepted', 'tested', 'planned'],
      to: 'refused',
      by: handle,
      form: z.object({ reason: needed(400) }),
      meets: ['decideDue'],
      voids: ['testDue', 'finishDue'],
      binds: true,
    },
  },
});
export type PatchState = keyof typeof patchProcess.states & string;
