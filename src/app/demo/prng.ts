/**
 * A small seeded generator (sfc32 seeded by an FNV-1a walk over the label), so that the sample prefecture is the
 * same bytes on every machine. Not for secrets.
 */
export type Rng = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [min, max], both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One element. Throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** A new array in random order. */
  shuffle<T>(list: readonly T[]): T[];
  /** An independent stream; the same label always gives the same stream, whatever was drawn before. */
  fork(label: string | number): Rng;
};

function hash(text: string, start: number): number {
  let h = start >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d) >>> 0;
  return (h ^ (h >>> 12)) >>> 0;
}

function sfc32(label: string): () => number {
  let a = hash(label, 0x811c9dc5);
  let b = hash(label, 0x9e3779b9);
  let c = hash(label, 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

export function createRng(label: string): Rng {
  const next = sfc32(label);
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => elementAt(list, Math.floor(next() * list.length)),
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        const held = elementAt(copy, i);
        copy[i] = elementAt(copy, j);
        copy[j] = held;
      }
      return copy;
    },
    fork: (child) => createRng(`${label}/${child}`),
  };
}

/** The element, or RangeError: the generator never reads past its own tables silently. */
export function elementAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return list[index] as T;
}

/** Draws by weight in O(log n). */
export type WeightedDeck<T> = { readonly items: readonly T[]; readonly edges: readonly number[] };

export function weightedDeck<T>(items: readonly T[], weightOf: (item: T) => number): WeightedDeck<T> {
  const kept: T[] = [];
  const edges: number[] = [];
  let sum = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (weight <= 0) continue;
    sum += weight;
    kept.push(item);
    edges.push(sum);
  }
  return { items: kept, edges };
}

export function draw<T>(deck: WeightedDeck<T>, rng: Rng): T {
  const goal = rng.next() * elementAt(deck.edges, deck.edges.length - 1);
  let low = 0;
  let high = deck.edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(deck.edges, middle) > goal) high = middle;
    else low = middle + 1;
  }
  return elementAt(deck.items, low);
}

/** Splits a whole total over weights so that the parts add up exactly (largest remainders get the rest). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((x, y) => y.remainder - x.remainder || x.index - y.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = elementAt(parts, index) + 1;
  return parts;
}

/** Adds to the list under a key. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
