import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';

const f = deskWords.facts;

function Person({ ticket }: { ticket: TicketView }) {
  const { requester } = ticket;
  return (
    <>
      {requester.name}
      {requester.reading && <span className="muted">　{requester.reading}</span>}
    </>
  );
}

function Device({ ticket }: { ticket: TicketView }) {
  const { asset } = ticket;
  if (!asset) return null;
  return (
    <>
      <Link className="code" href={`/assets/${asset.id}`}>
        {asset.assetTag}
      </Link>
      　{asset.className}
      <br />
      <span className="muted">
        {words.procurers[asset.procurer]}
        {asset.warrantyUntil && `　${f.warranty} ${formatDate(asset.warrantyUntil)}`}
      </span>
    </>
  );
}

function Knowledge({ ticket }: { ticket: TicketView }) {
  const { knowledge } = ticket;
  return knowledge && <Link href={`/knowledge/${knowledge.id}`}>{knowledge.knowledgeNo}</Link>;
}

const place = ({ requester }: TicketView) => [requester.siteName, requester.roomName].filter(Boolean).join(' ');

/** The short facts beside the list. */
export function requesterFacts(ticket: TicketView): Fact[] {
  const last = ticket.escalations.at(-1);
  return [
    { label: f.requester, value: <Person ticket={ticket} /> },
    {
      label: f.department,
      value: (
        <>
          {ticket.requester.departmentName}
          <br />
          <span className="muted">
            {place(ticket)}　{ticket.requester.extension && `${f.extension} ${ticket.requester.extension}`}
          </span>
        </>
      ),
    },
    { label: f.device, value: <Device ticket={ticket} /> },
    { label: f.assignee, value: ticket.assignee?.name ?? <span className="who-none">{words.unassigned}</span> },
    ...(last ? [{ label: f.escalation, value: last.targetName }] : []),
    ...(ticket.knowledge ? [{ label: f.related, value: <Knowledge ticket={ticket} /> }] : []),
  ];
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
        { label: f.name, value: <Person ticket={ticket} /> },
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
