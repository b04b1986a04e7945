import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { recordsContract } from '../contract/records.contract.ts';
import { addRecordEntry, attachToRecord, downloadRecordFile, seeMentions } from './record-notes.ts';
import { relatedTo } from './related-to.ts';

export const recordsProcedures = serve(recordsContract, {
  related: read(relatedTo),
  addEntry: write(addRecordEntry),
  attach: staged(attachToRecord),
  seeMentions: write(seeMentions),
  download: staged(downloadRecordFile),
});
