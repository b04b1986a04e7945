import { defineEvent } from '#platform/use-case/events.ts';
import type { SoftwareChangeKind, SoftwareEffect } from '../contract/catalog.ts';

/** A product changed: announced once for each line of its 変更, in its transaction. */
export const softwareChanged = defineEvent<{
  changeId: string;
  softwareId: string;
  kind: SoftwareChangeKind;
  /** The day it came. */
  on: string;
  affects: readonly SoftwareEffect[];
}>('catalog.softwareChanged');
