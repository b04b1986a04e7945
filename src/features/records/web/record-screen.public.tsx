import './records.css';
import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Process } from '#kernel/process.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import type { Clock } from '#ui/detail/clock-strip.tsx';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage, type FactGroup } from '#ui/detail/detail-page.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useTrail } from '#ui/list/trail.ts';
import { Loading } from '#ui/loading.tsx';
import { useMay } from '#ui/session/me.ts';
import { type Step, Steps } from '#ui/steps.tsx';
import { showFailure } from '#ui/toast-store.ts';
import type { CourseView, RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { NextStep } from './next-step.tsx';
import { RecordContacts } from './record-contacts.public.tsx';
import { RecordFiles, RecordLog } from './record-log.public.tsx';
import type { ProcessWeb, RecordWeb } from './record-web.public.ts';
import { RelatedRecords } from './related-records.tsx';
import { BlockedSteps, inline, stepActions } from './step-actions.public.tsx';
import { useRecord, useSteps } from './use-record.public.tsx';

/** State first, then every clock that runs or was met. */
export function recordClocks(process: Process, record: RecordPage): Clock[] {
  const tone = process.states[record.state] ?? 'active';
  return [
    { kind: 'state', label: words.state, tone, word: record.stateWords },
    ...record.clocks.map((clock): Clock => {
      if (clock.due) return { kind: 'due', label: clock.label, due: clock.due };
      const late = clock.state === 'metLate';
      const note = words.dueWas(formatDateTime(clock.dueAt));
      if (clock.metAt) return { kind: 'met', label: clock.label, at: formatDateTime(clock.metAt), late, note };
      return { kind: 'plain', label: clock.label, word: words.paused };
    }),
  ];
}

/** Who and when of what is behind, until when of what is ahead. */
function whenOf({ at, byName, dueAt }: CourseView): string | undefined {
  if (at) return byName ? `${byName} ${shortMoment(at)}` : shortMoment(at);
  return dueAt ? words.until(shortMoment(dueAt)) : undefined;
}

/** How far a record is on its way. */
const stagesOf = ({ course }: RecordPage): Step[] =>
  course.map((one) => ({ word: one.label, state: one.status === 'ahead' ? 'todo' : one.status, when: whenOf(one) }));

export interface RecordScreenProps<P extends Process, V extends RecordPage> {
  readonly web: RecordWeb<P, V>;
  readonly id: string;
  /** The list it stands in. */
  readonly title: string;
  readonly home: string;
  readonly facts: (record: V) => readonly FactGroup[];
  /** More than steps: its papers. */
  readonly actions?: (record: V) => readonly DetailAction[];
  /** The sections in the middle. */
  readonly children: (record: V) => ReactNode;
}

/** The page of a record of any process. */
export function RecordScreen<P extends Process, V extends RecordPage>(props: RecordScreenProps<P, V>) {
  const { web, id, title, home, facts, actions, children } = props;
  const { record, error, refetch } = useRecord(web, id);
  const place = useTrail(web.list, id);
  const { act, dialog, inPlace } = useSteps(web, record);
  const shown = record?.id;
  // Come to from a page that is gone with its focus: the title has it. Opened by its address, nothing was pressed or lost yet.
  useEffect(() => {
    if (shown && navigator.userActivation.hasBeenActive && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main h1[tabindex]')?.focus();
    }
  }, [shown]);
  if (error && !record) return <ErrorPage title={title} error={error} onRetry={refetch} />;
  if (!record) return <Loading busy label={title} />;
  return (
    <>
      <DetailPage
        crumbs={[
          { label: title, href: home },
          ...(place ? [{ label: place.title, href: place.href }] : []),
          { label: record.number, className: 't' },
        ]}
        place={place}
        title={record.title}
        actions={[...stepActions(record.steps, act), ...(actions?.(record) ?? [])]}
        inlineActions={inline}
        clocks={recordClocks(web.process, record)}
        course={
          <>
            <BlockedSteps steps={record.steps} />
            <Steps className="course" label={words.course} steps={stagesOf(record)} />
          </>
        }
        facts={facts(record)}
        log={<RecordLog record={record} queryKey={web.get(id).queryKey} />}
      >
        <NextStep record={record} form={inPlace} />
        {children(record)}
        <RecordContacts contacts={record.contacts} />
        <RecordFiles record={record} />
        <RelatedRecords id={record.id} />
      </DetailPage>
      {dialog}
    </>
  );
}

/** The paper of a record as a press, for those who may print it and once there is something to sign. */
function usePaper<P extends Process, V extends RecordPage, R, N, C>({ paper, print }: ProcessWeb<P, V, R, N, C>) {
  const mayPrint = useMay(paper?.may ?? '');
  return (record: V): DetailAction[] =>
    paper && mayPrint && (paper.ready?.(record) ?? true)
      ? [
          {
            key: 'slip',
            word: paper.word(record),
            icon: Printer,
            plain: true,
            onPress: () => void print?.(record, 'slip').catch(showFailure),
          },
        ]
      : [];
}

function ProcessScreen<P extends Process, V extends RecordPage, R, N, C>({ web }: { web: ProcessWeb<P, V, R, N, C> }) {
  const { home, words: own, facts, sections, actions } = web;
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const paper = usePaper(web);
  return (
    <RecordScreen
      web={web}
      id={id}
      title={own.menu.list}
      home={home}
      facts={facts}
      actions={(record) => [...paper(record), ...(actions?.(record) ?? [])]}
    >
      {sections}
    </RecordScreen>
  );
}

/** The page of a record of a process, with its paper. */
export const recordScreen =
  <P extends Process, V extends RecordPage, R, N, C>(web: ProcessWeb<P, V, R, N, C>) =>
  () => <ProcessScreen web={web} />;
