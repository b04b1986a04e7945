import { recordScope } from '#platform/scope/record-scope.ts';
import { mobilePermissions } from '../contract/instruction.process.ts';

/** 設定変更の指示 is between 県 and the desk. */
export const instructionRecords = recordScope({
  kind: 'instruction',
  table: 'records',
  calledBy: 'number',
  readBy: [mobilePermissions.read],
});

const byReaders = (kind: string, table: string) => recordScope({ kind, table, readBy: [mobilePermissions.read] });

/** Analyses, BYODの申請 and the thresholds are the desk's and 県's, who may ask at all. */
export const analysisRecords = byReaders('mobileAnalysis', 'mobile_analyses');
export const byodRequestRecords = byReaders('byodRequest', 'byod_requests');
export const mobileSettingRecords = byReaders('mobileSettings', 'mobile_settings');
