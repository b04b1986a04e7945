import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { saveFile } from '#ui/rpc/save-file.ts';
import type { DisposalDrive } from '../contract/disposal.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';
import { disposals } from './disposals.client.ts';
import './disposals.css';

const { photos: words } = disposalsWords;

interface PhotoProps {
  readonly id: string;
  readonly fileId: string;
  readonly serial: string;
}

/** A picture, small; pressed it is saved as it is. The bytes come as any download does, with the reader's rights. */
function Photo({ id, fileId, serial }: PhotoProps) {
  const { data } = useQuery(disposals.query.photo.queryOptions({ input: { id, fileId }, staleTime: Infinity }));
  const [src, setSrc] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const url = URL.createObjectURL(data);
    setSrc(url);
    return () => URL.revokeObjectURL(url);
  }, [data]);
  return (
    <Button size="sm" tone="quiet" onPress={() => data && saveFile(data)}>
      {src ? <img className="drive-photo" src={src} alt={words.of(serial)} /> : words.of(serial)}
    </Button>
  );
}

/** The pictures of a drive: asked for when somebody looks, so a batch of forty opens as fast as one of two. */
export function DrivePhotos({ id, drive: { serial, photos, destroyedAt } }: { id: string; drive: DisposalDrive }) {
  const [open, setOpen] = useState(false);
  if (photos.length === 0) return destroyedAt ? words.none : '';
  if (!open) {
    return (
      <Button size="sm" tone="quiet" onPress={() => setOpen(true)}>
        {words.many(photos.length)}
      </Button>
    );
  }
  return photos.map(({ fileId }) => <Photo key={fileId} id={id} fileId={fileId} serial={serial} />);
}
