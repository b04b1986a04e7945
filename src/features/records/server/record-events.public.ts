import { defineEvent } from '#platform/use-case/events.ts';

/** A step was taken on a record of any process. */
export const recordStepped = defineEvent<{
  entity: string;
  id: string;
  step: string;
  from: string;
  to: string;
}>('records.stepped');

/** A record of any process was made. */
export const recordOpened = defineEvent<{ entity: string; id: string }>('records.opened');
