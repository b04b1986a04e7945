/**
 * Which of `count` things the arrow keys lead to from `from`; round at both ends. Null when the key moves nothing.
 * Both axes work, so a strip of tabs behaves the same when it wraps on a phone.
 */
export function rovingTarget(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowRight' || key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
