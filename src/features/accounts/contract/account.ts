import { z } from 'zod';
import { roles } from '#kernel/actor.ts';
import { contractNames } from '#kernel/contract-names.ts';

/** Roles a person can have; `integration` belongs to API tokens. */
export const accountRoles = [
  'administrator',
  'manager',
  'agent',
  'authority',
  'coordinator',
  'staff',
  'auditor',
] as const;
export const accountRole = z.enum(accountRoles);
export type AccountRole = z.infer<typeof accountRole>;

/** 利用者ID: lower-case letters, digits and . _ - between. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,30}[a-z0-9]$/);

/** `firstPassword` has not replaced the password that was handed out; `locked` is closed for some minutes. */
export const accountStates = ['active', 'firstPassword', 'locked', 'disabled'] as const;
const accountState = z.enum(accountStates);
export type AccountState = z.infer<typeof accountState>;

/** What the reader may do with an account now, computed by the policy (law 4). */
const accountAction = z.enum(['revise', 'resetPassword', 'resetSecondFactor', 'unlock', 'disable', 'enable']);
export type AccountAction = z.infer<typeof accountAction>;

/** What 直す changes. The links say which agent or 職員 the account acts as. */
export const accountPatch = z.object({
  name: z.string().trim().min(1).max(60),
  role: accountRole,
  /** For an identity provider only: the product sends no mail to it. */
  email: z.email().max(200).nullable(),
  agentId: z.uuid().nullable(),
  staffMemberId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
});
export type AccountPatch = z.infer<typeof accountPatch>;

export const accountDraft = accountPatch.extend({ username });
export type AccountDraft = z.infer<typeof accountDraft>;

export const account = accountPatch.extend({
  id: z.uuid(),
  version: z.number().int(),
  username: z.string(),
  state: accountState,
  lockedUntil: z.string().nullable(),
  secondFactor: z.boolean(),
  lastSignInAt: z.string().nullable(),
  createdAt: z.string(),
  actions: z.array(accountAction),
  /** Those of the actions that another administrator has to confirm first. */
  secondNeeded: z.array(accountAction),
});
export type Account = z.infer<typeof account>;

/** A browser the reader is signed in with. */
export const session = z.object({
  id: z.uuid(),
  current: z.boolean(),
  /** 「Windows・Edge」, as far as the browser says. */
  device: z.string(),
  ip: z.string().nullable(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
});
export type Session = z.infer<typeof session>;

/** Lists are written by us: their columns have short names. */
const columnKey = z.string().min(1).max(40);

export const listPrefs = z.object({
  dense: z.boolean(),
  columns: z.object({ order: z.array(columnKey).max(60), shown: z.array(columnKey).max(60) }).nullable(),
});
export type ListPrefs = z.infer<typeof listPrefs>;

export const themes = ['auto', 'light', 'dark'] as const;
export const rowHeights = ['comfortable', 'dense'] as const;
export const preferences = z.object({
  theme: z.enum(themes),
  rowHeight: z.enum(rowHeights),
  lists: z.record(z.string(), listPrefs),
});
export type Preferences = z.infer<typeof preferences>;

/** The signed-in person, for the shell of the app. */
export const me = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  role: z.enum(roles),
  agentId: z.uuid().nullable(),
  staffMemberId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
  /** Names of every permission held, for showing and hiding. */
  permissions: z.array(z.string()),
  /** True: nothing but the change of the password is possible. */
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  preferences,
  /** What the papers call the prefecture and the contract. */
  names: contractNames,
  /** The server's civil date in Japan. */
  today: z.string(),
});
export type MeView = z.infer<typeof me>;

/** A list's conditions under a name. `search` is the list's search params. */
export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  search: z.record(z.string(), z.string()),
});
export type SavedView = z.infer<typeof savedView>;

const tokenStates = ['active', 'expired', 'revoked'] as const;
export const token = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The first letters, to tell one from another. */
  prefix: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(tokenStates),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
  createdByName: z.string(),
});
export type Token = z.infer<typeof token>;

/** One audit record as people read it. `changes` maps a field to [from, to]. */
export const auditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  actorName: z.string(),
  actorRole: z.enum(roles),
  bySystem: z.boolean(),
  action: z.string(),
  /** What the act and the thing are called. */
  what: z.string(),
  entity: z.string(),
  thing: z.string(),
  entityId: z.string(),
  /** What people call it: R8-02185, NK04-00287, a name; null for what has none or is gone. */
  called: z.string().nullable(),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  /** What the changed fields are called, where they have a word. */
  fields: z.record(z.string(), z.string()),
  reason: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Why the audit does not hold; `cut` and `head` concern heads that left the database. */
export const brokenWhys = [
  'missing',
  'content',
  'chain',
  'signature',
  'key',
  'cut',
  'head',
  'code',
  'oldChain',
] as const;
export type BrokenWhy = (typeof brokenWhys)[number];
