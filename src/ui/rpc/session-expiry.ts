const expired = new EventTarget();

/** Tells the shell that the session ended in mid-work; it asks for the password in place and keeps the page. */
export function announceExpired(): void {
  expired.dispatchEvent(new Event('expired'));
}

export function onExpired(listener: () => void): () => void {
  expired.addEventListener('expired', listener);
  return () => expired.removeEventListener('expired', listener);
}
