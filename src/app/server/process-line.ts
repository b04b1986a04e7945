import { newId } from '#kernel/id.ts';

/** The other end of a line between two processes of one start: the first one's `Worker`, or its own `process`. */
export interface Peer {
  send?(message: object): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

interface Message {
  readonly ask?: string;
  readonly answer?: string;
  readonly id: string;
  readonly value?: unknown;
}

const patienceMs = 2_000;

/** Asks the other process. Null when it does not answer in two seconds, or is gone. */
export function askOver<T>(peer: Peer, question: string): Promise<T | null> {
  const id = newId();
  return new Promise((resolve) => {
    const end = (value: T | null) => {
      clearTimeout(timer);
      peer.off('message', hear);
      resolve(value);
    };
    const hear = (message: unknown) => {
      const { answer, value } = message as Message;
      if (answer === id) end(value as T);
    };
    const timer = setTimeout(() => end(null), patienceMs).unref();
    peer.on('message', hear);
    if (!sendOver(peer, { ask: question, id })) end(null);
  });
}

/** Answers what the other process asks by this name. What it cannot answer stays unanswered. */
export function answerOver(peer: Peer, question: string, answer: () => Promise<unknown>): void {
  peer.on('message', (message) => {
    const { ask, id } = message as Message;
    if (ask !== question) return;
    answer().then(
      (value) => sendOver(peer, { answer: id, value, id }),
      () => {},
    );
  });
}

/** False when there is nobody any more. */
export function sendOver(peer: Peer, message: object): boolean {
  try {
    return peer.send?.(message) ?? false;
  } catch {
    return false;
  }
}
