import type { ComponentType } from 'react';
import { defineWebSlot } from '#ui/routing/web-slot.ts';

/** A record with the devices that were read of it already: the form of its step begins with them. */
export type AtDesk<V> = V & { readonly read?: readonly string[] };

/** What the counter opens a record with. */
export interface OpenedProps {
  readonly id: string;
  readonly assetId: string | null;
  /** The step to begin with; null for a record that waits for none here. */
  readonly step: string | null;
  readonly onDone: () => void;
}

/** How the records of a process open at the counter. `load` is the code split: `deskRecord(web)` of its screens. */
interface DeskRecord {
  readonly entity: string;
  readonly load: () => Promise<ComponentType<OpenedProps>>;
}

export const deskRecords = defineWebSlot<DeskRecord>();
