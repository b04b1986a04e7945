import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { civilDate } from '#kernel/civil-date.ts';
import { exports, permissions, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, lookupInput, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import { agentDraft, agentView } from './agent.ts';
import { departmentDraft, departmentKinds, departmentRow, departmentView } from './department.ts';
import { agentOption, departmentOption, staffOption } from './people.lookups.ts';
import { staffDraft, staffRow, staffView, transferDraft } from './staff-member.ts';

export const peoplePermissions = permissions('people', {
  /** Names of 所属 and of the desk's people are everyone's. */
  lookUp: [...overseers, 'administrator', 'coordinator', 'staff'],
  /** 職員 by name: the desk's work; a coordinator sees the own 所属. */
  lookUpStaff: [...overseers, 'administrator', 'coordinator'],
  /** Lists and pages of 職員; a coordinator sees the own 所属, 職員 nobody. */
  readStaff: [...overseers, 'administrator', 'coordinator'],
  exportDepartments: [...overseers, 'administrator'],
  exportStaff: ['manager', 'authority', 'administrator'],
  edit: ['manager', 'administrator'],
});

export const peopleRefusals = refusals('people', {
  departmentAbsent: { kind: 'absent', words: '所属が見つかりません。一覧から選び直してください。' },
  codeTaken: {
    kind: 'conflict',
    field: 'code',
    words: (d: { name: string }) => `この所属コードは「${d.name}」が使っています。別のコードにしてください。`,
  },
  departmentEndsEarly: {
    kind: 'invalid',
    field: 'validTo',
    words: '廃止日が設置日より前です。どちらかを直してください。',
  },
  ownSuccessor: { kind: 'invalid', field: 'successorId', words: '統合先にはほかの所属を選んでください。' },
  departmentLoop: {
    kind: 'invalid',
    field: 'parentId',
    words: '上の所属に、この所属自身やその下の所属は選べません。選び直してください。',
  },
  staffAbsent: { kind: 'absent', words: '職員が見つかりません。一覧から選び直してください。' },
  agentAbsent: { kind: 'absent', words: 'ヘルプデスク担当者が見つかりません。一覧を読み直してください。' },
  staffNoTaken: {
    kind: 'conflict',
    field: 'staffNo',
    words: (d: { name: string }) => `この職員番号は「${d.name}」さんが使っています。番号を確かめてください。`,
  },
  roomElsewhere: {
    kind: 'invalid',
    field: 'roomId',
    words: '選んだ部屋は、この拠点にありません。拠点に合う部屋を選び直してください。',
  },
  departmentAbolished: {
    kind: 'invalid',
    field: 'departmentId',
    words: (d: { name: string; on: string; successor: string | null }) =>
      `「${d.name}」は${d.on}に廃止されます。${d.successor ? `統合先の「${d.successor}」` : '現在の所属'}を選んでください。`,
  },
  departmentNotYet: {
    kind: 'invalid',
    field: 'on',
    words: (d: { name: string; from: string }) =>
      `「${d.name}」は${d.from}に設置されます。異動日をその日以降にしてください。`,
  },
  alreadyLeft: {
    kind: 'invalid',
    field: 'chosen',
    words: (d: { count: number; first: string[] }) =>
      `異動日に在籍していない職員が${d.count}名います（${d.first.join('、')}）。対象から外してください。`,
  },
  transferBackwards: {
    kind: 'invalid',
    field: 'on',
    words: (d: { count: number; first: string[] }) =>
      `いまの所属に就いた日より前の異動日になる職員が${d.count}名います（${d.first.join('、')}）。異動日を確かめてください。`,
  },
  alreadyThere: {
    kind: 'invalid',
    field: 'departmentId',
    words: '選んだ職員は全員すでにこの所属です。所属を選び直してください。',
  },
  regionNeeded: { kind: 'invalid', field: 'region', words: '地域の担当者には、担当する地域を選んでください。' },
  regionUnneeded: {
    kind: 'invalid',
    field: 'region',
    words: '地域を選べるのは地域の担当者だけです。地域を空にしてください。',
  },
});

export const departmentListInput = listInput({
  views: ['now', 'planned', 'all'],
  sorts: ['order', 'code', 'reading'],
  filters: {
    kind: filterOf.choice(departmentKinds),
    validTo: filterOf.days,
  },
});
export type DepartmentListInput = z.infer<typeof departmentListInput>;

export const staffListInput = listInput({
  views: ['present', 'coordinators', 'left', 'all'],
  sorts: ['reading', 'staffNo', 'department'],
  filters: {
    departmentId: filterOf.ids,
    siteId: filterOf.ids,
    leftOn: filterOf.days,
  },
});
export type StaffListInput = z.infer<typeof staffListInput>;

/** Who moves: named people, or everyone the list's conditions match except a few. */
export const chosenStaff = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(2000) }),
  z.object({
    all: z.literal(true),
    except: z.array(z.uuid()).max(2000),
    query: staffListInput.omit({ cursor: true, limit: true }),
  }),
]);
export type ChosenStaff = z.infer<typeof chosenStaff>;

/** 異動: one or many people to one 所属 from a day on. */
export const transferInput = transferDraft.extend({ chosen: chosenStaff });
export type TransferInput = z.infer<typeof transferInput>;

const one = z.object({ id: z.uuid() });
const versioned = one.extend({ version: z.number().int() });

export const peopleContract = {
  findDepartments: reads(peoplePermissions.lookUp).input(lookupInput).output(z.array(departmentOption)),
  findStaff: readsPersons(peoplePermissions.lookUpStaff).input(lookupInput).output(z.array(staffOption)),
  findAgents: reads(peoplePermissions.lookUp).input(lookupInput).output(z.array(agentOption)),

  listDepartments: reads(peoplePermissions.lookUp).input(departmentListInput).output(pageOf(departmentRow)),
  getDepartment: reads(peoplePermissions.lookUp).input(one).output(departmentView),
  exportDepartments: exports(peoplePermissions.exportDepartments).input(departmentListInput).output(z.file()),
  createDepartment: writes(peoplePermissions.edit).input(departmentDraft).output(departmentView),
  reviseDepartment: writes(peoplePermissions.edit)
    .input(versioned.extend({ draft: departmentDraft }))
    .output(departmentView),

  listStaff: readsPersons(peoplePermissions.readStaff).input(staffListInput).output(pageOf(staffRow)),
  getStaff: readsPersons(peoplePermissions.readStaff).input(one).output(staffView),
  exportStaff: exports(peoplePermissions.exportStaff)
    .input(staffListInput.extend({ chosen: chosenStaff.nullable().default(null) }))
    .output(z.file()),
  createStaff: writes(peoplePermissions.edit)
    .input(z.object({ draft: staffDraft, departmentId: z.uuid(), from: civilDate }))
    .output(staffView),
  reviseStaff: writes(peoplePermissions.edit)
    .input(versioned.extend({ draft: staffDraft }))
    .output(staffView),
  transferStaff: writes(peoplePermissions.edit)
    .input(transferInput)
    .output(z.object({ moved: z.number().int(), planned: z.number().int() })),

  listAgents: reads(peoplePermissions.lookUp).output(z.array(agentView)),
  createAgent: writes(peoplePermissions.edit).input(agentDraft).output(agentView),
  reviseAgent: writes(peoplePermissions.edit)
    .input(versioned.extend({ draft: agentDraft }))
    .output(agentView),
};
