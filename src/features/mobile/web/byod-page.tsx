import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Due } from '#ui/due.tsx';
import { formatShortDateTime, formatUntil } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import { showFailure } from '#ui/toast-store.ts';
import type { ByodRequest } from '../contract/byod.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { ByodDevicesDialog } from './byod-devices-dialog.tsx';
import { ByodDialog } from './byod-dialog.tsx';
import { ByodMoves } from './byod-moves.tsx';
import { mobile } from './mobile.client.ts';

const { byod: words } = mobileWords;
const { columns: c } = words;

/** Whether its list is there, is owed, or is not asked for. */
function ListState({ request }: { request: ByodRequest }) {
  if (request.list) return <State tone="resolved">{words.made(formatShortDateTime(request.list.madeAt))}</State>;
  if (!request.bulk) return <State tone="closed">{words.few}</State>;
  const until = words.owed(formatUntil(request.dueAt));
  return request.overdue ? (
    <Due level="breach" at={until} left={words.moves.overdue} />
  ) : (
    <State tone="new">{until}</State>
  );
}

function ListButton({ request, may }: { request: ByodRequest; may: boolean }) {
  const { press } = useAct();
  const { id } = request;
  if (request.list) {
    const open = () => void mobile.call.giveByodList({ id }).then(saveFile, showFailure);
    return (
      <Button size="sm" onPress={open}>
        {words.open}
      </Button>
    );
  }
  if (!may || request.kind === 'change') return null;
  const make = () =>
    void press({
      call: () => mobile.call.makeByodList({ id }),
      said: (made) => words.listMade(made.deviceCount),
      reread: [mobile.query.key()],
    });
  return (
    <Button size="sm" onPress={make}>
      {words.make}
    </Button>
  );
}

/** How many, and which they are. */
function DevicesButton({ request }: { request: ByodRequest }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {words.count(request.deviceCount)}
      </Button>
      {open && <ByodDevicesDialog request={request} onClose={() => setOpen(false)} />}
    </>
  );
}

/** BYOD: what the ledger does not follow yet, what was asked for at once, and its list for the staff (§8-2). */
export function ByodPage() {
  const mayHandle = useMay('mobile.handle');
  const { data = [] } = useQuery(mobile.query.byodRequests.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      add={mayHandle && { word: words.add, dialog: (close) => <ByodDialog onClose={close} /> }}
    >
      <ByodMoves />
      <Section title={words.requests}>
        <p className="muted">{words.rule}</p>
        <RelatedTable
          caption={words.requests}
          rows={data}
          idOf={({ id }) => id}
          empty={words.none}
          columns={[
            { title: c.askedAt, width: 8, className: 't', cell: ({ askedAt }) => formatShortDateTime(askedAt) },
            { title: c.kind, width: 5, cell: ({ kind }) => words.kinds[kind] },
            { title: c.askedBy, cell: ({ askedBy }) => askedBy },
            {
              title: c.ticket,
              width: 6.5,
              className: 't',
              cell: ({ ticketId, ticketNo }) => ticketId && <Link href={`/tickets/${ticketId}`}>{ticketNo}</Link>,
            },
            { title: c.devices, width: 5, className: 'num', cell: (request) => <DevicesButton request={request} /> },
            { title: c.list, width: 14, cell: (request) => <ListState request={request} /> },
            { title: c.act, width: 8, cell: (request) => <ListButton request={request} may={mayHandle} /> },
          ]}
        />
      </Section>
    </PlainPage>
  );
}
