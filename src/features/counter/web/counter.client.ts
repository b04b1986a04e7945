import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { counterContract } from '../contract/counter.contract.ts';

export const counter = featureClient<typeof counterContract>('counter');

/** 卓上カード in a tab of its own. */
export const printDeskCard = async () => openFile(await counter.call.printDeskCard({}));
