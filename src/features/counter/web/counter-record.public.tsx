import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import type { RecordPage } from '#features/records/contract/record.ts';
import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { BlockedSteps } from '#features/records/web/step-actions.public.tsx';
import { useRecord, useSteps } from '#features/records/web/use-record.public.tsx';
import type { Process } from '#kernel/process.ts';
import { Button } from '#ui/button.tsx';
import { State } from '#ui/state-sign.tsx';
import type { AtDesk, OpenedProps } from './counter-slot.public.ts';

interface Shown<V> {
  /** What stands below the steps: its things, where it is. */
  readonly sections?: (record: V) => ReactNode;
}

interface AtCounterProps<P extends Process, V extends RecordPage> extends OpenedProps, Shown<V> {
  readonly web: RecordWeb<P, AtDesk<V>>;
}

function AtCounter<P extends Process, V extends RecordPage>(props: AtCounterProps<P, V>) {
  const { web, id, assetId, step, atOnce, onDone, sections } = props;
  const { record } = useRecord(web, id);
  const atDesk = record && { ...record, read: assetId ? [assetId] : [] };
  const { act, dialog } = useSteps(web, atDesk, onDone);
  const begun = useRef(false);
  const first = record?.steps.find(({ name }) => name === step);
  useEffect(() => {
    if (begun.current || !first) return;
    begun.current = true;
    if (atOnce && !first.blocked) act(first);
  }, [first, atOnce, act]);
  if (!record) return null;
  const others = record.steps.filter((each) => each !== first && !each.ends && !each.blocked);
  const next = [...(first ? [first] : []), ...others].slice(0, 3);
  return (
    <>
      <h2>
        <span className="t">{record.number}</span>　{record.title}　
        <State tone={web.process.states[record.state] ?? 'active'}>{record.stateWords}</State>
      </h2>
      <div className="row">
        {next.map((each, i) => (
          <Button
            key={each.name}
            size="lg"
            autoFocus={i === 0}
            tone={i === 0 && !each.blocked ? 'primary' : 'plain'}
            blocked={each.blocked ?? false}
            onPress={() => act(each)}
          >
            {each.label}
          </Button>
        ))}
      </div>
      <BlockedSteps steps={next} />
      {sections?.(record)}
      {dialog}
    </>
  );
}

/** A record of a process at the counter: its next step first, opened with what was read already ticked. */
export const counterRecord =
  <P extends Process, V extends RecordPage>(
    web: RecordWeb<P, AtDesk<V>>,
    shown: Shown<V>,
  ): ComponentType<OpenedProps> =>
  (opened) => <AtCounter web={web} {...shown} {...opened} />;
