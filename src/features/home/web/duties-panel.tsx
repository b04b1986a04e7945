import { clausesWords } from '#features/contract/contract/clauses.messages.ts';
import type { DutyStrip } from '#features/contract/contract/duty-strip.ts';
import { DutyBar, RedDuties } from '#features/contract/web/duty-strip.public.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';

/** 先週と今週の義務: what is late or left out by now, as the hourly judgement knows it. */
export function DutiesPanel({ duties }: { duties: DutyStrip }) {
  const { strip } = clausesWords;
  return (
    <Panel
      className="duties"
      title={strip.weeks}
      count={clausesWords.judgedAt(formatShortDateTime(duties.judgedAt))}
      end={<Link href="/contract/clauses">{strip.open}</Link>}
    >
      <div className="pad">
        <DutyBar strip={duties} />
      </div>
      <RedDuties strip={duties} />
    </Panel>
  );
}
