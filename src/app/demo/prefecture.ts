/** The generator's inside: the objects of the world plus the seats, machines and dates that the tickets are told from. */
import {
  buildAnswerTemplates,
  buildArticles,
  buildBusinessSystems,
  buildCategories,
  buildKnownErrors,
  buildSoftware,
  buildVendors,
  type Outbreak,
  outbreakOf,
} from './catalogue.ts';
import { type Day, dayOf, instantOf, isoDate, type Minute, minuteAt, openDayOnOrBefore } from './demo-calendar.ts';
import { castableStaff, finishDevices, runMachineLives } from './devices.ts';
import { buildFleet, buildModels } from './fleet.ts';
import type { FleetContext, Machine } from './machine.ts';
import type { RepairCase } from './machine-life.ts';
import { buildOrganisation, type Organisation } from './organisation.ts';
import { buildDeskUsers, buildStaff, type CastMember } from './people.ts';
import { buildRooms, buildSites } from './places.ts';
import { createRng, type Rng } from './prng.ts';
import { indexMachines, type MachineIndex } from './requesters.ts';
import { buildSeating, type Seating } from './seats.ts';
import type { DemoBase, WorldOptions } from './world.ts';
import type { DemoSite } from './world-places.ts';

export type Prefecture = {
  base: DemoBase;
  rng: Rng;
  now: Minute;
  serviceStart: Day;
  outbreak: Outbreak;
  organisation: Organisation;
  seating: Seating;
  machines: readonly Machine[];
  machineIndex: MachineIndex;
  repairs: readonly RepairCase[];
  cast: readonly CastMember[];
  /** First day of each known error's record. */
  knownErrorFrom: ReadonlyMap<string, Day>;
  siteOfDepartment(departmentKey: string): DemoSite;
  /** Name of the 部局 above a department. */
  bureauOf(departmentKey: string): string;
  deskName(key: string): string;
};

const EARLIEST = '2026-05-11';
const SERVICE_FIRST_DAY = dayOf('2026-10-01');
const WEEKS_OF_LIFE = 3;
const DEFAULT_TIME = '10:42';
const MOST_YEARS = 3;

type Settings = { asOf: Day; now: Minute; seed: string; scale: number; historyYears: number };

function settingsOf(options: WorldOptions): Settings {
  const { scale = 1, historyYears = 1, seed = 'madoguchi', time = DEFAULT_TIME } = options;
  if (!Number.isInteger(scale) || scale < 1)
    throw new RangeError(`scale must be a whole number of 1 or more: ${scale}`);
  if (!Number.isInteger(historyYears) || historyYears < 1 || historyYears > MOST_YEARS) {
    throw new RangeError(`historyYears must be 1 to ${MOST_YEARS}: ${historyYears}`);
  }
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!clock) throw new RangeError(`time must be HH:MM: ${time}`);
  const asOf = dayOf(options.asOf < EARLIEST ? EARLIEST : options.asOf);
  return { asOf, now: minuteAt(asOf, Number(clock[1]) * 60 + Number(clock[2])), seed, scale, historyYears };
}

/** R8.10.1, or three weeks before the Monday of an earlier today, so that a demo shown early is alive too. */
function serviceStartFor(outbreak: Outbreak): Day {
  return Math.min(SERVICE_FIRST_DAY, outbreak.lastMonday + 7 - WEEKS_OF_LIFE * 7);
}

const AUTHORS = ['ito', 'kobayashi', 'onishi', 'sakai', 'kubo', 'nakamori'];

export function buildPrefecture(options: WorldOptions): Prefecture {
  const { asOf, now, seed, scale, historyYears } = settingsOf(options);
  const rng = createRng(seed);
  const lastDay = openDayOnOrBefore(asOf);
  const outbreak = outbreakOf(asOf);
  const { sites, offices } = buildSites(rng.fork('sites'));
  const rooms = buildRooms(sites);
  const organisation = buildOrganisation(offices);
  const seating = buildSeating(organisation, asOf, rng.fork('seats'));
  const fleet: FleetContext = { organisation, seating, sites, lastDay, rng: rng.fork('fleet') };
  const machines = buildFleet(fleet);
  const repairs = runMachineLives(machines, fleet);
  const { staff, cast } = buildStaff(seating, organisation, castableStaff(machines, fleet), rng.fork('staff'));
  const vendors = buildVendors();
  const devices = finishDevices(machines, cast, { ...fleet, staff, vendors, rooms });
  const knownErrors = buildKnownErrors(outbreak);
  const deskUsers = buildDeskUsers(cast);
  const base: DemoBase = {
    asOf: isoDate(asOf),
    now: instantOf(now),
    seed,
    scale,
    historyYears,
    sites,
    rooms,
    staff,
    deskUsers,
    vendors,
    devices,
    knownErrors,
    departments: organisation.departments,
    deviceModels: buildModels(),
    software: buildSoftware(),
    businessSystems: buildBusinessSystems(organisation, lastDay, rng.fork('systems')),
    categories: buildCategories(),
    articles: buildArticles(lastDay, AUTHORS, rng.fork('articles')),
    answerTemplates: buildAnswerTemplates(),
  };
  return {
    ...lookupsOf(base),
    base,
    rng,
    now,
    outbreak,
    organisation,
    seating,
    machines,
    repairs,
    cast,
    serviceStart: serviceStartFor(outbreak),
    machineIndex: indexMachines(machines),
    knownErrorFrom: new Map(knownErrors.map((record) => [record.key, dayOf(record.versions[0]?.date ?? EARLIEST)])),
  };
}

function lookupsOf(base: DemoBase): Pick<Prefecture, 'siteOfDepartment' | 'bureauOf' | 'deskName'> {
  const siteByKey = new Map(base.sites.map((site) => [site.key, site]));
  const siteKeyOf = new Map(base.departments.map((department) => [department.key, department.siteKey]));
  const bureaus = new Map(base.departments.filter((row) => row.parentKey === null).map((row) => [row.code, row.name]));
  const codeOf = new Map(base.departments.map((row) => [row.key, row.code]));
  const deskNames = new Map(base.deskUsers.map((user) => [user.key, user.name]));
  return {
    siteOfDepartment: (departmentKey) => {
      const site = siteByKey.get(siteKeyOf.get(departmentKey) ?? '');
      if (!site) throw new RangeError(`no site for department ${departmentKey}`);
      return site;
    },
    bureauOf: (departmentKey) => bureaus.get(codeOf.get(departmentKey)?.slice(0, 2) ?? '') ?? '',
    deskName: (key) => deskNames.get(key) ?? key,
  };
}
