/**
 * The sample prefecture as plain objects: what `generateWorld` returns, before anybody puts it into a database.
 * Keys are readable strings, unique within their list and stable for a seed; they are not database ids.
 * Civil dates are `YYYY-MM-DD`, instants ISO-8601 UTC with whole seconds, money whole yen including tax.
 * `validTo` is the last valid day (廃止日), null while it goes on. Places and organisations follow public facts;
 * every person, telephone number, street number, maker and vendor is invented.
 */
import type { DemoDevice, DemoDeviceModel, DemoVendor } from './world-devices.ts';
import type {
  DemoAnswerTemplate,
  DemoArticle,
  DemoBusinessSystem,
  DemoCategory,
  DemoKnownError,
  DemoSoftware,
} from './world-knowledge.ts';
import type { DemoDepartment, DemoDeskUser, DemoStaff } from './world-people.ts';
import type { DemoRoom, DemoSite } from './world-places.ts';
import type { DemoTicket } from './world-tickets.ts';
import type { Instant, IsoDate } from './world-time.ts';

export type WorldOptions = {
  /** The demo's today. Earlier than 2026-05-11 is raised to that day: before it no desk of ours has a past. */
  asOf: IsoDate;
  /** Civil time of the demo's present, `HH:MM`; nothing happens later. Default `10:42`. */
  time?: string;
  /** Default `madoguchi`. */
  seed?: string;
  /** Whole number ≥ 1: multiplies the tickets; the organisation and its devices stay. */
  scale?: number;
  /** Full fiscal years of history up to 令和7年度, each with that year's exact figures. Default 1, at most 3. */
  historyYears?: number;
};

/** Everything but the tickets, which `generateTickets` streams. */
export type DemoBase = {
  asOf: IsoDate;
  now: Instant;
  seed: string;
  scale: number;
  historyYears: number;
  sites: DemoSite[];
  rooms: DemoRoom[];
  departments: DemoDepartment[];
  staff: DemoStaff[];
  deskUsers: DemoDeskUser[];
  vendors: DemoVendor[];
  deviceModels: DemoDeviceModel[];
  devices: DemoDevice[];
  software: DemoSoftware[];
  businessSystems: DemoBusinessSystem[];
  categories: DemoCategory[];
  knownErrors: DemoKnownError[];
  articles: DemoArticle[];
  answerTemplates: DemoAnswerTemplate[];
};

export type DemoWorld = DemoBase & { tickets: DemoTicket[] };
