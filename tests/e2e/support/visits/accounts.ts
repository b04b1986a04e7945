import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'confirmChange',
  'deleteView',
  'disable',
  'disableSecondFactor',
  'enable',
  'refuseChange',
  'renameView',
  'requestChange',
  'resetPassword',
  'resetSecondFactor',
  'revise',
  'revokeOtherSessions',
  'revokeSession',
  'revokeToken',
  'saveView',
  'setListPreferences',
  'unlock',
  'withdrawChange',
];
