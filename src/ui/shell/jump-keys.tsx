import { useEffect, useState } from 'react';
import { Kbd } from '../kbd.tsx';
import { KeyLayer, useShortcut } from '../keys/use-shortcut.tsx';
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

function JumpKey({ jump }: { jump: Jump }) {
  const navigate = useNavigate();
  useShortcut(jump.letter, () => navigate(jump.href), { description: '' });
  return (
    <span>
      <Kbd>{jump.letter}</Kbd> {jump.word}
    </span>
  );
}

/** What waits for the letter: it has the keyboard to itself, and any key ends it. */
function Waiting({ jumps, onEnd }: { jumps: readonly Jump[]; onEnd: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onEnd, PATIENCE);
    // The key itself is answered first: this listener came later than the keyboard's own.
    const end = (event: KeyboardEvent) => !event.repeat && onEnd();
    window.addEventListener('keydown', end);
    window.addEventListener('pointerdown', onEnd);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', end);
      window.removeEventListener('pointerdown', onEnd);
    };
  }, [onEnd]);
  return (
    <section className="jump" aria-label={navigationWords.jump}>
      {jumps.map((jump) => (
        <JumpKey key={jump.key} jump={jump} />
      ))}
      <span className="vh" role="status">
        {navigationWords.jumpHint}
      </span>
    </section>
  );
}

/** `g` and a letter lead to a place from anywhere. */
export function JumpKeys({ places }: { places: readonly Place[] }) {
  const [waiting, setWaiting] = useState(false);
  const [end] = useState(() => () => setWaiting(false));
  const jumps = withLetter(places);
  useShortcut('g', () => setWaiting(true), { description: '', scope: 'global', enabled: jumps.length > 0 });
  if (!waiting) return null;
  return (
    <KeyLayer>
      <Waiting jumps={jumps} onEnd={end} />
    </KeyLayer>
  );
}
