import './tickets.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Download, Paperclip, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { Button } from '#ui/button.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDateTime, formatShortDateTime } from '#ui/format.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { saveFile } from '#ui/rpc/save-file.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { OwnTicketView } from '../contract/own-ticket.ts';
import { portalWords } from '../contract/portal.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ticketReads, tickets } from './tickets.client.public.ts';

const words = portalWords.page;

/** Writes back, and shows the ticket as it is afterwards. */
function useSend() {
  const client = useQueryClient();
  return useMutation(
    tickets.query.sendMessage.mutationOptions({
      onSuccess: (ticket) => {
        client.setQueryData(tickets.query.getOwn.queryKey({ input: { id: ticket.id } }), ticket);
        toast(words.sent(ticket.ticketNo));
      },
      onError: showFailure,
    }),
  );
}

function Reply({ ticket }: { ticket: OwnTicketView }) {
  const send = useSend();
  const [text, setText] = useState('');
  if (!ticket.actions.includes('sendMessage')) return null;
  const submit = () =>
    send.mutate(
      { id: ticket.id, version: ticket.version, form: { body: text.trim() } },
      { onSuccess: () => setText('') },
    );
  return (
    <form
      className="own-reply"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) submit();
      }}
    >
      <TextAreaField
        id="own-reply"
        label={words.reply}
        help={words.replyHelp}
        rows={3}
        value={text}
        onChange={setText}
      />
      <Button type="submit" tone="primary" size="lg" busy={send.isPending && words.sending}>
        {words.send}
      </Button>
    </form>
  );
}

/** At once; more go with the next. */
const mostFiles = 5;

const reopenForm = z.object({ reason: z.string().trim().min(1).max(10_000) });

function ReopenDialog({ ticket: { id, version, ticketNo }, onClose }: { ticket: OwnTicketView; onClose: () => void }) {
  return (
    <ActionForm
      title={words.reopenTitle}
      note={ticketNo}
      submit={words.reopen}
      schema={reopenForm}
      initial={{ reason: '' }}
      draft={null}
      act={(form) => ({
        call: () => tickets.call.reopenOwn({ id, version, form }),
        said: () => words.reopened(ticketNo),
        own: [['ticket', id]],
        reread: ticketReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <TextAreaField {...form.field('reason', words.reopenReason)} required rows={3} autoFocus />}
    </ActionForm>
  );
}

function Talk({ ticket }: { ticket: OwnTicketView }) {
  if (ticket.messages.length === 0) return ticket.answer ? null : <p className="muted">{words.noTalk}</p>;
  return (
    <ol className="own-talk">
      {ticket.messages.map((message) => (
        <li key={message.id} className={message.isMine ? 'mine' : undefined}>
          <p className="muted">
            <b>{message.isMine ? words.you : message.actorName}</b>
            {'　'}
            <span className="t">{formatShortDateTime(message.at)}</span>
          </p>
          <p className="pre">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}

const sending = z.object({ files: z.array(z.file()).min(1).max(mostFiles) });

/** 写真やファイルを送る: what the screen showed says more than words. */
function SendDialog({ ticket: { id, ticketNo }, onClose }: { ticket: OwnTicketView; onClose: () => void }) {
  const send = async (files: readonly File[]) => {
    for (const file of files) await tickets.call.attach({ id, file });
  };
  return (
    <ActionForm
      title={words.attach}
      note={ticketNo}
      submit={words.send}
      schema={sending}
      initial={{ files: [] as readonly File[] }}
      draft={null}
      act={({ files }) => ({
        call: () => send(files),
        said: () => words.attached(ticketNo, files.length),
        own: [['ticket', id]],
        reread: ticketReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <FileField {...form.field('files', words.attachFile)} maxFiles={mostFiles} maxBytes={maxFileBytes} />}
    </ActionForm>
  );
}

const factsOf = (ticket: OwnTicketView) => [
  {
    title: words.facts,
    items: [
      { label: words.received, value: formatDateTime(ticket.receivedAt), className: 't' },
      { label: words.due, value: ticket.dueWords },
      { label: words.requester, value: ticket.requesterName },
      { label: words.department, value: ticket.departmentName },
      { label: words.asset, value: ticket.assetTag, className: 'code' },
      { label: words.assignee, value: ticket.assigneeName },
    ],
  },
];

const save = (id: string, fileId: string) => tickets.call.download({ id, fileId }).then(saveFile).catch(showFailure);

/** A 相談 as the one who asked sees it: the answer, the words between, and a way to write back. */
export function OwnTicketPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: ticket, error, refetch } = useQuery(tickets.query.getOwn.queryOptions({ input: { id } }));
  useLive(
    'ticket',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  const [open, setOpen] = useState<'reopen' | 'attach' | null>(null);
  if (error && !ticket)
    return <ErrorPage title={portalWords.list.title} error={error} onRetry={() => void refetch()} />;
  if (!ticket) return <Loading busy label={words.reading} />;
  const close = () => setOpen(null);
  const deeds = [
    { key: 'reopenOwn', word: words.reopen, icon: Undo2, onPress: () => setOpen('reopen') },
    { key: 'attach', word: words.attach, icon: Paperclip, plain: true, onPress: () => setOpen('attach') },
  ] as const;
  return (
    <>
      <DetailPage
        crumbs={[{ label: ticket.ticketNo, className: 't' }]}
        title={ticket.subject}
        actions={deeds.filter(({ key }) => ticket.actions.includes(key))}
        clocks={[
          {
            kind: 'state',
            label: ticketsWords.columns.status,
            tone: ticket.needsReply ? 'waiting' : ticketProcess.states[ticket.status],
            word: ticket.statusWords,
          },
        ]}
        facts={factsOf(ticket)}
      >
        {ticket.answer && (
          <Section title={words.answer}>
            <Markdown text={ticket.answer} />
          </Section>
        )}
        <Section title={words.talk}>
          <Talk ticket={ticket} />
          <Reply ticket={ticket} />
        </Section>
        <Section title={words.body}>
          <p className="pre">{ticket.body}</p>
        </Section>
        {ticket.attachments.length > 0 && (
          <Section title={words.files}>
            <ul className="own-files">
              {ticket.attachments.map((file) => (
                <li key={file.fileId}>
                  <Button tone="quiet" icon={Download} onPress={() => void save(ticket.id, file.fileId)}>
                    {file.name}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </DetailPage>
      {open === 'reopen' && <ReopenDialog ticket={ticket} onClose={close} />}
      {open === 'attach' && <SendDialog ticket={ticket} onClose={close} />}
    </>
  );
}
