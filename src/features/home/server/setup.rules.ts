import { toCivil } from '#kernel/calendar/civil.ts';
import { formatWareki, formatWarekiTimeColumn } from '#kernel/wareki.ts';
import { setupWords as words } from '../contract/setup.messages.ts';
import { type SetupItem, type SetupKey, setupKeys } from '../contract/setup.ts';

/** What the installation holds. `calendarUntil` is the last day the calendar knows, `backupAt` an instant. */
export interface SetupFacts {
  readonly names: boolean;
  readonly policies: number;
  readonly calendarUntil: string | null;
  readonly departments: number;
  readonly sites: number;
  readonly staff: number;
  readonly assets: number;
  readonly systems: number;
  readonly reachable: number;
  readonly agents: number;
  readonly administrator: number;
  readonly manager: number;
  readonly agent: number;
  readonly authority: number;
  readonly auditor: number;
  readonly mailsSent: number;
  readonly mailsFailed: number;
  readonly backupAt: string | null;
  readonly seals: number;
}

type Standing = Pick<SetupItem, 'state' | 'words' | 'href'>;

const doneIf = (done: boolean, begun = false): SetupItem['state'] => (done ? 'done' : begun ? 'begun' : 'open');

const rows = (count: number, unit: string, href: string): Standing => ({
  state: doneIf(count > 0),
  words: words.count.rows(count, unit),
  href,
});

/** Roles that nobody holds yet; one administrator cannot confirm what the other asks for. */
function missingRoles(facts: SetupFacts): string[] {
  const { roles } = words;
  return [
    ...(facts.administrator < 2 ? [roles.administrators] : []),
    ...(['manager', 'agent', 'authority', 'auditor'] as const).flatMap((role) =>
      facts[role] === 0 ? [roles[role]] : [],
    ),
  ];
}

function standings(facts: SetupFacts, today: string): Record<SetupKey, Standing> {
  const { count, units } = words;
  const missing = missingRoles(facts);
  const backup = facts.backupAt && toCivil(facts.backupAt);
  const until = facts.calendarUntil;
  return {
    names: { state: doneIf(facts.names), words: count.names(facts.names), href: '/contract/names' },
    policies: { ...rows(facts.policies, '', '/catalog/policies'), words: count.policies(facts.policies) },
    calendar: {
      state: doneIf(until !== null && until > today, until !== null),
      words: count.calendar(until && formatWareki(until)),
      href: null,
    },
    departments: rows(facts.departments, units.departments, '/imports/new?kind=departments'),
    sites: rows(facts.sites, units.sites, '/imports/new?kind=sites'),
    staff: rows(facts.staff, units.staff, '/imports/new?kind=staff'),
    assets: { ...rows(facts.assets, units.assets, ''), href: null },
    systems: {
      state: doneIf(facts.systems > 0 && facts.reachable === facts.systems, facts.reachable > 0),
      words: count.systems(facts.reachable, facts.systems),
      href: null,
    },
    agents: rows(facts.agents, units.agents, '/people/agents'),
    accounts: {
      state: doneIf(missing.length === 0, missing.length < Object.keys(words.roles).length),
      words: count.roles(missing),
      href: '/accounts',
    },
    mail: {
      state: doneIf(facts.mailsSent > 0 && facts.mailsFailed === 0, facts.mailsFailed > 0),
      words: count.mail(facts.mailsSent, facts.mailsFailed),
      href: null,
    },
    backup: {
      state: doneIf(backup !== null),
      words: count.backup(backup && formatWarekiTimeColumn(backup.date, backup.time)),
      href: null,
    },
    audit: { state: doneIf(facts.seals > 0), words: count.seals(facts.seals), href: null },
  };
}

/** A manager's to fill: an administrator has no hand in the desk's own ledgers. */
const ofManager: readonly SetupKey[] = ['assets', 'systems'];

/** The checklist of an installation that is not ready; null when every line is done. */
export function setupOf(facts: SetupFacts, today: string): { done: number; items: SetupItem[] } | null {
  const by = standings(facts, today);
  const items = setupKeys.map((key) => {
    const { title, why, action } = words.items[key];
    const standing = by[key];
    return {
      key,
      title,
      why,
      ...standing,
      action: standing.href || ofManager.includes(key) ? action : words.onServer(action),
    };
  });
  const done = items.filter(({ state }) => state === 'done').length;
  return done === items.length ? null : { done, items };
}
