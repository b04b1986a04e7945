import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import type { MadeStepOf } from '#kernel/contract/step-procedures.ts';
import type { Process } from '#kernel/process.ts';
import { focusNextStep } from '#ui/act/focus-next.ts';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { useLive, withOwnNews } from '#ui/live/live.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { StepView } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import type { RecordWeb, Stepped } from './record-web.public.ts';

/** What happened, to whom, by when; with the paper the step prints, or the counter-act of the table, one press away. */
function announce<P extends Process, V extends Stepped>(
  web: RecordWeb<P, V>,
  name: MadeStepOf<P>,
  after: V,
  takeBack: (undo: MadeStepOf<P>) => Promise<unknown>,
): void {
  const { prints: paper = '', undo } = web.process.steps[name] ?? {};
  const { print } = web;
  const possible = after.steps.some((step) => step.name === undo && step.blocked === null);
  const run = () => void (paper ? print?.(after, paper) : takeBack(undo as MadeStepOf<P>))?.catch(showFailure);
  const word = paper && print ? words.print : possible && words.undo;
  toast(web.words.done[name](after), word ? { action: { word, run } } : {});
}

/**
 * Takes a step and shows its answer at once: the page from the answer itself, lists and counts read again, and the live
 * event of it is no news. Throws what the server refused; the record is then read again, so that the next try is on what is true.
 */
export function useTakeStep<P extends Process, V extends Stepped>(web: RecordWeb<P, V>) {
  const client = useQueryClient();
  return async function take(record: V, name: MadeStepOf<P>, form: unknown): Promise<V> {
    const { entity } = web.process;
    const call = () => web.call[name]({ id: record.id, version: record.version, form } as never);
    try {
      const after = await withOwnNews([[entity, record.id]], undefined, call);
      client.setQueryData(web.get(record.id).queryKey, after);
      const others = (query: { queryKey: readonly unknown[] }) =>
        JSON.stringify(query.queryKey) !== JSON.stringify(web.get(record.id).queryKey);
      void client.invalidateQueries({ queryKey: web.queries(), predicate: others });
      void client.invalidateQueries({ queryKey: ['list', web.list] });
      announce(web, name, after, (undo) => take(after, undo, web.undoForm?.(record) ?? {}));
      return after;
    } catch (error) {
      void client.invalidateQueries({ queryKey: web.get(record.id).queryKey });
      throw error;
    }
  };
}

interface Opened {
  readonly step: StepView;
}

interface Steps {
  readonly act: (step: StepView) => void;
  readonly dialog: ReactNode;
  /** The form of a step, open on the page; nothing for one without a form. On a page it makes way for what is asked over it. */
  readonly inPlace: (step: StepView, where?: 'page' | 'counter') => ReactNode;
}

/** A record's steps: which dialog is open, and what a button does. `after` is told of what was done. */
export function useSteps<P extends Process, V extends Stepped>(
  web: RecordWeb<P, V>,
  record: V | undefined,
  after: (record: V, name: MadeStepOf<P>) => void = focusNextStep,
): Steps {
  const [opened, setOpened] = useState<Opened | null>(null);
  const takeStep = useTakeStep(web);
  if (!record) return { act: () => undefined, dialog: null, inPlace: () => null };
  const take = async (step: StepView, form: unknown) => {
    const name = step.name as MadeStepOf<P>;
    const now = await takeStep(record, name, form);
    setOpened(null);
    after(now, name);
  };
  const takeAtOnce = (step: StepView) => {
    const form = web.known?.[step.name as MadeStepOf<P>]?.(record) ?? {};
    void take(step, form).catch((error) => showFailure(toCallFailed(error)));
  };
  const act = (step: StepView) => {
    const asksFirst = step.binds || web.forms[step.name as MadeStepOf<P>];
    if (asksFirst) setOpened({ step });
    else takeAtOnce(step);
  };
  const close = () => setOpened(null);
  const dialog = opened && (
    <StepDialog web={web} record={record} step={opened.step} take={(form) => take(opened.step, form)} onClose={close} />
  );
  const inPlace = (step: StepView, where: 'page' | 'counter' = 'page') =>
    (opened === null || where === 'counter') &&
    web.forms[step.name as MadeStepOf<P>] && (
      <StepDialog
        key={step.name}
        web={web}
        record={record}
        step={step}
        inPlace={where}
        take={(form) => take(step, form)}
        onClose={close}
      />
    );
  return { act, dialog, inPlace };
}

interface StepDialogProps<P extends Process, V extends Stepped> {
  readonly web: RecordWeb<P, V>;
  readonly record: V;
  readonly step: StepView;
  readonly take: (form: unknown) => Promise<unknown>;
  readonly onClose: () => void;
  readonly inPlace?: 'page' | 'counter';
}

function StepDialog<P extends Process, V extends Stepped>(props: StepDialogProps<P, V>) {
  const { web, record, step, take, onClose, inPlace } = props;
  const name = step.name as MadeStepOf<P>;
  const spec = web.process.steps[name];
  const form = web.forms[name];
  const asks = web.words.asks?.[name]?.(record);
  const explains = web.words.explains?.[name]?.(record);
  const called = web.called?.(record) ?? `${record.number}　${record.title}`;
  if (!spec) return null;
  if (form) return form({ record, called, step, schema: spec.form, asks, take, onClose, inPlace });
  return (
    <ActionQuestion
      danger={step.ends}
      title={asks ?? step.label}
      submit={step.label}
      act={() => ({ call: () => take({}), said: () => null, reread: [] })}
      onDone={() => undefined}
      onClose={onClose}
    >
      {explains && <p>{explains}</p>}
    </ActionQuestion>
  );
}

/** A record as it stands, kept true by what others do to it. */
export function useRecord<P extends Process, V extends Stepped>(web: RecordWeb<P, V>, id: string) {
  const { data, error, refetch } = useQuery<V>({ ...web.get(id), enabled: id !== '' } as never);
  useLive(
    web.process.entity,
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  return { record: data, error, refetch: () => void refetch() };
}
