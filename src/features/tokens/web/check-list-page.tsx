import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { recordColumns } from '#features/records/web/record-columns.public.tsx';
import { addDays } from '#kernel/calendar/civil.ts';
import { fiscalYear, half, halfLabel } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { type PossessionView, possessionDraft } from '../contract/tokens.contract.ts';
import { tokensWords } from '../contract/tokens.messages.ts';
import { tokens } from './tokens.client.ts';

const { checks: words } = tokensWords;
const { columns: c } = words;

function StartDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const navigate = useNavigate();
  const id = useRef(newId()).current;
  const suggested = {
    title: words.suggested(halfLabel(fiscalYear(today), half(today))),
    dueOn: addDays(today, 14),
  };
  return (
    <ActionForm<typeof possessionDraft, typeof suggested, PossessionView>
      title={words.start}
      note={words.help}
      submit={words.start}
      busy={words.starting}
      schema={possessionDraft}
      initial={suggested}
      prepare={(values) => ({ ...values, id })}
      draft={null}
      act={(draft) => ({
        call: () => tokens.call.startCheck(draft),
        said: (made) => words.begun(made.number, made.holders.length),
        reread: [tokens.query.key()],
      })}
      onDone={(made) => navigate(`/tokens/checks/${made.id}`)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('title', words.form.title)} />
          <DateField {...form.field('dueOn', words.form.dueOn)} />
        </>
      )}
    </ActionForm>
  );
}

/** 所持確認の一覧: a few a year. */
export function CheckListPage() {
  const mayCheck = useMay('tokens.check');
  const { data = [] } = useQuery(tokens.query.checks.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      add={mayCheck && { word: words.start, dialog: (close) => <StartDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          ...recordColumns(c),
          { title: c.left, width: 6, className: 'num', cell: ({ left, total }) => words.left(left, total) },
        ]}
      />
    </PlainPage>
  );
}
