/** A session ends after this long without a request. */
export const idleMinutes = 60;
/** A session ends this long after signing in, whatever happens. */
export const absoluteHours = 12;
/** The time of the last request is written at most this often. */
const touchSeconds = 60;

interface SessionTimes {
  readonly expires_at: string;
  readonly last_seen_at: string;
}

/** Whether a session still counts at `now`. */
export function isLive(session: SessionTimes, now: string): boolean {
  const at = Temporal.Instant.from(now);
  const idleUntil = Temporal.Instant.from(session.last_seen_at).add({ minutes: idleMinutes });
  return Temporal.Instant.compare(at, session.expires_at) < 0 && Temporal.Instant.compare(at, idleUntil) < 0;
}

/** Whether the last request's time is old enough to be written again. */
export function wantsTouch(session: SessionTimes, now: string): boolean {
  const next = Temporal.Instant.from(session.last_seen_at).add({ seconds: touchSeconds });
  return Temporal.Instant.compare(now, next) >= 0;
}

/** When a session begun at `now` ends at the latest. */
export function sessionEnd(now: string): string {
  return Temporal.Instant.from(now).add({ hours: absoluteHours }).toString();
}

/** Sessions last seen before this are over at `now`. */
export function idleSince(now: string): string {
  return Temporal.Instant.from(now).subtract({ minutes: idleMinutes }).toString();
}
