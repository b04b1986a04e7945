import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { counterWords } from '../contract/counter.messages.ts';
import { type CodeReader, openReader } from './code-reader.ts';

const { camera: words } = counterWords;

/** Between two looks, in milliseconds: a hand holds a label still longer. */
const pause = 150;

interface CameraPanelProps {
  readonly onRead: (code: string) => void;
  readonly onClose: () => void;
}

/** Why no camera can be used here, in words that say what to do. */
function reasonOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return words.refused;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return words.absent;
  return name === 'NotReadableError' ? words.busy : words.failed;
}

/** Looks until a code is seen, the camera is away, or nobody wants it any more. */
async function look(video: HTMLVideoElement, reader: CodeReader, wanted: () => boolean): Promise<string | null> {
  while (wanted()) {
    const code = video.videoWidth > 0 ? await reader.read(video) : null;
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/** The camera of this machine as a reader of labels. It is switched off as soon as a code was read. */
export function CameraPanel({ onRead, onClose }: CameraPanelProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const told = useRef(onRead);
  told.current = onRead;
  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | null = null;
    let reader: CodeReader | null = null;
    const off = () => {
      wanted = false;
      for (const track of stream?.getTracks() ?? []) track.stop();
      reader?.close();
    };
    const begin = async () => {
      if (!navigator.mediaDevices) {
        setTrouble(window.isSecureContext ? words.absent : words.insecure);
        return;
      }
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const shown = video.current;
      if (!wanted || !shown) return off();
      shown.srcObject = stream;
      await shown.play();
      reader = await openReader();
      const code = await look(shown, reader, () => wanted);
      off();
      if (code) told.current(code);
    };
    begin().catch((error: unknown) => {
      if (wanted) setTrouble(reasonOf(error));
      off();
    });
    return off;
  }, []);
  return (
    <section className="counter-camera" aria-label={words.title}>
      {trouble === null && <video ref={video} muted playsInline aria-label={words.title} />}
      <p role="status" className={trouble ? 'err' : 'muted'}>
        {trouble ?? words.help}
      </p>
      <Button onPress={onClose}>{words.close}</Button>
    </section>
  );
}
