import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'accept',
  'check',
  'refresh',
  'requestCheck',
  'returnIt',
  'saveSection',
  'submit',
  'withdraw',
];
