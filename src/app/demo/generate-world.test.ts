import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AFTERNOON, dayOf, isOpenDay, isoDate, MORNING, weekday } from './demo-calendar.ts';
import { generateWorld, streamWorld } from './generate-world.ts';
import { SCENARIOS } from './scenarios.ts';
import type { DemoWorld } from './world.ts';
import type { DemoTicket } from './world-tickets.ts';

const TUESDAY = { asOf: '2026-11-24', time: '10:42' } as const;
const world = generateWorld(TUESDAY);
const year = world.tickets.filter((ticket) => ticket.fiscalYear === 2025);

/** Civil date and minute of the day in Japan. */
function civil(instant: string): { date: string; minute: number } {
  const minute = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + 9 * 60;
  const day = dayOf(instant.slice(0, 10)) + Math.floor(minute / 1440);
  return { date: isoDate(day), minute: minute % 1440 };
}

function tally<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the figures of the appendix', () => {
  it('brings 令和7年度 its 15,451 contacts, 4,808 about NK and 2,327 about Web meetings', () => {
    expect(year).toHaveLength(15_451);
    expect(year.filter((ticket) => ticket.deviceClass === 'NK')).toHaveLength(4_808);
    expect(year.filter((ticket) => ticket.categoryKey.startsWith('webmeeting.'))).toHaveLength(2_327);
    expect(year.filter((ticket) => ticket.repairNo !== null)).toHaveLength(221);
  });

  it('keeps 10,515 devices by class', () => {
    expect(world.devices).toHaveLength(10_515);
    const counts = tally(world.devices, (device) => device.deviceClass);
    expect(counts).toMatchObject({ NK: 5236, DK: 96, KK: 68, MK: 130, LK: 30, SS: 1825, mobile: 100, iPad: 30 });
    expect((counts.SK ?? 0) + (counts.PK ?? 0) + (counts.TK ?? 0)).toBe(3000);
    expect(world.devices.some((device) => device.deviceClass === 'NK' && device.procurer === 'department')).toBe(true);
  });

  it('writes 221 repairs, 527 loans and 257 single deliveries into the ledger of 令和7年度', () => {
    const moves = world.devices.flatMap((device) => device.movements);
    const inYear = moves.filter((move) => move.date >= '2025-04-01' && move.date <= '2026-03-31');
    expect(inYear.filter((move) => move.kind === 'repairOut')).toHaveLength(221);
    expect(inYear.filter((move) => move.kind === 'loanOut')).toHaveLength(527);
    expect(inYear.filter((move) => /^[DK]7-\d{4}$/.test(move.basis))).toHaveLength(257);
  });

  it('has 6,000 people in office, ten regional sites and three outside the prefecture', () => {
    expect(world.staff.filter((person) => person.retiredOn === null)).toHaveLength(6_000);
    const regional = world.sites
      .filter((site) => site.kind === 'regional')
      .map((site) => site.name.replace('庁舎', ''));
    expect(regional.join(' ')).toBe('桑名 四日市 鈴鹿 津 伊賀 松阪 伊勢 志摩 尾鷲 熊野');
    const outside = world.sites.filter((site) => site.outsidePrefecture).map((site) => site.name);
    expect(outside).toEqual(['東京事務所', '関西事務所', '三重テラス']);
  });
});

describe('determinism', () => {
  it('gives the same bytes twice and others for another seed', () => {
    expect(hashOf(generateWorld(TUESDAY))).toBe(hashOf(world));
    expect(hashOf(streamWorld({ ...TUESDAY, seed: 'other' }).base.staff)).not.toBe(hashOf(world.staff));
  });

  it('refuses options it cannot serve', () => {
    expect(() => streamWorld({ ...TUESDAY, scale: 0 })).toThrow(RangeError);
    expect(() => streamWorld({ ...TUESDAY, historyYears: 4 })).toThrow(RangeError);
    expect(() => streamWorld({ ...TUESDAY, time: '25:00' })).toThrow(RangeError);
  });
});

function duplicatesOf(values: readonly string[]): string[] {
  return Object.entries(tally(values, (value) => value))
    .filter(([, count]) => count > 1)
    .map(([value]) => value);
}

