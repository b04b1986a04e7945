import './approvals.css';
import { Printer } from 'lucide-react';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { plainHeadings } from '#kernel/text/plain-headings.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { type Difference, difference } from '#ui/text-difference.ts';
import { showFailure } from '#ui/toast-store.ts';
import { approvalProcess } from '../contract/approval.process.ts';
import type { ApprovalView, ChangedField } from '../contract/approval.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalForms } from './approval-forms.tsx';
import { approvals, printApproval } from './approvals.client.public.ts';

function factsOf(approval: ApprovalView): FactGroup[] {
  const { facts: f, columns: c } = words;
  return [
    {
      title: f.who,
      items: [
        ...approval.stamps.map(({ label, name, at }) => ({
          label,
          value: name && `${name}　${at ? formatDateTime(at) : ''}`,
        })),
        { label: c.approver, value: approval.approver?.name ?? words.anyone },
        { label: f.standIn, value: approval.standIn?.name },
        { label: c.dueOn, value: formatDate(approval.dueOn), className: 't' },
      ],
    },
    { title: f.subject, items: [{ label: f.subject, value: <Link href={approval.link}>{approval.title}</Link> }] },
  ];
}

function Marked({ part: { before, changed, after }, as: Tag }: { part: Difference; as: 'del' | 'ins' }) {
  return (
    <>
      {before}
      {changed && <Tag>{changed}</Tag>}
      {after}
    </>
  );
}

/** A field as it is and as it will be, with the stretch in which they differ. */
function Change({ field }: { field: ChangedField }) {
  const [now, then] = difference(plainHeadings(field.before), plainHeadings(field.after));
  const { before, after, none } = words.changes;
  return (
    <div className="approval-change">
      <h3>{field.label}</h3>
      <div>
        <h4>{before}</h4>
        <p>{field.before ? <Marked part={now} as="del" /> : <span className="muted">{none}</span>}</p>
      </div>
      <div>
        <h4>{after}</h4>
        <p>
          <Marked part={then} as="ins" />
        </p>
      </div>
    </div>
  );
}

/** Why it is asked and what changes: what is decided about. */
function ApprovalSections({ approval }: { approval: ApprovalView }) {
  return (
    <>
      <Section title={words.facts.why}>
        <p className="approval-why">{approval.reason}</p>
      </Section>
      <Section title={words.changes.title} count={approval.changes.length}>
        {approval.changes.map((field) => (
          <Change key={field.label} field={field} />
        ))}
      </Section>
    </>
  );
}

/** What the screens of 承認 are made of. */
export const approvalWeb = recordWeb(approvalProcess, 'approvals', approvals, {
  words,
  forms: approvalForms,
  facts: factsOf,
  sections: (approval) => <ApprovalSections approval={approval} />,
  actions: (approval) => [
    {
      key: 'paper',
      word: words.paper.title,
      icon: Printer,
      plain: true,
      onPress: () => void printApproval(approval).catch(showFailure),
    },
  ],
});
