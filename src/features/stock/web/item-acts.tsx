import { useRef } from 'react';
import type { z } from 'zod';
import { type Plain, PlainFields, type PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { inputOf, placed, valuesOf } from '#features/records/web/plain-values.public.ts';
import { noteField, reasonField } from '#features/records/web/usual-fields.public.ts';
import { newId } from '#kernel/id.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useToday } from '#ui/session/today.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import {
  type RecordedMove,
  type StockItemView,
  type StockRequestView,
  stockMove,
  stockRequestDraft,
} from '../contract/stock.ts';
import { loadRooms, stock, stockReads } from './stock.client.ts';

const { form: w, actions } = words;

interface Act {
  readonly item: StockItemView;
  readonly onClose: () => void;
}

interface FormProps<S extends z.ZodType, T> extends Act {
  readonly title: string;
  readonly schema: S;
  readonly fields: Plain<StockItemView>;
  readonly known?: PlainValues;
  readonly call: (input: z.output<S>) => Promise<T>;
  readonly said: (done: T, input: z.output<S>) => string;
}

/** A form over the page of an item: the fields as a table, begun with its fullest place and today. */
function ActForm<S extends z.ZodType, T>(props: FormProps<S, T>) {
  const { item, onClose, title, schema, fields, known, call, said } = props;
  const [first] = item.rooms;
  const usual = { roomId: placed(first?.roomId ?? null, first?.room ?? null), on: useToday(), itemId: item.id };
  return (
    <ActionForm<S, PlainValues, T>
      title={`${title}　${item.name}`}
      submit={title}
      busy={words.saving}
      schema={schema}
      initial={valuesOf(fields, { ...usual, ...known }, item)}
      prepare={(values) => inputOf(fields, values, item)}
      draft={null}
      act={(input) => ({
        call: () => call(input),
        said: (done) => said(done, input),
        own: [['stockItem', item.id]],
        reread: stockReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <PlainFields plain={fields} form={form} record={item} />}
    </ActionForm>
  );
}

const quantity = { label: w.quantity, as: 'number', autoFocus: true } as const;
const roomId = { label: w.room, load: loadRooms, help: w.roomHelp } as const;
const on = { label: w.on, as: 'day' } as const;

const fieldsOf: Readonly<Record<RecordedMove, Plain<StockItemView>>> = {
  received: { quantity, roomId, on, holder: { label: w.source, required: true }, reason: noteField },
  returned: { quantity, roomId, on, holder: { label: w.who, required: true }, reason: noteField },
  moved: {
    quantity,
    roomId: { ...roomId, label: w.from },
    toRoomId: { ...roomId, label: w.to, required: true },
    on,
    reason: noteField,
  },
  corrected: { quantity: { ...quantity, label: w.change }, roomId, on, reason: { ...reasonField, required: true } },
  opening: { quantity, roomId, on, reason: noteField },
};

const totalOf = (item: StockItemView) => words.counted(item.quantity, item.unit);

/** 受入・戻し・移動・訂正・開始時の在庫. */
export const MoveDialog = ({ kind, ...act }: Act & { readonly kind: RecordedMove }) => (
  <ActForm
    {...act}
    title={actions[kind]}
    fields={fieldsOf[kind]}
    schema={stockMove}
    known={{ kind, holder: '', toRoomId: null }}
    call={(input) => stock.call.move(input)}
    said={(item) => words.did(item.name, words.moves[kind], totalOf(item))}
  />
);

/** 補充を依頼. */
export function RefillDialog(act: Act) {
  const id = useRef(newId()).current;
  const today = useToday();
  return (
    <ActForm<typeof stockRequestDraft, StockRequestView>
      {...act}
      title={actions.refill}
      schema={stockRequestDraft}
      fields={{
        quantity: { ...quantity, label: w.refill },
        withName: { label: w.withName },
        askedOn: { label: w.askedOn, as: 'day' },
        reason: { label: w.why, as: 'text', rows: 2 },
      }}
      known={{ id, quantity: String(act.item.refillLot), askedOn: today }}
      call={(draft) => stock.call.requestRefill(draft)}
      said={words.asked}
    />
  );
}
