import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { peopleContract } from '../contract/people.contract.ts';
import { createStaff } from './create-staff.ts';
import { getDepartment, listDepartments } from './departments.reads.ts';
import { exportDepartments, exportStaff } from './export-people.ts';
import { createAgent, listAgents, reviseAgent } from './keep-agents.ts';
import { createDepartment, reviseDepartment } from './keep-departments.ts';
import { getStaff, listStaff } from './list-staff.ts';
import { findAgents, findDepartments, findStaff } from './people-lookups.reads.ts';
import { reviseStaff } from './revise-staff.ts';
import { transferStaff } from './transfer-staff.ts';

export const peopleProcedures = serve(peopleContract, {
  findDepartments: read(findDepartments),
  findStaff: read(findStaff),
  findAgents: read(findAgents),
  listDepartments: read(listDepartments),
  getDepartment: read(getDepartment),
  exportDepartments: staged(exportDepartments),
  createDepartment: write(createDepartment),
  reviseDepartment: write(reviseDepartment),
  listStaff: read(listStaff),
  getStaff: read(getStaff),
  exportStaff: staged(exportStaff),
  createStaff: write(createStaff),
  reviseStaff: write(reviseStaff),
  transferStaff: write(transferStaff),
  listAgents: read(listAgents),
  createAgent: write(createAgent),
  reviseAgent: write(reviseAgent),
});
