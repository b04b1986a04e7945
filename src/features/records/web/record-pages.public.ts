import type { Process } from '#kernel/process.ts';
import type { PageRoute, Standing, WebModule } from '#ui/routing/web-module.ts';
import type { RecordPage } from '../contract/record.ts';
import { deskRecords } from './desk-records.public.ts';
import type { ProcessWeb } from './record-web.public.ts';

interface RecordModule<P extends Process, V extends RecordPage, R, N, C> extends Partial<WebModule> {
  /** The feature: its list stands at its name, a new record and each record below it. */
  readonly name: string;
  readonly at: Standing;
  readonly words: { readonly list: string; readonly screen?: string };
  readonly keywords: readonly string[];
  /** The code splits: what its screens are made of, the list, the page that makes a record. */
  readonly web: () => Promise<ProcessWeb<P, V, R, N, C>>;
  readonly list: PageRoute['load'];
  readonly make?: { readonly title: string; readonly may: string; readonly load: PageRoute['load'] };
  /** Its records open at the counter too, by the name of the process. */
  readonly atCounter?: string;
}

/** The three pages of a process, more of its own, and how its records open at the counter. */
export function recordPages<P extends Process, V extends RecordPage, R, N, C>(
  module: RecordModule<P, V, R, N, C>,
): WebModule {
  const { name, at, words, keywords, web, list, make, atCounter, pages = [], ...more } = module;
  const home = `/${name}`;
  const read = `${name}.read`;
  const below = { under: home };
  const one = async () => (await import('./record-screen.public.tsx')).recordScreen(await web());
  const opened = async () => (await import('./desk-record.public.tsx')).deskRecord(await web());
  return {
    name,
    ...more,
    pages: [
      { path: home, title: words.list, permission: read, keywords, at: { ...at, label: words.screen }, load: list },
      ...(make
        ? [
            {
              path: `${home}/new`,
              title: make.title,
              permission: make.may,
              keywords: [...keywords, 'new'],
              at: below,
              load: make.load,
            },
          ]
        : []),
      ...pages,
      { path: `${home}/$id`, title: words.list, permission: read, at: below, load: one },
    ],
    fills: atCounter === undefined ? [] : [deskRecords.fill({ entity: atCounter, load: opened })],
  };
}
