import type { AnyContractProcedure, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import { type AnyProcedure, type AnyRouter, implement } from '@orpc/server';
import type { Actor } from '#kernel/actor.ts';
import type { ProcedureMeta } from '#kernel/contract/procedure.ts';
import { isTaken } from '../db/database-trouble.ts';
import { platformRefusals } from '../refusals.ts';
import type { Ctx } from '../use-case/context.ts';
import { type Runtime, runRead, runWrite } from '../use-case/run.ts';
import { expectAnswer, judgingOnce } from './expect-answer.ts';
import type { Handler, Services } from './handlers.ts';
import { holds } from './holds.ts';
import { createRecorder } from './record-reading.ts';
import { findUnstorableText } from './storable-text.ts';

/** What a request brings: who asks, and the parts of the running product. */
export interface RequestContext {
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly runtime: Runtime;
  readonly services: Services;
}

type Flat = Record<string, AnyContractProcedure>;
type AnyHandler = Handler<never, unknown>;

/** One handler for each procedure of a feature's contract: a missing or extra one does not compile. */
export type HandlersOf<C extends Flat> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? Handler<InferSchemaOutput<I>, InferSchemaInput<O>>
    : never;
};

/** Wires a feature's contract to its use cases. Rights are checked here, before anything runs. */
export function serve<C extends Flat>(contract: C, handlers: HandlersOf<C>): AnyRouter {
  const entries = Object.entries(contract).map(([name, procedure]) => {
    const meta = metaOf(procedure);
    const handler = (handlers as Record<string, AnyHandler>)[name];
    if (!handler) throw new Error(`procedure ${name} has no handler`);
    if ((handler.kind === 'write') !== (meta.effect === 'write') && handler.kind !== 'staged') {
      throw new Error(`procedure ${name} declares ${meta.effect} but is wired as ${handler.kind}`);
    }
    const wired = implement(judgingOnce(procedure))
      .$context<RequestContext>()
      // Rights come before the input is looked at: who may not ask learns nothing of the form.
      .$config({ initialInputValidationIndex: Number.POSITIVE_INFINITY })
      .use((options, input) => {
        assertRight(meta, options.context.actor);
        assertStorable(input);
        return options.next();
      })
      .handler(({ input, context }: { input: unknown; context: RequestContext }) =>
        invoke(name, procedure, handler, input as never, context),
      );
    return [name, wired];
  });
  return Object.fromEntries(entries) as AnyRouter;
}

/** The declared meta of a contract procedure. */
export function metaOf(procedure: AnyContractProcedure): ProcedureMeta {
  return procedure['~orpc'].meta as ProcedureMeta;
}

/** Whether the call gets past the door: who may not ask is refused before anything sent with it is read. */
export function mayAsk(procedure: AnyProcedure, actor: Actor | null): boolean {
  const { permission } = procedure['~orpc'].meta as ProcedureMeta;
  return actor !== null && permission !== null && permission !== undefined && holds(actor, permission);
}

export const isWrite = (procedure: AnyProcedure): boolean =>
  (procedure['~orpc'].meta as ProcedureMeta).effect === 'write';

function assertRight(meta: ProcedureMeta, actor: Actor | null): Actor {
  if (!actor) throw platformRefusals.signInFirst();
  if (!meta.permission || !holds(actor, meta.permission)) throw platformRefusals.notAllowed();
  return actor;
}

function assertStorable(input: unknown): void {
  const field = findUnstorableText(input);
  if (field !== null) throw Object.assign(platformRefusals.unstorableText(), { field });
}

async function invoke(
  name: string,
  procedure: AnyContractProcedure,
  handler: AnyHandler,
  input: never,
  request: RequestContext,
) {
  const { runtime, requestId } = request;
  const meta = metaOf(procedure);
  const actor = assertRight(meta, request.actor);
  const call = { actor, requestId, ...(meta.takesOut ? { effect: meta.takesOut } : {}) };
  const recorder = createRecorder(runtime, call, { meta, name });
  const { watched } = recorder;
  const expected =
    <T>(work: (ctx: Ctx) => Promise<T>) =>
    async (ctx: Ctx): Promise<T> =>
      expectAnswer(name, procedure, await work(ctx));
  if (meta.effect === 'write') runtime.quota?.write(actor);
  if (handler.kind === 'write') {
    const work = () =>
      runWrite(
        runtime,
        call,
        expected((ctx) => handler.run(ctx, input)),
      );
    // The same form sent twice at one moment: done anew, the use case sees the first and answers as to one that comes later.
    return work().catch((error: unknown) => (isTaken(error) ? work() : Promise.reject(error)));
  }
  const result =
    handler.kind === 'read'
      ? await runRead(
          runtime,
          call,
          watched((ctx) => handler.run(ctx, input)),
        )
      : await handler.stages(input, {
          services: request.services,
          read: (work) => runRead(runtime, call, watched(work)),
          write: (work) => runWrite(runtime, call, watched(work)),
          answer: (work) => runWrite(runtime, call, watched(expected(work))),
        });
  await recorder.end(input, result);
  return result;
}
