import { z } from 'zod';
import { useCategoryLoader } from '#features/categories/web/categories.lookups.public.ts';
import { findAgents } from '#features/people/web/people.client.public.ts';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { Link } from '#ui/link.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { MassResult } from '../contract/ticket-mass.ts';
import type { TicketSelection } from '../contract/tickets.contract.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { tickets } from './tickets.client.public.ts';

const d = deskWords.dialogs;

/** The rows that were ticked, and how many. */
export interface Chosen {
  readonly selection: TicketSelection;
  readonly count: number;
}

interface MassDialogProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  /** Sends it, says how many, closes. */
  readonly act: (deed: 'assign' | 'category', call: () => Promise<MassResult>) => Promise<void>;
}

interface OneChoiceProps extends Pick<MassDialogProps, 'onClose'> {
  readonly title: string;
  readonly submit: string;
  readonly label: string;
  readonly help?: string;
  readonly load: ComboLoader;
  readonly send: (to: ComboOption | null) => Promise<void>;
}

const chosenOne = z.object({ to: z.object({ key: z.string(), word: z.string() }).nullable() });

function OneChoice({ title, submit, label, help, load, send, onClose }: OneChoiceProps) {
  return (
    <ActionForm<typeof chosenOne, { to: ComboOption | null }, void>
      title={title}
      submit={submit}
      schema={chosenOne}
      initial={{ to: null }}
      draft={null}
      act={({ to }) => ({ call: () => send(to), said: () => null, reread: [] })}
      onDone={() => undefined}
      onClose={onClose}
    >
      {(form) => <ComboField {...form.field('to', label)} help={help} load={load} />}
    </ActionForm>
  );
}

/** 担当を移す for all that were ticked; with nobody chosen they are 未割当. */
export function MassAssign({ chosen: { selection, count }, onClose, act }: MassDialogProps) {
  return (
    <OneChoice
      title={d.massAssign.title(count)}
      submit={d.assign.submit}
      label={d.assign.to}
      help={d.massAssign.help}
      load={loaderOf(findAgents)}
      send={(to) => act('assign', () => tickets.call.massAssign({ selection, assigneeId: to?.key ?? null }))}
      onClose={onClose}
    />
  );
}

/** 分類を付ける for all that were ticked. */
export function MassCategory({ chosen: { selection, count }, onClose, act }: MassDialogProps) {
  return (
    <OneChoice
      title={d.massCategory.title(count)}
      submit={d.massCategory.submit}
      label={d.massCategory.to}
      load={useCategoryLoader()}
      send={(to) => act('category', () => tickets.call.massCategory({ selection, categoryId: to?.key ?? '' }))}
      onClose={onClose}
    />
  );
}

/** What was refused, row by row with the reason; what was done is done. */
export function MassOutcome(props: { result: MassResult; deed: keyof typeof deskWords.massDone; onClose: () => void }) {
  const { result, deed, onClose } = props;
  return (
    <Dialog
      open
      onClose={onClose}
      title={d.massOutcome.title}
      note={deskWords.massDone[deed](result.done) + deskWords.massRefused(result.refused)}
      footer={<Button onPress={onClose}>{d.massOutcome.close}</Button>}
    >
      <RelatedTable
        caption={d.massOutcome.title}
        rows={result.rows.filter((row) => !row.ok)}
        idOf={(row) => row.id}
        columns={[
          {
            title: ticketsWords.columns.ticketNo,
            width: 6,
            className: 't',
            cell: (row) => <Link href={`/tickets/${row.id}`}>{row.ticketNo}</Link>,
          },
          { title: d.massOutcome.reason, cell: (row) => row.words },
        ]}
      />
    </Dialog>
  );
}
