/** A machine while its life is being told: where it stands, and the events that become its ledger. */
import type { Day } from './demo-calendar.ts';
import type { Organisation } from './organisation.ts';
import type { Rng } from './prng.ts';
import type { Seating } from './seats.ts';
import type { DemoDeviceModel, DeviceStatus, MovementKind } from './world-devices.ts';
import type { DemoSite } from './world-places.ts';

/** Where an event puts a machine; turned into a `DemoPlace` when the ledger is replayed. */
export type Spot =
  | { at: 'supplier' }
  | { at: 'room'; roomKey: string }
  | { at: 'seat'; seat: number }
  | { at: 'department'; departmentKey: string }
  | { at: 'vendor'; vendorKey: string }
  | { at: 'borrower'; staff: number };

/** A numbered paper (`S7-00143`); numbers are given by date once every paper is known. */
export type Paper = { prefix: 'B' | 'D' | 'K' | 'L' | 'S'; day: Day; text: string };

export type LedgerEvent = {
  day: Day;
  kind: MovementKind;
  to: Spot;
  paper: Paper | string;
  /** Who writes it down: the desk's person on duty, or somebody named. */
  recorder: 'desk' | '県' | '所属' | '納入業者';
  dueOn: Day | null;
};

export type Machine = {
  model: DemoDeviceModel;
  assetTag: string;
  purchased: Day;
  seat: number | null;
  departmentKey: string | null;
  /** First day on its desk; null while it never left the store. */
  distributed: Day | null;
  /** The day it left its desk for good. */
  removed: Day | null;
  pool: boolean;
  status: DeviceStatus;
  events: LedgerEvent[];
};

/** What the fleet and its ledger are built from. `lastDay` is the demo's last open day. */
export type FleetContext = {
  organisation: Organisation;
  seating: Seating;
  sites: readonly DemoSite[];
  lastDay: Day;
  rng: Rng;
};

export const STORE_ROOM = 'yoshidayama/storage';
export const POOL_ROOM = 'honcho/equipment';
