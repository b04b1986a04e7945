import { recordScope } from '#platform/scope/record-scope.ts';
import { importsPermissions } from '../contract/imports.contract.ts';
import { visibleDefinitions } from './imports.policy.ts';

/** Runs of the kinds the actor may see. */
export const importRunRecords = recordScope({
  kind: 'importRun',
  table: 'import_runs',
  readBy: [importsPermissions.read],
  columns: ['kind'],
  reach: (actor) => visibleDefinitions(actor).map(({ kind }) => ({ kind: { is: kind } })),
});
