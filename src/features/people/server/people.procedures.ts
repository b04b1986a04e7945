import { read } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { peopleContract } from '../contract/people.contract.ts';
import { findAgents, findDepartments, findStaff } from './people-lookups.reads.ts';

export const peopleProcedures = serve(peopleContract, {
  findDepartments: read(findDepartments),
  findStaff: read(findStaff),
  findAgents: read(findAgents),
});
