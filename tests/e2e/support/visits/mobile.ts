import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'receiveByod',
  'makeByodList',
  'accept',
  'addImprovements',
  'analyse',
  'declineItems',
  'doItems',
  'insist',
  'instruct',
  'recordUpkeep',
  'report',
  'reportSuspicion',
  'setSettings',
  'withdraw',
];
