import { useEffect, useState } from 'react';

type Listener = (words: string) => void;
let listener: Listener | null = null;

/** Says something to readers that the screen shows in another way: 48件に絞り込みました. */
export function announce(words: string): void {
  listener?.(words);
}

/** Once per page, in the shell. */
export function LiveRegion() {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  useEffect(() => {
    listener = (words) => setSaid((last) => ({ words, turn: last.turn + 1 }));
    return () => {
      listener = null;
    };
  }, []);
  return (
    <div className="vh" role="status" aria-live="polite">
      {/* A new element each time, so the same words are said again. */}
      <span key={said.turn}>{said.words}</span>
    </div>
  );
}
