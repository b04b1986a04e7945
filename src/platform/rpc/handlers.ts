import type { JsonValue } from '../db/json.ts';
import type { Ctx, UseCase } from '../use-case/context.ts';

/** What a download step may use after the transaction is over: work with files, fonts and workers. */
export interface Services {
  /** Renders a typst template below src/ (its file URL) with JSON data to PDF bytes. */
  renderDocument(template: URL, data: JsonValue, options: { title: string }): Promise<Uint8Array>;
  /** Draws an ECharts option as SVG text. */
  renderChart(option: object, size: { width: number; height: number }): Promise<string>;
  /** Stores bytes durably and gives their random key. */
  putFile(bytes: Uint8Array): Promise<string>;
  getFile(key: string): Promise<Uint8Array>;
}

/** One procedure's implementation. The kind must fit the contract's effect; boot checks it. */
export type Handler<I, O> =
  | { readonly kind: 'read'; readonly run: UseCase<I, O> }
  | { readonly kind: 'write'; readonly run: UseCase<I, O> }
  | { readonly kind: 'staged'; readonly stages: (input: I, call: StagedCall) => Promise<O> };

/** A call with work outside transactions: each `read`/`write` is a unit of its own, services stand between them. */
export interface StagedCall {
  readonly services: Services;
  read<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  write<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The last unit, which gives the answer: one that the contract refuses is not committed. */
  answer<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

export const read = <I, O>(run: UseCase<I, O>): Handler<I, O> => ({ kind: 'read', run });
export const write = <I, O>(run: UseCase<I, O>): Handler<I, O> => ({ kind: 'write', run });

/** For downloads, uploads and imports: reading, rendering and writing in turns. */
export const staged = <I, O>(stages: (input: I, call: StagedCall) => Promise<O>): Handler<I, O> => ({
  kind: 'staged',
  stages,
});
