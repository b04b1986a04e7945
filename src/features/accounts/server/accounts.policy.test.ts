import { describe, expect, test } from 'vitest';
import { roles } from '#kernel/actor.ts';
import { beforePasswordChange } from '#platform/auth/signed-in-actor.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { accountRoles } from '../contract/account.ts';
import { accountsContract, accountsPermissions } from '../contract/accounts.contract.ts';
import { accountActions, changeActions, manageableRoles, mayReadHistory, needsSecond } from './accounts.policy.ts';
import { accountStateOf, deviceOf, tokenExpiry } from './accounts.rules.ts';

const stranger = { id: '0193-other', state: 'active', secondFactor: false } as const;

describe('who may act on whose account', () => {
  const table = {
    administrator: accountRoles,
    manager: ['agent', 'coordinator', 'staff'],
    agent: [],
    authority: [],
    coordinator: [],
    staff: [],
    auditor: [],
    integration: [],
  } as const;

  for (const role of roles) {
    for (const target of accountRoles) {
      const may = (table[role] as readonly string[]).includes(target);
      test(`${role} ${may ? 'may' : 'may not'} act on ${target}`, () => {
        const actions = accountActions(actorOf(role), { ...stranger, role: target });
        expect(actions).toEqual(may ? ['revise', 'resetPassword', 'disable'] : []);
      });
    }
  }

  test('nobody acts on the own account', () => {
    const actor = actorOf('administrator');
    expect(accountActions(actor, { ...stranger, id: actor.id, role: 'administrator' })).toEqual([]);
  });

  test('a manager cannot make anyone who approves, audits or keeps the product', () => {
    for (const role of ['administrator', 'manager', 'authority', 'auditor'] as const) {
      expect(manageableRoles(actorOf('manager'))).not.toContain(role);
    }
  });

  test('the state decides what is offered', () => {
    const admin = actorOf('administrator');
    const row = { ...stranger, role: 'agent' } as const;
    expect(accountActions(admin, { ...row, state: 'disabled' })).toEqual(['enable']);
    expect(accountActions(admin, { ...row, state: 'locked', secondFactor: true })).toEqual([
      'revise',
      'resetPassword',
      'resetSecondFactor',
      'unlock',
      'disable',
    ]);
  });
});

describe('what needs a second administrator', () => {
  const acts = ['resetPassword', 'resetSecondFactor', 'enable', 'disable', 'unlock'] as const;
  test.each(accountRoles)('on an account of %s', (role) => {
    const guarded = ['administrator', 'manager', 'authority', 'auditor'].includes(role);
    const expected = guarded ? ['resetPassword', 'resetSecondFactor', 'enable'] : [];
    if (role === 'auditor') expected.push('disable');
    expect(acts.filter((action) => needsSecond(role, action))).toEqual(expected);
  });

  test('who asked withdraws, another administrator decides, nobody else', () => {
    const [asker, other] = [actorOf('administrator'), actorOf('administrator', { id: 'another' })];
    const row = { state: 'waiting', requestedBy: asker.id, accountId: null } as const;
    expect(changeActions(asker, row)).toEqual(['withdraw']);
    expect(changeActions(other, row)).toEqual(['confirm', 'refuse']);
    expect(changeActions(other, { ...row, accountId: other.id })).toEqual(['refuse']);
    for (const state of ['confirmed', 'refused', 'withdrawn', 'expired'] as const) {
      expect(changeActions(other, { ...row, state })).toEqual([]);
    }
    for (const role of roles.filter((each) => each !== 'administrator')) {
      expect(changeActions(actorOf(role, { id: 'another' }), row)).toEqual([]);
    }
  });
});

describe('whose history may be read', () => {
  const open = { asks: () => true };
  const may = (role: (typeof roles)[number], entity: string, scope: { asks: () => boolean } | undefined = open) =>
    mayReadHistory(actorOf(role), entity, scope);
  test.each(roles)('%s: of a kind that the scope hides, and of no kind of record', (role) => {
    expect(may(role, 'asset', { asks: () => false })).toBe(role === 'auditor');
    expect(mayReadHistory(actorOf(role), 'backup', undefined)).toBe(['manager', 'auditor'].includes(role));
  });
  test.each(roles)('%s', (role) => {
    expect(may(role, 'asset')).toBe(['manager', 'agent', 'authority', 'auditor'].includes(role));
    expect(may(role, 'account')).toBe(['manager', 'administrator', 'auditor'].includes(role));
    expect(may(role, 'accountChange')).toBe(['manager', 'administrator', 'auditor'].includes(role));
  });
});

describe('permissions', () => {
  test('a first password opens exactly what the sign-in room says', () => {
    const names = [accountsPermissions.me.name, accountsPermissions.changePassword.name];
    expect(names).toEqual([...beforePasswordChange]);
  });

  test('no token and nobody without the role manages accounts', () => {
    expect(accountsPermissions.manage.roles).toEqual(['administrator', 'manager']);
    for (const procedure of Object.values(accountsContract)) {
      expect(procedure['~orpc'].meta.permission?.roles).not.toContain('integration');
    }
  });
});

describe('rules', () => {
  const facts = { disabled_at: null, locked_until: null, must_change_password: false };
  const now = '2026-11-24T01:42:00Z';
  test('the state of an account', () => {
    expect(accountStateOf(facts, now)).toBe('active');
    expect(accountStateOf({ ...facts, must_change_password: true }, now)).toBe('firstPassword');
    const locked = { ...facts, must_change_password: true, locked_until: '2026-11-24T01:43:00Z' };
    expect(accountStateOf(locked, now)).toBe('locked');
    expect(accountStateOf(locked, '2026-11-24T01:43:00Z')).toBe('firstPassword');
    expect(accountStateOf({ ...locked, disabled_at: now }, now)).toBe('disabled');
  });

  test('a browser is named as its user knows it', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0';
    const ipad = 'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1';
    expect(deviceOf(edge)).toEqual({ system: 'Windows', browser: 'Edge' });
    expect(deviceOf(ipad)).toEqual({ system: 'iPad', browser: 'Safari' });
    expect(deviceOf('curl')).toEqual({ system: null, browser: null });
  });

  test('a token ends with its last day in Japan, tomorrow at the earliest, in two years at the latest', () => {
    expect(tokenExpiry('2026-11-24', now)).toBeNull();
    expect(tokenExpiry('2026-11-25', now)).toBe('2026-11-25T15:00:00Z');
    expect(tokenExpiry('2028-11-24', now)).toBe('2028-11-24T15:00:00Z');
    expect(tokenExpiry('2028-11-25', now)).toBeNull();
  });
});
