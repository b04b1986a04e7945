import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'appoint',
  'arrive',
  'cancel',
  'collect',
  'count',
  'depart',
  'handOver',
  'inspect',
  'keep',
  'order',
  'postpone',
  'prepare',
  'report',
  'wipe',
];
