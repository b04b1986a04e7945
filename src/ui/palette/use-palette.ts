import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { isComposing } from '../keys/chord.ts';
import { useNavigate } from '../link.tsx';
import {
  flatten,
  keepActive,
  moveActive,
  type PaletteGroup,
  type PaletteItem,
  type PaletteOwn,
  paletteGroups,
} from './palette-state.ts';

/** Milliseconds of quiet before the server is asked. */
const QUIET = 150;

/** Finds anything the user may see; the server folds and decides what that is. */
export type PaletteSearch = (text: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;

type Phase = 'idle' | 'searching' | 'failed';

function useFound(text: string, search: PaletteSearch) {
  const [found, setFound] = useState<readonly PaletteGroup[]>([]);
  const [phase, setPhase] = useState<Phase>('idle');
  const ask = useEffectEvent(search);
  useEffect(() => {
    if (text.trim() === '') {
      setFound([]);
      return setPhase('idle');
    }
    const run = new AbortController();
    setPhase('searching');
    const timer = setTimeout(async () => {
      const groups = await ask(text, run.signal).catch(() => null);
      if (run.signal.aborted) return;
      setFound(groups ?? []);
      setPhase(groups ? 'idle' : 'failed');
    }, QUIET);
    return () => {
      clearTimeout(timer);
      run.abort();
    };
  }, [text]);
  return { found, phase };
}

/** The moving parts of the palette: what is typed, what was found, which one Enter takes. */
export function usePalette(own: PaletteOwn, search: PaletteSearch, onClose: () => void) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  // What the IME still holds is shown but not looked up: until it lets go, what was there before it counts.
  const [held, setHeld] = useState<string | null>(null);
  const setComposing = (composing: boolean) => setHeld(composing ? text : null);
  const asked = held ?? text;
  const { found, phase } = useFound(asked, search);
  const groups = paletteGroups(found, own, asked);
  const items = flatten(groups);
  const active = keepActive(items, wanted);

  const take = (item: PaletteItem) => {
    onClose();
    if (item.run) item.run();
    else if (item.href) navigate(item.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const item = items.find((one) => one.key === active);
    if (event.key === 'ArrowDown') setWanted(moveActive(items, active, 1));
    else if (event.key === 'ArrowUp') setWanted(moveActive(items, active, -1));
    else if (event.key === 'Enter' && item) take(item);
    else return;
    event.preventDefault();
  };
  return { text, setText, setComposing, groups, active, phase, take, setWanted, onKeyDown, count: items.length };
}
