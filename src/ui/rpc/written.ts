const written = new EventTarget();

/** The header of an answer to what writes. */
export const effectHeader = 'x-effect';

/** Tells the app that something was written: whatever it read before may have counted or named it. */
export function announceWritten(): void {
  written.dispatchEvent(new Event('written'));
}

export function onWritten(listener: () => void): () => void {
  written.addEventListener('written', listener);
  return () => written.removeEventListener('written', listener);
}
