import type { Actor } from '#kernel/actor.ts';
import { platformRefusals } from '../refusals.ts';
import { alone, type SharedCounts } from '../use-case/shared-counts.ts';

/** So much in so many seconds; 0 is without a limit. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** What an operator may set. Each is for one account, one token or one address. */
export interface QuotaLimits {
  readonly requests: Limit;
  readonly addressRequests: Limit;
  /** What is asked of one address without any operation: files of the app, the state of the product. */
  readonly addressFiles: Limit;
  readonly bytes: Limit;
  readonly writes: Limit;
  readonly rows: Limit;
}

/** Where it is kept how much was used: in the memory of this process, which hears what the others counted. */
export interface QuotaStore {
  /** Takes the amount if anything is left. Gives the seconds until then, 0 when it was taken. */
  take(key: string, amount: number, limit: Limit): number;
  /** Counts what has happened already, left or not. */
  charge(key: string, amount: number, limit: Limit): void;
}

const mostKeys = 50_000;

/**
 * Buckets that fill evenly over their window. The last thing that is asked for may be larger than what is left: an
 * import is never refused in its middle, the next one waits.
 */
export function createMemoryQuotas(now: () => number = performance.now.bind(performance)): QuotaStore {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftOf = (key: string, { most, seconds }: Limit): number => {
    const known = buckets.get(key);
    return known ? Math.min(most, known.left + ((now() - known.at) / 1000) * (most / seconds)) : most;
  };
  const put = (key: string, left: number) => {
    buckets.delete(key);
    // The key used longest ago gives way: nobody can make the table grow.
    if (buckets.size >= mostKeys) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(key, { left, at: now() });
  };
  return {
    take: (key, amount, limit) => {
      if (limit.most === 0) return 0;
      const left = leftOf(key, limit);
      if (left < 1) return Math.ceil((1 - left) * (limit.seconds / limit.most));
      put(key, left - amount);
      return 0;
    },
    charge: (key, amount, limit) => {
      if (limit.most > 0) put(key, leftOf(key, limit) - amount);
    },
  };
}

/** Asks for the quotas of whoever asks. Each throws platform.quotaReached, with when to try again. */
export interface Quotas {
  address(address: string | null, what: 'operations' | 'files'): void;
  request(actor: Actor, bytes: number): void;
  write(actor: Actor): void;
  wrote(actor: Actor, rows: number): void;
}

export function createQuotas(
  limits: QuotaLimits,
  store: QuotaStore = createMemoryQuotas(),
  others: SharedCounts = alone,
): Quotas {
  const tell = (what: What, key: string, amount: number) => {
    if (amount > 0 && limits[what].most > 0) others.tell(what, key, amount);
  };
  const ask = (key: string, amount: number, what: What) => {
    const retryAfter = store.take(`${what} ${key}`, amount, limits[what]);
    if (retryAfter > 0) throw platformRefusals.quotaReached({ what: words[what], retryAfter });
    tell(what, key, amount);
  };
  for (const what of Object.keys(words) as What[])
    others.hear(what, (key, amount) => store.charge(`${what} ${key}`, amount, limits[what]));
  return {
    address: (address, what) => {
      if (address === null) return;
      ask(address, 1, what === 'files' ? 'addressFiles' : 'addressRequests');
    },
    request: (actor, bytes) => {
      ask(actor.id, 1, 'requests');
      if (bytes > 0) ask(actor.id, bytes, 'bytes');
    },
    write: (actor) => {
      ask(actor.id, 1, 'writes');
      ask(actor.id, 0, 'rows');
    },
    wrote: (actor, rows) => {
      // Work of the software itself is not counted; what is written is written, so nothing is refused here.
      if (actor.kind === 'system') return;
      store.charge(`rows ${actor.id}`, rows, limits.rows);
      tell('rows', actor.id, rows);
    },
  };
}

type What = keyof QuotaLimits;

const words: Record<What, string> = {
  addressRequests: 'この場所からの操作',
  addressFiles: 'この場所からの画面の読み込み',
  requests: '操作',
  bytes: '送られた量',
  writes: '登録や変更',
  rows: '書き込んだ件数',
};

/** Of what runs or waits at one moment (turns.ts). */
export const togetherWords = '同時の操作';
