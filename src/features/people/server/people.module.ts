import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { deskManagers } from '#features/records/server/desk-managers.public.ts';
import { recordMails } from '#features/records/server/remind-by-ladder.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { peopleContract } from '../contract/people.contract.ts';
import { beginAssignments } from './begin-assignments.job.ts';
import { departmentImport } from './department-import.definition.ts';
import { departmentSearch, staffSearch } from './find-people.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { indexDepartments, indexStaff } from './index-people.public.ts';
import { closeLeft } from './left-staff.job.ts';
import { unscopedManagerIds } from './managers.public.ts';
import { peopleProcedures } from './people.procedures.ts';
import { agentRecords, departmentRecords, staffRecords } from './people.scope.public.ts';
import { plannedDepartments } from './planned-departments.ts';
import { mailOf } from './record-mails.reads.ts';
import { staffImport } from './staff-import.definition.ts';

export const peopleModule: FeatureModule = {
  name: 'people',
  contract: peopleContract,
  procedures: peopleProcedures,
  scopes: [agentRecords, departmentRecords, staffRecords],
  jobs: [beginAssignments, closeLeft, indexMovedJob],
  slots: [
    searchIndexers.fill({ kind: 'department', index: indexDepartments }),
    searchIndexers.fill({ kind: 'staffMember', index: indexStaff }),
    searchProviders.fill(departmentSearch),
    searchProviders.fill(staffSearch),
    importDefinitions.fill(departmentImport),
    importDefinitions.fill(staffImport),
    plannedWork.fill(plannedDepartments),
    deskManagers.fill(unscopedManagerIds),
    recordMails.fill(mailOf),
  ],
};
