import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { recordColumns } from '#features/records/web/record-columns.public.tsx';
import { addDays } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { type InstructionKind, instructionKinds } from '../contract/instruction-rules.data.ts';
import { type InstructionView, instructionDraft } from '../contract/mobile.contract.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { list: words } = mobileWords;
const { columns: c, form: f } = words;

/** Days that 県's order is given at first. */
const usual = 7;
const lines = (text: string) => [...new Set(text.split(/[\s、,]+/).filter(Boolean))];

function InstructDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const me = useMe();
  const navigate = useNavigate();
  const id = useRef(newId()).current;
  const order = {
    kind: 'settings' as InstructionKind,
    title: '',
    body: '',
    // 県 that writes it down itself is who ordered it.
    orderedBy: me.role === 'authority' ? me.name : '',
    orderedOn: today,
    dueOn: addDays(today, usual),
  };
  const initial = { ...order, atDesk: false, tags: '' };
  return (
    <ActionForm<typeof instructionDraft, typeof initial, InstructionView>
      width="medium"
      title={words.add}
      note={words.help}
      submit={words.add}
      busy={words.adding}
      schema={instructionDraft}
      initial={initial}
      prepare={(values) => ({ ...values, id, tags: lines(values.tags) })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.instruct(draft),
        said: (made) => words.made(made.number, made.items.length),
        reread: [mobile.query.key()],
      })}
      onDone={(made) => navigate(`/mobile/instructions/${made.id}`)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SegmentedField
            {...form.field('kind', f.kind)}
            choices={instructionKinds.map((key) => ({ key, word: mobileWords.kinds[key] }))}
          />
          <TextField {...form.field('title', f.title)} />
          <TextAreaField {...form.field('body', f.body)} rows={3} />
          <TextField {...form.field('orderedBy', f.orderedBy)} />
          <DateField {...form.field('orderedOn', f.orderedOn)} />
          <DateField {...form.field('dueOn', f.dueOn)} />
          <CheckField {...form.field('atDesk', f.atDesk)} note={`　${f.atDeskNote}`} />
          <TextAreaField {...form.field('tags', f.tags)} rows={4} help={f.tagsHelp} />
        </>
      )}
    </ActionForm>
  );
}

/** 県の指示の一覧 (§4-8, §7-6, §7-7). */
export function InstructionListPage() {
  const mayInstruct = useMay('mobile.instruct');
  const { data = [] } = useQuery(mobile.query.instructions.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      add={mayInstruct && { word: words.add, dialog: (close) => <InstructDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          ...recordColumns(c),
          { title: c.left, width: 7, className: 'num', cell: ({ left, total }) => words.left(left, total) },
        ]}
      />
    </PlainPage>
  );
}
