import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { permissions, reads } from '#kernel/contract/procedure.ts';
import { agentOption, departmentOption, lookupInput, staffOption } from './people.lookups.ts';

export const peoplePermissions = permissions('people', {
  /** Names of 所属 and of the desk's people are everyone's. */
  lookUp: [...overseers, 'administrator', 'coordinator', 'staff'],
  /** 職員 by name: the desk's work; a coordinator sees the own 所属. */
  lookUpStaff: [...overseers, 'administrator', 'coordinator'],
});

export const peopleContract = {
  findDepartments: reads(peoplePermissions.lookUp).input(lookupInput).output(z.array(departmentOption)),
  findStaff: reads(peoplePermissions.lookUpStaff).input(lookupInput).output(z.array(staffOption)),
  findAgents: reads(peoplePermissions.lookUp).input(lookupInput).output(z.array(agentOption)),
};
