import { formatWareki } from '#kernel/wareki.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { shortMoment, deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { getDelivery } from './get-delivery.ts';

const template = new URL('./documents/delivery-slip.typ', import.meta.url);

/** 受渡票 or 運搬票: which device, from whom to whom, by which way; signed by who receives. @throws records.absent */
export async function printSlip(input: { id: string }, call: StagedCall): Promise<File> {
  const one = await call.read(async (ctx) => {
    const found = await getDelivery(ctx, input);
    ctx.audit.record({ action: 'deliveries.printSlip', entity: 'delivery', entityId: found.id });
    return found;
  });
  const name = words.slip.file(words.slip.titles[one.kind], one.number);
  return pdfFile(await call.services.renderDocument(template, slipData(one), { title: name }), name);
}

const filled = (value: string | null) => value !== null && value !== '';

function slipData(one: DeliveryView) {
  const { facts: f, lines: l, columns, slip } = words;
  const fact = (label: string, value: string | null, wide = false) => ({ label, value, wide });
  const facts = [
    fact(f.tag, one.assetTag),
    fact(columns.className, one.className),
    fact(f.model, one.model),
    fact(f.serial, one.serialNo),
    fact(columns.user, one.userName),
    fact(columns.department, one.department),
    fact(l.orderedBy, one.orderedBy),
    fact(columns.dueOn, one.dueOn),
    fact(l.reason, one.reason, true),
    fact(l.from, one.kind === 'transport' ? one.fromSite : null),
    fact(l.to, one.toSite),
    fact(l.way, [one.way, one.carrier].filter(Boolean).join('　')),
    fact(l.agreed, [one.agreedWith, one.agreedOn && formatWareki(one.agreedOn)].filter(Boolean).join('　')),
    fact(l.protection, one.protection, true),
    fact(l.appointment, one.appointedFor && `${shortMoment(one.appointedFor)} ${one.appointedSite ?? ''}`, true),
    fact(words.form.receiverDepartment, one.receiverDepartment),
    fact(l.receiver, one.receiverName),
    fact(words.form.receiverContact, one.receiverContact),
    fact(l.handed, one.handedSite),
    fact(l.counted, [one.accessories, one.accessoriesState].filter(Boolean).join('　'), true),
  ];
  return {
    title: slip.titles[one.kind],
    number: one.number,
    code: qrSvg(one.number),
    date: one.openedAt,
    facts: facts.filter(({ value }) => filled(value)),
    columns: slip.columns.map((title, i) => ({ title, width: [18, 20, 46, 16][i] ?? 10 })),
    items: one.entries
      .filter(({ kind }) => kind === 'opened' || kind === 'step')
      .toReversed()
      .map((entry) => [shortMoment(entry.at), entry.title, entry.body, entry.actorName]),
    sign: slip.sign[one.kind],
    boxes: [...slip.boxes],
  };
}
