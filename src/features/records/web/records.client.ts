import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { recordsContract } from '../contract/records.contract.ts';

export const records = featureClient<typeof recordsContract>('records');

/** 卓上カード in a tab of its own. */
export const printDeskCard = async () => openFile(await records.call.printDeskCard({}));
