import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';

/** Draws the pictures of a text: attached files of the item that are images, by their names. */
export function picturesOf(item: Pick<KnowledgeView, 'id' | 'attachments'>) {
  return (name: string, alt: string) => {
    const file = item.attachments.findLast((each) => each.name === name && each.mediaType.startsWith('image/'));
    return file ? <AttachedPicture id={item.id} fileId={file.fileId} alt={alt || name} /> : null;
  };
}

/** The bytes come as any download does, with the reader's rights; they are shown from the browser's own memory. */
function AttachedPicture({ id, fileId, alt }: { id: string; fileId: string; alt: string }) {
  const { data } = useQuery(knowledge.query.download.queryOptions({ input: { id, fileId }, staleTime: Infinity }));
  const [src, setSrc] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const url = URL.createObjectURL(data);
    setSrc(url);
    return () => URL.revokeObjectURL(url);
  }, [data]);
  return src ? <img src={src} alt={alt} /> : alt;
}
