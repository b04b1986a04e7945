import { describe, expect, test } from 'vitest';
import { setupKeys } from '../contract/setup.ts';
import { type SetupFacts, setupOf } from './setup.rules.ts';

const today = '2026-11-24';
const ready: SetupFacts = {
  names: true,
  policies: 26,
  calendarUntil: '2032-12-31',
  departments: 318,
  sites: 118,
  staff: 6012,
  assets: 10515,
  systems: 17,
  reachable: 17,
  agents: 12,
  administrator: 2,
  manager: 1,
  agent: 11,
  authority: 2,
  auditor: 1,
  mailsSent: 1,
  mailsFailed: 0,
  backupAt: '2026-11-23T17:30:00Z',
  seals: 4,
};
const stateOf = (facts: Partial<SetupFacts>, key: string) =>
  setupOf({ ...ready, ...facts }, today)?.items.find((item) => item.key === key)?.state;

/** What takes each line away. */
const lacking: Record<(typeof setupKeys)[number], Partial<SetupFacts>> = {
  names: { names: false },
  policies: { policies: 0 },
  calendar: { calendarUntil: '2026-11-01' },
  departments: { departments: 0 },
  sites: { sites: 0 },
  staff: { staff: 0 },
  assets: { assets: 0 },
  systems: { reachable: 4 },
  agents: { agents: 0 },
  accounts: { administrator: 1 },
  mail: { mailsSent: 0 },
  backup: { backupAt: null },
  audit: { seals: 0 },
};

describe('業務を始める前に', () => {
  test('a complete installation has no checklist', () => {
    expect(setupOf(ready, today)).toBeNull();
  });

  test.each(setupKeys)('%s is asked for when the data lacks it, and nothing else is', (key) => {
    const setup = setupOf({ ...ready, ...lacking[key] }, today);
    expect(setup?.done).toBe(setupKeys.length - 1);
    expect(setup?.items.filter(({ state }) => state !== 'done').map((item) => item.key)).toEqual([key]);
  });

  test('what is half done says so', () => {
    expect(stateOf({ reachable: 4 }, 'systems')).toBe('begun');
    expect(stateOf({ administrator: 1 }, 'accounts')).toBe('begun');
    expect(stateOf({ mailsSent: 3, mailsFailed: 2 }, 'mail')).toBe('begun');
  });

  test('what a manager fills leads an administrator nowhere, and says who does it', () => {
    const items = setupOf({ ...ready, assets: 0, reachable: 0 }, today)?.items ?? [];
    for (const key of ['assets', 'systems']) {
      const line = items.find((item) => item.key === key);
      expect(line?.href).toBeNull();
      expect(line?.action).toMatch(/^マネージャが/);
    }
  });

  test('a line without a page says what to set on the server', () => {
    const backup = setupOf({ ...ready, backupAt: null }, today)?.items.find(({ key }) => key === 'backup');
    expect(backup).toMatchObject({ href: null, action: 'サーバで設定：BACKUP_DIR' });
  });
});