describe('references', () => {
  const keys = (list: readonly { key: string }[]): Set<string> => new Set(list.map((one) => one.key));
  const sites = keys(world.sites);
  const rooms = keys(world.rooms);
  const departments = keys(world.departments);
  const staff = keys(world.staff);
  const desk = keys(world.deskUsers);
  const systems = keys(world.businessSystems);
  const categories = keys(world.categories);
  const models = keys(world.deviceModels);
  const software = keys(world.software);

  it('has no key, number, tag or address twice', () => {
    for (const list of [world.sites, world.rooms, world.departments, world.staff, world.devices, world.tickets]) {
      expect(duplicatesOf(list.map((one) => one.key))).toEqual([]);
    }
    expect(duplicatesOf(world.departments.map((row) => row.code))).toEqual([]);
    expect(duplicatesOf(world.departments.map((row) => String(row.order)))).toEqual([]);
    expect(duplicatesOf(world.staff.map((person) => person.staffNo))).toEqual([]);
    expect(duplicatesOf(world.staff.map((person) => person.mail))).toEqual([]);
    expect(duplicatesOf(world.staff.map((person) => person.extension))).toEqual([]);
    expect(duplicatesOf(world.devices.map((device) => device.assetTag))).toEqual([]);
    expect(duplicatesOf(world.devices.map((device) => device.serialNo))).toEqual([]);
    expect(duplicatesOf(world.devices.flatMap((device) => device.fixedIp ?? []))).toEqual([]);
    expect(duplicatesOf(world.devices.flatMap((device) => device.simNo ?? []))).toEqual([]);
  });

  it('points only at what exists', () => {
    const missing: string[] = [];
    const check = (set: ReadonlySet<string>, key: string | null, where: string): void => {
      if (key !== null && !set.has(key)) missing.push(`${where}: ${key}`);
    };
    for (const row of world.departments) {
      check(departments, row.parentKey, row.name);
      check(sites, row.siteKey, row.name);
      check(departments, row.successorKey, row.name);
    }
    for (const person of world.staff) {
      check(departments, person.departmentKey, person.key);
      check(rooms, person.roomKey, person.key);
      for (const stay of person.assignments) check(departments, stay.departmentKey, person.key);
    }
    for (const device of world.devices) {
      check(models, device.modelKey, device.key);
      check(sites, device.siteKey, device.key);
      check(rooms, device.roomKey, device.key);
      check(departments, device.departmentKey, device.key);
      check(staff, device.userKey, device.key);
    }
    for (const record of world.knownErrors) {
      check(categories, record.categoryKey, record.key);
      check(systems, record.systemKey, record.key);
      for (const key of record.modelKeys) check(models, key, record.key);
      for (const key of record.softwareKeys) check(software, key, record.key);
    }
    for (const article of world.articles) check(categories, article.categoryKey, article.key);
    for (const template of world.answerTemplates) check(categories, template.categoryKey, template.key);
    const devices = keys(world.devices);
    const known = keys(world.knownErrors);
    for (const ticket of world.tickets) {
      check(staff, ticket.requesterKey, ticket.key);
      check(departments, ticket.departmentKey, ticket.key);
      check(sites, ticket.siteKey, ticket.key);
      check(devices, ticket.deviceKey, ticket.key);
      check(categories, ticket.categoryKey, ticket.key);
      check(systems, ticket.systemKey, ticket.key);
      check(known, ticket.knownErrorKey, ticket.key);
      check(desk, ticket.assigneeKey, ticket.key);
      check(desk, ticket.receivedBy, ticket.key);
    }
    expect(missing).toEqual([]);
  });

  it('keeps every ledger unbroken: each move starts where the last one ended', () => {
    for (const device of world.devices) {
      device.movements.forEach((move, i) => {
        const before = device.movements[i - 1];
        if (!before) return;
        expect(move.date >= before.date).toBe(true);
        expect(move.from).toEqual(before.to);
      });
      expect(device.movements.at(-1)?.date ?? '').not.toBe('');
      if (device.status === 'inUse') expect(device.departmentKey).not.toBeNull();
    }
  });

  it('gives each of the people one department a day, and a present one that is not abolished', () => {
    const byKey = new Map(world.departments.map((row) => [row.key, row]));
    for (const person of world.staff) {
      person.assignments.forEach((stay, i) => {
        const next = person.assignments[i + 1];
        if (next) expect(dayOf(next.validFrom)).toBe(dayOf(stay.validTo ?? '') + 1);
        const department = byKey.get(stay.departmentKey);
        const ended = department?.validTo ?? null;
        if (ended !== null) expect(stay.validTo !== null && stay.validTo <= ended).toBe(true);
      });
    }
  });
});

/** Every text that could be printed to a CP932 file. */
function textsOf(value: unknown, out: string[] = []): string[] {
  if (typeof value === 'string') out.push(value);
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) textsOf(inner, out);
  return out;
}

