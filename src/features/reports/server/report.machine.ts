import { defineMachine } from '#kernel/state-machine.ts';
import { reportStates } from '../contract/weekly-report.ts';

/** 作成 → 確認 → 提出 → 受理; 県 may give it back, and it is made again. */
export const reportMachine = defineMachine({
  initial: 'drafting',
  states: reportStates,
  final: ['accepted'],
  transitions: [
    { name: 'requestCheck', from: ['drafting', 'returned'], to: 'checking', requires: ['confirmed'] },
    { name: 'check', from: 'checking', to: 'checking' },
    { name: 'submit', from: 'checking', to: 'submitted', roles: ['manager'], requires: ['confirmed', 'checked'] },
    { name: 'accept', from: 'submitted', to: 'accepted', roles: ['authority'] },
    { name: 'returnIt', from: 'submitted', to: 'returned', roles: ['authority'] },
  ],
});
