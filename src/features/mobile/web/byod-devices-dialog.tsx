import { useQuery } from '@tanstack/react-query';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import type { ByodRequest } from '../contract/byod.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { byod: words } = mobileWords;
const { device: d } = words;

/** The devices of one request, as they were written down. */
export function ByodDevicesDialog({ request, onClose }: { request: ByodRequest; onClose: () => void }) {
  const { data } = useQuery(mobile.query.getByod.queryOptions({ input: { id: request.id } }));
  const title = words.devices(request.askedBy);
  return (
    <Dialog open onClose={onClose} width="wide" title={title} note={words.count(request.deviceCount)}>
      <div className="dialog-body">
        {data ? (
          <RelatedTable
            caption={title}
            rows={data.devices.map((device, i) => ({ ...device, key: String(i) }))}
            idOf={({ key }) => key}
            columns={[
              {
                title: d.name,
                cell: ({ name, assetId }) => (assetId ? <Link href={`/assets/${assetId}`}>{name}</Link> : name),
              },
              { title: d.user, cell: ({ user }) => user },
              { title: d.note, cell: ({ note }) => note },
            ]}
          />
        ) : (
          <Loading busy label={title} />
        )}
      </div>
    </Dialog>
  );
}
