import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import { relatedSlot } from '#features/tickets/server/tickets-slots.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { dueCounts } from '#platform/use-case/due-counts.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { stockContract } from '../contract/stock.contract.ts';
import { stockFigureLines } from '../contract/stock.messages.ts';
import { stockRequestProcess } from '../contract/stock-request.process.ts';
import { orderIssue, requestRefill } from './ask-requests.ts';
import { countStock } from './count-stock.ts';
import { exportItems } from './export-items.ts';
import { getItem } from './get-item.ts';
import { getRequest } from './get-request.ts';
import { createItem, reviseItem } from './keep-items.ts';
import { requestLists } from './list-requests.ts';
import { fitPart, moveItem } from './move-items.ts';
import { printLabels } from './print-labels.ts';
import { printSlip } from './print-slip.ts';
import { requestKind } from './request.kind.ts';
import { requestSteps } from './request-steps.ts';
import { salvageParts } from './salvage-parts.ts';
import { stockChecks } from './stock.checks.ts';
import { countItems, countSheet, findItems, findRooms, listItems, listSalvageable } from './stock.reads.ts';
import { stockItemRecords, stockRequestRecords } from './stock.scope.public.ts';
import { stockImport } from './stock-import.definition.ts';
import { partsOfDevice, partsOfTicket, salvageDue, shortDue, stockHome, stockItemSearch } from './stock-seen.ts';

const procedures = serve(stockContract, {
  ...recordHandlers(stockRequestProcess, { lists: requestLists, get: getRequest, printSlip, verbs: requestSteps }),
  exportRequests: staged(requestLists.book),
  order: write(orderIssue),
  requestRefill: write(requestRefill),
  items: read(listItems),
  itemCounts: read(countItems),
  getItem: read(getItem),
  exportItems: staged(exportItems),
  printLabels: staged(printLabels),
  createItem: write(createItem),
  reviseItem: write(reviseItem),
  move: write(moveItem),
  fit: write(fitPart),
  salvageable: read(listSalvageable),
  salvage: write(salvageParts),
  countSheet: read(countSheet),
  count: write(countStock),
  findRooms: read(findRooms),
  findItems: read(findItems),
});

const module = recordModule({
  name: 'stock',
  kind: requestKind,
  contract: stockContract,
  procedures,
  figures: stockFigureLines,
  duties: stockChecks,
  slots: [
    assetRelated.fill(partsOfDevice),
    relatedSlot.fill(partsOfTicket),
    homeBlocks.fill(stockHome),
    dueCounts.fill(shortDue),
    dueCounts.fill(salvageDue),
    searchProviders.fill(stockItemSearch),
    importDefinitions.fill(stockImport),
  ],
});

export const stockModule: FeatureModule = { ...module, scopes: [stockItemRecords, stockRequestRecords] };