describe('texts', () => {
  it('fit into CP932 but for the one surname that must not', () => {
    const { tickets: _tickets, ...base } = world;
    const texts = [
      ...textsOf(base),
      ...world.tickets.flatMap((t) => [t.subject, t.body, t.answer ?? '', ...textsOf(t.timeline)]),
    ];
    const letters = new Set(texts.join(''));
    const outside = [...letters].filter((c) => iconv.decode(iconv.encode(c, 'cp932'), 'cp932') !== c);
    expect(outside).toEqual(['𠮷']);
    expect(letters.has('髙') && letters.has('﨑')).toBe(true);
  });

  it('come from more than 250 patterns and leave no slot open', () => {
    expect(new Set(SCENARIOS.flatMap((s) => s.stories.flatMap((story) => story.subjects))).size).toBeGreaterThan(250);
    const open = world.tickets.filter((t) => /[{}]|undefined|null/.test(`${t.subject}${t.body}${t.answer ?? ''}`));
    expect(open).toEqual([]);
    expect(world.tickets.some((ticket) => ticket.body.includes('旋盤'))).toBe(true);
  });
});

function brokenOrder(ticket: DemoTicket, now: string): boolean {
  const times = [ticket.receivedAt, ...ticket.timeline.map((entry) => entry.at), now];
  return times.some((at, i) => i > 0 && at < (times[i - 1] ?? ''));
}

