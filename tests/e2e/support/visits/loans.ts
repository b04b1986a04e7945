import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'arrange',
  'cancel',
  'endRecall',
  'extend',
  'handOver',
  'prepare',
  'recall',
  'refuse',
  'remind',
  'reportSwap',
  'request',
  'revise',
  'swap',
  'takeBack',
];
