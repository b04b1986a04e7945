import { Camera, Printer, ScanBarcode } from 'lucide-react';
import { type FormEvent, lazy, type RefObject, Suspense, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { showFailure } from '#ui/toast-store.ts';
import { counterWords as words } from '../contract/counter.messages.ts';
import { printDeskCard } from './counter.client.ts';

/** Loaded with its decoder when the camera is opened. */
const CameraPanel = lazy(async () => ({ default: (await import('./camera-panel.tsx')).CameraPanel }));

interface ScanBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly read: (code: string) => Promise<void>;
  /** Sends what is in hand. */
  readonly send: () => void;
}

/** The line of the reader of bar codes: it types and presses Enter. */
export function ScanBox({ box, read, send }: ScanBoxProps) {
  const [code, setCode] = useState('');
  const [films, setFilms] = useState(false);
  useShortcut('Alt+0', () => box.current?.focus(), { description: words.box });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = code.trim();
    if (asked === '') return;
    setCode('');
    void read(asked);
  };
  const close = () => {
    setFilms(false);
    box.current?.focus();
  };
  const seen = (text: string) => {
    setFilms(false);
    void read(text);
  };
  return (
    <>
      <form className="scan-box" onSubmit={submit}>
        <Icon of={ScanBarcode} size={24} />
        <input
          ref={box}
          id="counter-scan"
          className="input lg code"
          autoComplete="off"
          maxLength={60}
          // biome-ignore lint/a11y/noAutofocus: the page is this one box
          autoFocus
          aria-label={words.box}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="submit" size="lg">
          {words.read}
        </Button>
        <Button size="lg" icon={Camera} onPress={() => setFilms(true)}>
          {words.camera.open}
        </Button>
        <Button size="lg" icon={Printer} onPress={() => void printDeskCard().catch(showFailure)}>
          {words.printCard}
        </Button>
      </form>
      {films && (
        <Suspense>
          <CameraPanel onRead={seen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
