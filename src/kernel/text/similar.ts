import { fold } from './fold.ts';

/** How alike two names are, 0 to 1: Dice coefficient over the pairs of neighbouring characters, folded, without spaces. */
export function similarity(a: string, b: string): number {
  const [left, right] = [compact(a), compact(b)];
  if (left === right) return left === '' ? 0 : 1;
  const pairs = countPairs(left);
  const rightPairs = countPairs(right);
  const total = sum(pairs) + sum(rightPairs);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, rightPairs.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** 「近い名称」: the candidate most like `name`, if it is at least `threshold` alike; the first one of equals. */
export function mostSimilar<T>(
  name: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
  threshold = 0.6,
): { candidate: T; score: number } | null {
  let best: { candidate: T; score: number } | null = null;
  for (const candidate of candidates) {
    const score = similarity(name, nameOf(candidate));
    if (score >= threshold && (best === null || score > best.score)) best = { candidate, score };
  }
  return best;
}

function compact(text: string): string {
  return fold(text).replace(/ /g, '');
}

function countPairs(text: string): Map<string, number> {
  const chars = [...text];
  const pairs = new Map<string, number>();
  for (let i = 1; i < chars.length; i++) {
    const pair = `${chars[i - 1]}${chars[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
