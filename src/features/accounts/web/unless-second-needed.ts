import { readRefusal } from '#ui/form/refusal.ts';

/** What the call gives; null when the server wants another administrator to confirm it first. Other refusals stay. */
export function unlessSecondNeeded<T>(call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (readRefusal(error)?.code === 'accounts.secondNeeded') return null;
    throw error;
  });
}