describe('tickets', () => {
  it('arrive in order, go forward in time, and never reach past now', () => {
    const received = world.tickets.map((ticket) => ticket.receivedAt);
    expect([...received].sort()).toEqual(received);
    expect(world.tickets.filter((ticket) => brokenOrder(ticket, world.now))).toEqual([]);
  });

  it('are told by phone, chat and at the window only while the desk is open', () => {
    const spoken = world.tickets.filter((ticket) => ['phone', 'chat', 'walkIn'].includes(ticket.channel));
    const closed = spoken.filter((ticket) => {
      const { date, minute } = civil(ticket.receivedAt);
      const inHours =
        (minute >= MORNING.from && minute < MORNING.to) || (minute >= AFTERNOON.from && minute < AFTERNOON.to);
      return !inHours || !isOpenDay(dayOf(date));
    });
    expect(closed.map((ticket) => ticket.key)).toEqual([]);
  });

  it('come from people in office, in the department of that day, about a machine that stands there', () => {
    const people = new Map(world.staff.map((person) => [person.key, person]));
    const strangers = world.tickets.filter((ticket) => {
      const person = people.get(ticket.requesterKey);
      const { date } = civil(ticket.receivedAt);
      const stay = person?.assignments.findLast((row) => row.validFrom <= date);
      return !stay || stay.departmentKey !== ticket.departmentKey || (stay.validTo !== null && stay.validTo < date);
    });
    expect(strangers.map((ticket) => ticket.key)).toEqual([]);
    const devices = new Map(world.devices.map((device) => [device.key, device]));
    const early = world.tickets.filter((ticket) => {
      const device = ticket.deviceKey ? devices.get(ticket.deviceKey) : undefined;
      return device && device.purchasedOn > civil(ticket.receivedAt).date;
    });
    expect(early).toEqual([]);
  });

  it('agree with their own facts', () => {
    for (const ticket of world.tickets) {
      expect(ticket.interview !== null).toBe(ticket.kind === 'fault');
      expect(ticket.closedAt !== null).toBe(ticket.state === 'closed');
      expect(ticket.resolvedAt !== null).toBe(ticket.state === 'closed' || ticket.state === 'resolved');
      expect(ticket.answer !== null).toBe(ticket.firstAnsweredAt !== null);
      expect(ticket.timeline[0]?.kind).toBe('received');
      if (ticket.waitingFor !== null) expect(ticket.state).toBe('waiting');
    }
    expect(year.every((ticket) => ticket.state === 'closed')).toBe(true);
  });

  it('peak in April, early December and on Mondays', () => {
    const months = tally(year, (ticket) => civil(ticket.receivedAt).date.slice(0, 7));
    const most = Object.entries(months).sort((a, b) => b[1] - a[1]);
    expect(most[0]?.[0]).toBe('2025-04');
    expect(most[1]?.[0]).toBe('2025-12');
    const days = tally(year, (ticket) => String(weekday(dayOf(civil(ticket.receivedAt).date))));
    expect(Object.entries(days).sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('1');
  });
});

function between(tickets: readonly DemoTicket[], from: string, to: string): DemoTicket[] {
  return tickets.filter((ticket) => {
    const { date } = civil(ticket.receivedAt);
    return date >= from && date <= to;
  });
}

describe('the office of today', () => {
  it('tells last week as the weekly report does', () => {
    const week = between(world.tickets, '2026-11-16', '2026-11-20');
    expect(tally(week, (ticket) => ticket.kind)).toEqual({ inquiry: 175, fault: 143 });
    expect(week.filter((ticket) => ticket.kind === 'fault' && ticket.categoryKey === 'network.wireless')).toHaveLength(
      61,
    );
    expect(week.filter((ticket) => ticket.knownErrorKey === 'KE-0042')).toHaveLength(22);
    const before = between(world.tickets, '2026-11-09', '2026-11-13');
    expect(tally(before, (ticket) => ticket.kind)).toEqual({ inquiry: 165, fault: 84 });
    expect(
      before.filter((ticket) => ticket.kind === 'fault' && ticket.categoryKey === 'network.wireless'),
    ).toHaveLength(18);
  });

  it('leaves work in every state, with late answers, hand-overs and reports to 県', () => {
    const open = world.tickets.filter((ticket) => ticket.state !== 'closed');
    expect(Object.keys(tally(open, (ticket) => ticket.state)).sort()).toEqual([
      'inProgress',
      'received',
      'resolved',
      'waiting',
    ]);
    expect(open.length).toBeGreaterThan(35);
    expect(open.length).toBeLessThan(70);
    expect(open.some((ticket) => ticket.firstAnsweredAt === null && ticket.firstAnswerDueAt < world.now)).toBe(true);
    expect(
      open.some((ticket) => ticket.escalations.some((row) => row.reply === null && row.replyDueAt < world.now)),
    ).toBe(true);
    expect(open.some((ticket) => ticket.escalations.some((row) => row.reply !== null))).toBe(true);
    expect(open.some((ticket) => ticket.authorityReports.some((row) => row.reportedAt === null))).toBe(true);
    expect(open.some((ticket) => ticket.authorityReports.some((row) => row.reportedAt && !row.acknowledgedAt))).toBe(
      true,
    );
    expect(open.some((ticket) => ticket.flashReports.length > 0)).toBe(true);
  });

  it('has the people and machines the screens name', () => {
    const kato = world.staff.find((person) => person.familyName === '加藤' && person.givenName === '直人');
    const device = world.devices.find((row) => row.assetTag === 'NK06-01837');
    expect(device?.userKey).toBe(kato?.key);
    expect(kato?.extension).toBe('6-4218');
    expect(world.devices.find((row) => row.assetTag === 'NK06-01902')?.status).toBe('inRepair');
    expect(world.devices.find((row) => row.assetTag === 'NK04-00391')).toMatchObject({
      status: 'onLoan',
      loanPool: true,
    });
    const nakagawa = world.staff.find((person) => person.staffNo === '042318');
    expect(nakagawa).toMatchObject({ familyName: '中川', extension: '3-2718', mail: 'nakagawa-m@pref.example.jp' });
    const story = world.tickets.filter((ticket) => ticket.deviceKey === device?.key && ticket.state === 'inProgress');
    expect(story.map((ticket) => ticket.subject)).toContain('起動のたび回復キーを求められる');
  });
});

const service = (of: DemoWorld): DemoTicket[] => of.tickets.filter((ticket) => ticket.fiscalYear > 2025);

describe('any today', () => {
  it.each([
    ['a Monday that is a holiday', '2026-11-23', '05:40'],
    ['the first days of the service', '2026-10-02', '09:00'],
    ['before the service', '2026-06-17', '16:30'],
    ['a Sunday in April', '2027-04-04', '12:00'],
    ['earlier than any past of ours', '2026-01-05', '10:00'],
  ])('is alive on %s', (_name, asOf, time) => {
    const then = generateWorld({ asOf, time });
    expect(then.tickets.filter((ticket) => ticket.fiscalYear === 2025)).toHaveLength(15_451);
    expect(then.staff.filter((person) => person.retiredOn === null)).toHaveLength(6_000);
    expect(then.tickets.filter((ticket) => brokenOrder(ticket, then.now))).toEqual([]);
    const open = service(then).filter((ticket) => ticket.state !== 'closed');
    expect(open.length).toBeGreaterThan(25);
    expect(open.length).toBeLessThan(90);
  });

  it('leaves R8.4 to R8.9 to the previous contractor once the service runs', () => {
    expect(between(world.tickets, '2026-04-01', '2026-09-30')).toEqual([]);
  });
});

describe('growth', () => {
  it('multiplies the contacts and adds years, the organisation staying', () => {
    const grown = streamWorld({ ...TUESDAY, scale: 2, historyYears: 2 });
    const byYear: Record<number, { all: number; nk: number }> = {};
    for (const ticket of grown.tickets()) {
      const count = byYear[ticket.fiscalYear] ?? { all: 0, nk: 0 };
      byYear[ticket.fiscalYear] = count;
      count.all++;
      if (ticket.deviceClass === 'NK') count.nk++;
    }
    expect(byYear[2024]).toEqual({ all: 30_902, nk: 9_616 });
    expect(byYear[2025]).toEqual({ all: 30_902, nk: 9_616 });
    expect(grown.base.staff).toHaveLength(world.staff.length);
  });
});
