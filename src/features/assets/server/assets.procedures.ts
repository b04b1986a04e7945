import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { assetsContract } from '../contract/assets.contract.ts';
import { getAsset } from './asset-detail.reads.ts';
import { countAssets, listAssets } from './assets.reads.ts';
import { bulkLists } from './bulk-lists.reads.ts';
import { changeUser } from './change-user.ts';
import { correctMovement } from './correct-movement.ts';
import { exportAssets } from './export-assets.ts';
import { lookUp } from './lookups.reads.ts';
import { makeBulkList } from './make-bulk-list.ts';
import { massMoveAssets } from './mass-move-assets.ts';
import { moveAsset } from './move-asset.ts';
import { printCard } from './print-card.ts';
import { printLabels } from './print-labels.ts';
import { printList } from './print-list.ts';
import { registerAsset } from './register-asset.ts';
import { reprintBulkList } from './reprint-bulk-list.ts';
import { reviseAsset } from './revise-asset.ts';

export const assetsProcedures = serve(assetsContract, {
  list: read(listAssets),
  counts: read(countAssets),
  get: read(getAsset),
  lookUp: read(lookUp),
  register: write(registerAsset),
  revise: write(reviseAsset),
  move: write(moveAsset),
  massMove: staged(massMoveAssets),
  correct: write(correctMovement),
  changeUser: write(changeUser),
  makeBulkList: staged(makeBulkList),
  bulkLists: read(bulkLists),
  reprintBulkList: staged(reprintBulkList),
  exportAssets: staged(exportAssets),
  printList: staged(printList),
  printLabels: staged(printLabels),
  printCard: staged(printCard),
});
