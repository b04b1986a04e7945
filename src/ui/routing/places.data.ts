import type { LucideIcon } from 'lucide-react';
import {
  BookOpen,
  CircleUserRound,
  FileCheck2,
  FileText,
  Headset,
  House,
  MapPinned,
  MonitorSmartphone,
  PackageOpen,
  Settings2,
  ShieldAlert,
  Users,
  Wrench,
} from 'lucide-react';
import type { Role } from '#kernel/actor.ts';

interface PlaceSpec {
  /** Where it is reached from: the brand, the bar, or the menu under the person's name. */
  readonly stands: 'brand' | 'bar' | 'person';
  /** `g` and this letter lead there. Null for the person's own settings. */
  readonly letter: string | null;
  readonly icon: LucideIcon;
}

/**
 * The places of the product, in the order of the bar. One is shown to those who may open a screen in it: a place that no
 * feature stands in is seen by nobody.
 */
export const placeSpecs = {
  home: { stands: 'brand', letter: 'h', icon: House },
  tickets: { stands: 'bar', letter: 't', icon: Headset },
  requests: { stands: 'bar', letter: 'q', icon: FileCheck2 },
  assets: { stands: 'bar', letter: 'd', icon: MonitorSmartphone },
  loans: { stands: 'bar', letter: 'l', icon: PackageOpen },
  repairs: { stands: 'bar', letter: 'r', icon: Wrench },
  field: { stands: 'bar', letter: 'f', icon: MapPinned },
  security: { stands: 'bar', letter: 's', icon: ShieldAlert },
  knowledge: { stands: 'bar', letter: 'k', icon: BookOpen },
  reports: { stands: 'bar', letter: 'p', icon: FileText },
  roll: { stands: 'person', letter: 'm', icon: Users },
  administration: { stands: 'person', letter: 'a', icon: Settings2 },
  me: { stands: 'person', letter: null, icon: CircleUserRound },
} as const satisfies Record<string, PlaceSpec>;

export type PlaceKey = keyof typeof placeSpecs;
export const placeKeys = Object.keys(placeSpecs) as readonly PlaceKey[];

/** The four that a thumb reaches on a phone; the rest fold into ほか. One that a role has no screen in makes room for the next. */
export const withinReach: Readonly<Record<Role, readonly PlaceKey[]>> = {
  administrator: ['home', 'administration', 'roll', 'assets'],
  manager: ['home', 'tickets', 'loans', 'reports'],
  agent: ['home', 'tickets', 'assets', 'loans'],
  authority: ['home', 'tickets', 'reports', 'assets'],
  coordinator: ['home', 'tickets', 'assets', 'loans'],
  staff: ['home', 'tickets', 'loans', 'knowledge'],
  auditor: ['home', 'reports', 'administration', 'tickets'],
  integration: ['home'],
};
