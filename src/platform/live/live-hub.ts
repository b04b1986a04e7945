import type { Actor } from '#kernel/actor.ts';
import { sessionIdOf } from '../auth/signed-in-actor.ts';
import type { Executor } from '../db/executor.ts';
import type { Log } from '../log.ts';
import { platformRefusals } from '../refusals.ts';
import type { RecordScope } from '../scope/record-scope.ts';
import { everything } from '../use-case/live-topics.ts';
import { hearingOf } from './visible-topics.ts';

/** An open page, as the http room holds it. */
export interface Line {
  /** Who listens now; null when the session is over. */
  readonly resolve: () => Promise<Actor | null>;
  readonly tell: (topics: readonly string[]) => void;
  /** Ends the line, with words for the reader when it is not their doing. */
  readonly close: (words: string | null) => void;
}

export interface OpenLine {
  /** The page is gone. */
  leave(): void;
  /** Asks again who listens: a session also ends by itself. */
  recheck(): Promise<void>;
}

export interface LiveHub {
  /** What changed, as JSON topics. Costs nothing but remembering it: lines are told together, a few times a second. */
  publish(payload: string): void;
  /** Notices were lost: every line hears that anything may have changed. */
  gap(): void;
  /** The rights of an account or a token changed: its lines go on with what it may now, or end at once. */
  reconsider(holderId: string): void;
  reconsiderAll(): void;
  open(actor: Actor, line: Line): OpenLine;
  /** The server stops: every line ends. */
  close(): void;
}

interface Open extends Line {
  actor: Actor;
  readonly session: string;
}

export interface HubParts {
  readonly db: Executor;
  readonly scopes: ReadonlyMap<string, RecordScope>;
  readonly log: Log;
}

/** The database says here whose sign-in, role or token changed: by triggers, so that no way to do it is forgotten. */
export const accessChannel = 'madoguchi_access';

/** Pages of one sign-in, or of one token, that are told of changes. */
export const linesPerSession = 5;
/** The same over all sign-ins of an account. */
export const linesPerHolder = 20;
const pauseMs = 100;

/** Tells open pages what changed, each what its reader may read. Topics name records; a page asks for the content itself. */
export function createLiveHub({ db, scopes, log }: HubParts): LiveHub {
  /** The oldest first. */
  const lines = new Set<Open>();
  let news = new Set<string>();
  let reconsidering: Promise<unknown> = Promise.resolve();
  let isWaiting = false;

  const end = (line: Open, words: string | null) => {
    if (lines.delete(line)) line.close(words);
  };
  const endOldest = (isCounted: (line: Open) => boolean, most: number) => {
    const counted = [...lines].filter(isCounted);
    const words = platformRefusals.tooManyPages().message;
    for (const line of counted.slice(0, Math.max(0, counted.length - most))) end(line, words);
  };
  const tellAll = async () => {
    isWaiting = false;
    const told = news;
    news = new Set();
    // Whoever has just lost a right hears nothing more by it.
    await reconsidering;
    const readers = [...new Map([...lines].map((line) => [line.actor.id, line.actor])).values()];
    const hearing = await hearingOf(db, scopes, told, readers).catch((error: unknown) => {
      log.warn({ err: error }, 'what changed could not be looked up: pages are told to read again');
      return () => [everything];
    });
    for (const line of lines) {
      const topics = hearing(line.actor);
      if (topics.length > 0) line.tell(topics);
    }
  };
  const note = (topics: readonly string[]) => {
    if (lines.size === 0) return;
    for (const topic of topics) news.add(topic);
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => void tellAll(), pauseMs).unref();
  };
  const again = async (line: Open) => {
    const actor = await line.resolve().catch(() => null);
    if (actor) line.actor = actor;
    else end(line, null);
  };
  const askAgain = (concerned: readonly Open[]) => {
    reconsidering = Promise.all([reconsidering, ...concerned.map(again)]);
  };
  return {
    publish: (payload) => note(JSON.parse(payload) as string[]),
    gap: () => note([everything]),
    reconsider: (holderId) => askAgain([...lines].filter((line) => line.actor.id === holderId)),
    reconsiderAll: () => askAgain([...lines]),
    open: (actor, line) => {
      const opened: Open = { ...line, actor, session: sessionIdOf(actor) ?? actor.id };
      lines.add(opened);
      endOldest((each) => each.session === opened.session, linesPerSession);
      endOldest((each) => each.actor.id === actor.id, linesPerHolder);
      return { leave: () => void lines.delete(opened), recheck: () => again(opened) };
    },
    close: () => {
      for (const line of lines) end(line, null);
    },
  };
}
