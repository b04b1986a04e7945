import type { ComponentType, ReactNode } from 'react';
import type { Process } from '#kernel/process.ts';
import { Button } from '#ui/button.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { State } from '#ui/state-sign.tsx';
import type { RecordPage } from '../contract/record.ts';
import type { AtDesk, OpenedProps } from './desk-records.public.ts';
import type { RecordWeb } from './record-web.public.ts';
import { BlockedSteps } from './step-actions.public.tsx';
import { useRecord, useSteps } from './use-record.public.tsx';

/** The screens of a process, as far as the counter shows them. */
type DeskWeb<P extends Process, V extends RecordPage> = RecordWeb<P, AtDesk<V>> & {
  /** What stands below the steps: its things, where it is. */
  readonly sections?: (record: V) => ReactNode;
};

interface AtCounterProps<P extends Process, V extends RecordPage> extends OpenedProps {
  readonly web: DeskWeb<P, V>;
}

function AtCounter<P extends Process, V extends RecordPage>(props: AtCounterProps<P, V>) {
  const { web, id, assetId, step, onDone } = props;
  const { record } = useRecord(web, id);
  const atDesk = record && { ...record, read: assetId ? [assetId] : [] };
  const { act, dialog, inPlace } = useSteps(web, atDesk, onDone);
  if (!record) return null;
  const first = record.steps.find(({ name }) => name === step);
  const form = first && !first.blocked ? inPlace(first, 'counter') : null;
  const others = record.steps.filter((each) => each !== first && !each.ends && !each.blocked);
  // Capped: the likeliest stand as buttons; the record's page has every step.
  const next = [...(first && !form && !dialog ? [first] : []), ...others].slice(0, 3);
  return (
    <>
      <h2>
        <span className="t">{record.number}</span>　{record.title}
        {'　'}
        <State tone={web.process.states[record.state] ?? 'active'}>{record.stateWords}</State>
      </h2>
      {form && <SectionHead title={first?.label} level={3} flat />}
      {form}
      <div className="row">
        {next.map((each) => (
          <Button
            key={each.name}
            size={each === first ? 'lg' : 'md'}
            tone={each === first && !each.blocked ? 'primary' : 'plain'}
            blocked={each.blocked ?? false}
            onPress={() => act(each)}
          >
            {each.label}
          </Button>
        ))}
      </div>
      <BlockedSteps steps={next} />
      {web.sections?.(record)}
      {dialog}
    </>
  );
}

/** A record of a process at the counter: the form of its next step open, with what was read already ticked. */
export const deskRecord =
  <P extends Process, V extends RecordPage>(web: DeskWeb<P, V>): ComponentType<OpenedProps> =>
  (opened) => <AtCounter web={web} {...opened} />;
