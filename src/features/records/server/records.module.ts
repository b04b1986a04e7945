import { auditNames } from '#platform/audit/audit-names.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { recordsContract } from '../contract/records.contract.ts';
import { auditNamesOf } from './audit-names.public.ts';
import { recordKinds } from './record-kind.public.ts';
import { recordsProcedures } from './records.procedures.ts';
import { tellDeadlinesJob } from './tell-deadlines.job.ts';

export const recordsModule: FeatureModule = {
  name: 'records',
  contract: recordsContract,
  procedures: recordsProcedures,
  jobs: [tellDeadlinesJob],
  slots: [auditNames.fill(() => recordKinds.fillings().map(auditNamesOf))],
};
