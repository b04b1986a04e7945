import { useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { Composer } from '#ui/detail/composer.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { Timeline, type TimelineEntry } from '#ui/detail/timeline.tsx';
import type { TimelineKind } from '#ui/detail/timeline-order.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatBytes } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { expectOwn } from '#ui/live/live.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { RecordEntryView, RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { records } from './records.client.ts';

const signs: Readonly<Record<string, TimelineKind>> = {
  opened: 'phone',
  note: 'note',
  correction: 'correction',
  attached: 'file',
  warned: 'system',
  breached: 'system',
  reminded: 'mail',
};

/** The page of a record, read again after something was added to it. */
function useReread(record: RecordPage, queryKey: readonly unknown[]) {
  const client = useQueryClient();
  return async (said: string) => {
    expectOwn(record.entity, record.id);
    await client.invalidateQueries({ queryKey });
    toast(said);
  };
}

/** The same text or file sent again is written once: it keeps its id until everything has arrived. */
function useSending(record: RecordPage, queryKey: readonly unknown[]) {
  const ids = useRef(new Map<string | File, string>());
  const reread = useReread(record, queryKey);
  const idOf = (what: string | File) => {
    const id = ids.current.get(what) ?? newId();
    ids.current.set(what, id);
    return id;
  };
  return async (body: string, files: readonly File[]) => {
    const { id } = record;
    if (body !== '') await records.call.addEntry({ id, entryId: idOf(body), body });
    for (const file of files) await records.call.attach({ id, entryId: idOf(file), file });
    ids.current.clear();
    await reread(words.noted(record.number));
  };
}

interface LogProps {
  readonly record: RecordPage;
  readonly queryKey: readonly unknown[];
}

/** Being here is having seen what one was called for; what could not be marked is marked the next time. */
function useSeen({ id, entries }: RecordPage) {
  const called = entries.some(({ calls }) => calls);
  useEffect(() => {
    if (called) void records.call.seeMentions({ id }).catch(() => undefined);
  }, [called, id]);
}

/** 経過 of a record of any process, newest first, with the box to add to it. */
export function RecordLog({ record, queryKey }: LogProps) {
  const me = useMe();
  const mayNote = useMay('records.note');
  useSeen(record);
  const send = useSending(record, queryKey);
  const [wrong, setWrong] = useState<RecordEntryView | null>(null);
  const entries = record.entries.map((entry): TimelineEntry => {
    const corrected = record.entries.find(({ id }) => id === entry.correctsId);
    return {
      id: entry.id,
      kind: signs[entry.kind] ?? 'state',
      at: entry.at,
      who: entry.actorName,
      tag: entry.title && entry.kind !== 'correction' ? { word: entry.title } : undefined,
      corrects: corrected && words.quoted(corrected.body),
      body: entry.body,
      onCorrect: mayNote && entry.mayCorrect ? () => setWrong(entry) : undefined,
    };
  });
  const composer = mayNote && <Composer draftKey={`${me.id}.${record.entity}.${record.id}.note`} onRecord={send} />;
  return (
    <>
      <Timeline entries={entries.toReversed()} today={useToday()} composer={composer || undefined} />
      {wrong && <CorrectEntry record={record} entry={wrong} queryKey={queryKey} onClose={() => setWrong(null)} />}
    </>
  );
}

const correction = z.object({ body: z.string().trim().min(1, words.emptyCorrection).max(4000) });

function CorrectEntry({
  record,
  entry,
  queryKey,
  onClose,
}: LogProps & { entry: RecordEntryView; onClose: () => void }) {
  return (
    <ActionForm
      title={words.correct}
      submit={words.correct}
      schema={correction}
      initial={{ body: entry.body }}
      draft={`correct.${entry.id}`}
      act={({ body }) => ({
        call: () => records.call.addEntry({ id: record.id, body, correctsId: entry.id, shared: entry.shared }),
        said: () => words.corrected(record.number),
        own: [[record.entity, record.id]],
        reread: [queryKey],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <TextAreaField {...form.field('body', words.note)} />}
    </ActionForm>
  );
}

/** 添付 of a record, to be saved. */
export function RecordFiles({ record }: { record: RecordPage }) {
  if (record.files.length === 0) return null;
  const save = (fileId: string) =>
    records.call.download({ id: record.id, fileId }).then(saveFile, (error) => showFailure(error));
  return (
    <Section title={words.files} count={record.files.length}>
      <div className="files">
        {record.files.map((file) => (
          <span className="row" key={file.id}>
            <Icon of={FileText} className="muted" />
            <button type="button" className="linkish-plain" onClick={() => void save(file.id)}>
              {file.name}
            </button>
            <span className="muted small">{formatBytes(file.sizeBytes)}</span>
          </span>
        ))}
      </div>
    </Section>
  );
}
