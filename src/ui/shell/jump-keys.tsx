import { useEffect, useRef, useState } from 'react';
import { Kbd } from '../kbd.tsx';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { useNavigate } from '../link.tsx';
import { navigationWords } from '../routing/places.messages.ts';
import type { Place } from './place.ts';

/** Milliseconds after which `g` is forgotten. */
const PATIENCE = 3_000;

interface Jump {
  readonly key: string;
  readonly word: string;
  readonly href: string;
  readonly letter: string;
}

const withLetter = (places: readonly Place[]): readonly Jump[] =>
  places.flatMap(({ key, word, href, letter }) => (letter ? [{ key, word, href, letter }] : []));

/** The jumps as the list of keys says them. */
export const jumpsOf = (places: readonly Place[]) =>
  withLetter(places).map(({ letter, word }) => ({ keys: `g ${letter}`, description: navigationWords.goTo(word) }));

/**
 * Waits for the letter, from the moment `g` was pressed: the next key belongs to it, before any other listener, and ends the
 * wait. Gives the way to stop waiting.
 */
function awaitLetter(jumps: readonly Jump[], onJump: (jump: Jump) => void, onEnd: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', take, true);
    window.removeEventListener('pointerdown', stop, true);
    onEnd();
  };
  const take = (event: KeyboardEvent) => {
    if (event.repeat || event.key === 'Shift') return;
    stop();
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    const jump = plain ? jumps.find(({ letter }) => letter === event.key.toLowerCase()) : undefined;
    if (!jump) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onJump(jump);
  };
  const timer = setTimeout(stop, PATIENCE);
  window.addEventListener('keydown', take, true);
  window.addEventListener('pointerdown', stop, true);
  return stop;
}

/** `g` and a letter lead to a place from anywhere. */
export function JumpKeys({ places }: { places: readonly Place[] }) {
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState(false);
  const stop = useRef<() => void>(null);
  const jumps = withLetter(places);
  const begin = () => {
    setWaiting(true);
    stop.current = awaitLetter(
      jumps,
      ({ href }) => navigate(href),
      () => setWaiting(false),
    );
  };
  useShortcut('g', begin, { description: '', scope: 'global', enabled: jumps.length > 0 });
  useEffect(() => () => stop.current?.(), []);
  if (!waiting) return null;
  return (
    <section className="jump" aria-label={navigationWords.jump}>
      {jumps.map(({ key, letter, word }) => (
        <span key={key}>
          <Kbd>{letter}</Kbd> {word}
        </span>
      ))}
      <span className="vh" role="status">
        {navigationWords.jumpHint}
      </span>
    </section>
  );
}
