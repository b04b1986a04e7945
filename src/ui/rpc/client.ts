import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { announceExpired } from './session-expiry.ts';
import { announceWritten, effectHeader } from './written.ts';

/** What every error answer carries beside its message. The message is Japanese and says what to do next. */
export interface RefusalData {
  readonly refusal: string;
  readonly field: string | null;
  readonly details: Record<string, unknown>;
  readonly requestId: string;
}

/** A refused or failed call, in words for the user. `refusal` is null when the server could not be reached. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly status: number;
  readonly refusal: string | null;
  readonly field: string | null;
  readonly details: Record<string, unknown>;
  /** The answer as it came: forms read their fields' errors from it. */
  readonly data: RefusalData | null;

  constructor(message: string, status: number, data: RefusalData | null) {
    super(message);
    this.status = status;
    this.data = data;
    this.refusal = data?.refusal ?? null;
    this.field = data?.field ?? null;
    this.details = data?.details ?? {};
  }
}

const unreachable = 'サーバにつながりません。入力した内容は残っています。つながりしだい、もう一度送れます。';

/** Anything a call may throw, as CallFailed. */
export function toCallFailed(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  if (error instanceof ORPCError) {
    return new CallFailed(error.message, error.status, (error.data ?? null) as RefusalData | null);
  }
  return new CallFailed(unreachable, 0, null);
}

const link = new RPCLink({
  url: () => new URL('/api/rpc', window.location.href),
  fetch: async (request, init) => {
    const answer = await fetch(request, init);
    if (answer.headers.get(effectHeader) === 'write') announceWritten();
    return answer;
  },
  interceptors: [
    async (options) => {
      try {
        return await options.next();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        const failed = toCallFailed(error);
        if (failed.status === 401) announceExpired();
        throw failed;
      }
    },
  ],
});

/** A feature's typed client with TanStack Query options: `const places = featureClient<typeof placesContract>('places')`. */
export function featureClient<C extends Record<string, AnyContractProcedure>>(feature: string) {
  const client = createORPCClient<ContractRouterClient<C>>(link, { path: [feature] });
  return { call: client, query: createTanstackQueryUtils(client, { path: [feature] }) };
}
