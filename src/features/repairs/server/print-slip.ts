import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { RepairView } from '../contract/repair.ts';
import { shortMoment, repairsWords as words } from '../contract/repairs.messages.ts';
import { getRepair } from './get-repair.ts';
import { toldRepair } from './told-facts.rules.ts';

const template = new URL('./documents/repair-slip.typ', import.meta.url);

/** 修理受付票, handed to the user: the device, its trouble and how far it is, as the user is told. @throws records.absent */
export async function printSlip(input: { id: string }, call: StagedCall): Promise<File> {
  const repair = await call.read(async (ctx) => {
    const found = await getRepair(ctx, input);
    ctx.audit.record({ action: 'repairs.printSlip', entity: 'repair', entityId: found.id });
    return found;
  });
  const name = words.slip.file(repair.number);
  return pdfFile(await call.services.renderDocument(template, slipData(toldRepair(repair)), { title: name }), name);
}

function slipData(repair: RepairView) {
  const { facts: f, lines, columns, slip } = words;
  const fact = (label: string, value: string | null, wide = false) => ({ label, value, wide });
  return {
    title: slip.title,
    number: repair.number,
    code: qrSvg(repair.number),
    date: repair.openedAt,
    facts: [
      fact(f.tag, repair.assetTag),
      fact(columns.className, repair.className),
      fact(f.model, repair.model),
      fact(f.serial, repair.serialNo),
      fact(columns.user, repair.userName),
      fact(f.contact, repair.contact),
      fact(columns.department, repair.department, true),
      fact(lines.symptom, repair.symptom, true),
      fact(slip.place, repair.takenInSite),
      fact(slip.accessories, repair.accessories),
      fact(lines.cause, repair.cause, true),
      fact(lines.treatment, repair.treatment && words.treatments[repair.treatment]),
      fact(columns.vendor, repair.vendor),
      fact(lines.due, repair.vendorDueOn),
      fact(words.sections.substitute, repair.substituteNumber),
    ],
    columns: slip.columns.map((title, i) => ({ title, width: [18, 20, 46, 16][i] ?? 10 })),
    items: repair.entries
      .filter(({ kind }) => kind === 'opened' || kind === 'step')
      .toReversed()
      .map((entry) => [shortMoment(entry.at), entry.title, entry.body, entry.actorName]),
    sign: slip.sign,
    boxes: [...slip.boxes],
  };
}
