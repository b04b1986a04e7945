import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'askApproval',
  'attach',
  'create',
  'publish',
  'retire',
  'review',
  'revise',
];
