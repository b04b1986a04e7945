import { recordSlip, slipDevice, slipFacts, slipSteps } from '#features/records/server/record-slip.public.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { recallFields } from '../contract/recall-fields.messages.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { getRecall } from './get-recall.ts';
import { recallKind } from './recall.kind.ts';

const { slip } = words;
const dayOf = (day: string | null) => day && formatWareki(day);

/** 回収の連絡票 for the 所属: which device, why, until when; signed by who gives it back. @throws records.absent */
export const printSlip = recordSlip({
  kind: recallKind,
  action: 'recalls.printSlip',
  get: getRecall,
  slip: (one) => ({
    ...slipSteps(one.entries),
    title: slip.title,
    date: one.openedAt,
    facts: [
      ...slipDevice(one),
      ...slipFacts(recallFields, {
        ...one,
        foundOn: dayOf(one.foundOn),
        lastUsedOn: dayOf(one.lastUsedOn),
        dueOn: dayOf(one.dueOn),
      }),
    ].filter(({ value }) => value !== null && value !== ''),
    columns: slip.columns,
    sign: slip.sign,
    boxes: slip.boxes,
  }),
});
