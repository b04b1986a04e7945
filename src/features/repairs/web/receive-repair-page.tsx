import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { newId } from '#kernel/id.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { type RepairView, repairDraft } from '../contract/repair.ts';
import { repairsWords } from '../contract/repairs.messages.ts';
import { repairs } from './repair-web.ts';

const { form: words, menu } = repairsWords;

type Values = { assetTag: string; symptom: string; contact: string };

/** What a ticket or the page of a device brings along. */
type Known = { readonly ticket?: string; readonly tag?: string; readonly symptom?: string };

/** 修理を受け付ける: the label is read at the counter, or a ticket or a device's page brings what is known. */
export function ReceiveRepairPage() {
  const navigate = useNavigate();
  const { ticket, tag = '', symptom = '' } = useSearch({ strict: false }) as Known;
  const id = useRef(newId()).current;
  return (
    <ActionForm<typeof repairDraft, Values, RepairView>
      page={{ crumbs: [{ label: menu.list, href: '/repairs' }, { label: menu.receive }], back: '/repairs' }}
      title={menu.receive}
      submit={words.send}
      busy={words.sending}
      schema={repairDraft}
      initial={{ assetTag: tag, symptom, contact: '' }}
      prepare={(values) => ({ ...values, id, ticketId: ticket ?? null })}
      draft={`repair.new.${ticket ?? tag}`}
      act={(draft) => ({
        call: () => repairs.call.receive(draft),
        said: (made) => words.received(made.number, made.assetTag),
        reread: [['list', 'repairs'], repairs.query.counts.key()],
        answers: (made) => ({ key: repairs.query.get.queryKey({ input: { id: made.id } }), data: made }),
      })}
      onDone={(made) => navigate(`/repairs/${made.id}`)}
    >
      {(form) => (
        <>
          <TextField {...form.field('assetTag', words.assetTag)} autoFocus help={words.assetHelp} />
          <TextAreaField {...form.field('symptom', words.symptom)} help={words.symptomHelp} rows={3} />
          <TextField {...form.field('contact', words.contact)} />
        </>
      )}
    </ActionForm>
  );
}
