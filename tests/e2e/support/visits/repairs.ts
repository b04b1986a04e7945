import type { Visits } from './visit.ts';

export const visits: Visits = {};

export const notVisited: readonly string[] = [
  'appoint',
  'cancel',
  'carryOut',
  'check',
  'clean',
  'diagnose',
  'explain',
  'giveBack',
  'kit',
  'moveDataBack',
  'receive',
  'receiveBack',
  'redo',
  'repairInHouse',
  'report',
  'sendOut',
  'settle',
  'substitute',
  'takeIn',
  'takeOrder',
  'wait',
  'writeOff',
];
