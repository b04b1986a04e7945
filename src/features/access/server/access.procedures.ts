import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { accessContract } from '../contract/access.contract.ts';
import { listUsers } from './access.reads.ts';
import { exportUsers } from './export-users.ts';
import { getUser, readChanges } from './get-user.ts';
import { recordDeed } from './record-deed.ts';
import { tellUse } from './tell-use.ts';

export const accessProcedures = serve(accessContract, {
  list: read(listUsers),
  get: read(getUser),
  changes: read(readChanges),
  tell: write(tellUse),
  record: write(recordDeed),
  exportUsers: staged(exportUsers),
});
