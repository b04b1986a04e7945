import { recordsWords } from '../contract/records.messages.ts';
import type { PlainField } from './plain-fields.public.tsx';
import { receiverChecks } from './receiver-checks.public.tsx';

const { form: words } = recordsWords;

/** Rows that stand in the forms of every process. */
export const noteField = { label: words.note, as: 'text', rows: 2 } satisfies PlainField;
export const reasonField = { label: words.reason, as: 'text', rows: 3 } satisfies PlainField;
export const contactField = { label: words.contact } satisfies PlainField;

/** The label of a device is read. */
export const assetTagField = { label: words.assetTag, help: words.assetHelp, autoFocus: true } satisfies PlainField;

/** Who takes a device from the desk, asked for who they are. */
export const receiverFields = {
  receiverName: { label: words.receiver },
  receiverContact: { label: words.receiverContact },
  receiverChecked: receiverChecks,
} satisfies Record<string, PlainField>;

/** Whom 県へ報告 was made to, and what was said. */
export const reportFields = {
  to: { label: words.reportTo },
  body: { label: words.reportBody, as: 'text' },
} satisfies Record<string, PlainField>;
