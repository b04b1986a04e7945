import { cx } from '#ui/class-names.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate, formatDateTime, formatShortDateTime, formatTime, officeDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useMay } from '#ui/session/me.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { EscalationView, TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';

const f = deskWords.facts;

function Person({ ticket: { requester }, below }: { ticket: TicketView; below?: boolean }) {
  return (
    <>
      {requester.name}
      {requester.reading && (
        <span className={cx('muted', below && 'line-below')}>
          {!below && '　'}
          {requester.reading}
        </span>
      )}
    </>
  );
}

function Device({ asset }: { asset: NonNullable<TicketView['asset']> }) {
  return (
    <>
      <Link className="code" href={`/assets/${asset.id}`}>
        {asset.assetTag}
      </Link>
      {'　'}
      {asset.className}
      <br />
      <span className="muted">
        {words.procurers[asset.procurer]}
        {asset.warrantyUntil && `　${deskWords.warrantyUntil(formatDate(asset.warrantyUntil))}`}
      </span>
    </>
  );
}

/** 統合運用管理　回答あり 10:20 */
function Escalation({ one, asOf }: { one: EscalationView; asOf: string }) {
  const moment = (at: string) => (officeDay(at) === officeDay(asOf) ? formatTime(at) : formatShortDateTime(at));
  return (
    <>
      {one.targetName}
      <span className="muted">
        {'　'}
        {one.repliedAt ? deskWords.repliedAt(moment(one.repliedAt)) : deskWords.replyBy(moment(one.dueAt))}
      </span>
    </>
  );
}

/** Every record the ticket is tied to: repairs and loans, the known error, other tickets. */
function relatedLinks({ related, knowledge, links }: TicketView) {
  const blocks = related.flatMap(({ title, rows }) => rows.map((row) => [row.href, `${title} ${row.number}`] as const));
  const known = knowledge ? [[`/knowledge/${knowledge.id}`, deskWords.known(knowledge.knowledgeNo)] as const] : [];
  const others = links.map((one) => [`/tickets/${one.id}`, `${words.links[one.kind]} ${one.ticketNo}`] as const);
  return [...blocks, ...known, ...others];
}

function RelatedLinks({ links }: { links: ReturnType<typeof relatedLinks> }) {
  return (
    <span className="related-links">
      {links.map(([href, word]) => (
        <Link key={href} href={href}>
          {word}
        </Link>
      ))}
    </span>
  );
}

const place = ({ requester }: TicketView) => [requester.siteName, requester.roomName].filter(Boolean).join(' ');

/** The short facts beside the list. */
export function requesterFacts(ticket: TicketView): Fact[] {
  const last = ticket.escalations.at(-1);
  const related = relatedLinks(ticket);
  return [
    { label: f.requester, value: <Person ticket={ticket} /> },
    {
      label: f.department,
      value: (
        <>
          {ticket.requester.departmentName}
          <br />
          <span className="muted">
            {[place(ticket), ticket.requester.extension && `${f.extension} ${ticket.requester.extension}`]
              .filter(Boolean)
              .join('　')}
          </span>
        </>
      ),
    },
    { label: f.device, value: ticket.asset && <Device asset={ticket.asset} /> },
    { label: f.assignee, value: ticket.assignee?.name ?? <span className="who-none">{words.unassigned}</span> },
    ...(last ? [{ label: f.escalation, value: <Escalation one={last} asOf={ticket.asOf} /> }] : []),
    ...(related.length > 0 ? [{ label: f.related, value: <RelatedLinks links={related} /> }] : []),
  ];
}

/** 修理を受け付ける, with what the ticket knows; a device that its 所属 repairs is not taken in. */
function ReceiveRepair({ ticket: { id, subject, asset } }: { ticket: TicketView }) {
  const mayReceive = useMay('repairs.handle');
  if (!mayReceive || !asset || asset.policy?.repairedBy !== 'helpdesk') return null;
  const known = new URLSearchParams({ ticket: id, tag: asset.assetTag, symptom: subject });
  return (
    <>
      <br />
      <Link href={`/repairs/new?${known}`}>{f.receiveRepair}</Link>
    </>
  );
}

/** The facts column of the ticket's own page. */
export function ticketFactGroups(ticket: TicketView): FactGroup[] {
  const { requester, asset } = ticket;
  const device: FactGroup[] = asset
    ? [
        {
          title: f.device,
          items: [
            {
              label: f.assetTag,
              value: (
                <Link className="code" href={`/assets/${asset.id}`}>
                  {asset.assetTag}
                </Link>
              ),
            },
            { label: f.deviceClass, value: deskWords.classOf(asset.className, words.procurers[asset.procurer]) },
            { label: f.model, value: asset.modelName },
            { label: f.warranty, value: asset.warrantyUntil && formatDate(asset.warrantyUntil), className: 't' },
            ...(asset.policy
              ? [
                  {
                    label: f.repair,
                    value: (
                      <>
                        {asset.policy.words}
                        <br />
                        <span className="muted">{asset.policy.reportWords}</span>
                        <ReceiveRepair ticket={ticket} />
                      </>
                    ),
                  },
                ]
              : []),
          ],
        },
      ]
    : [];
  return [
    {
      title: f.requester,
      items: [
        { label: f.name, value: <Person ticket={ticket} below /> },
        { label: f.department, value: requester.departmentName },
        { label: f.place, value: place(ticket) },
        { label: f.extension, value: requester.extension, className: 't' },
        ...(requester.contact ? [{ label: f.contact, value: requester.contact }] : []),
      ],
    },
    ...device,
    { title: f.ticket, items: intakeFacts(ticket) },
  ];
}

function intakeFacts(ticket: TicketView): Fact[] {
  const { category, remote } = ticket;
  return [
    { label: f.kind, value: words.kinds[ticket.kind] },
    { label: f.category, value: category && [category.parentName, category.name].filter(Boolean).join(' › ') },
    { label: f.channel, value: words.channels[ticket.channel] },
    {
      label: f.received,
      value: (
        <>
          <span className="t">{formatDateTime(ticket.receivedAt)}</span>
          <br />
          <span className="muted">{ticket.createdByName}</span>
        </>
      ),
    },
    { label: f.assignee, value: ticket.assignee?.name ?? <span className="who-none">{words.unassigned}</span> },
    { label: f.priority, value: words.priorities[ticket.priority] },
    ...(ticket.businessSystem ? [{ label: f.system, value: ticket.businessSystem.name }] : []),
    ...(ticket.software ? [{ label: f.software, value: ticket.software.name }] : []),
    ...(remote ? [{ label: f.remote, value: deskWords.remoteConsent(formatDateTime(remote.consentedAt)) }] : []),
  ];
}
