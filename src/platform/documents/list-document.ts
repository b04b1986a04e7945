import type { JsonValue } from '#platform/db/json.ts';
import { type RenderOptions, renderDocument } from './render-document.ts';

export interface ListColumn {
  readonly title: string;
  /** The share of the page's width; the characters of a spreadsheet column do well. */
  readonly width: number;
  /** Decides the look: dates as R8.4.1, instants in Japanese time, figures with separators on the right. */
  readonly kind?: 'text' | 'date' | 'datetime' | 'number' | 'center';
}

export interface ListDocument {
  readonly title: string;
  /** Small lines under the title: conditions, number of records, the day. */
  readonly notes?: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly JsonValue[][];
  /** 承認・確認・作成, when the list is to be approved. */
  readonly boxes?: readonly string[];
  /** Default landscape. */
  readonly orientation?: 'landscape' | 'portrait';
}

/** From here on tags would make the file four times as large. */
const ROWS_TAGGED = 500;
const TEMPLATE = new URL('./templates/list.typ', import.meta.url);

/** Prints any list: A4, header repeated on every page, page numbers. */
export async function renderList(list: ListDocument, options: Omit<RenderOptions, 'title'> = {}): Promise<Uint8Array> {
  const data = {
    title: list.title,
    mark: list.title,
    notes: [...(list.notes ?? [])],
    columns: list.columns.map(({ title, width, kind }) => ({ title, width, kind: kind ?? 'text' })),
    rows: [...list.rows],
    boxes: [...(list.boxes ?? [])],
    orientation: list.orientation ?? 'landscape',
  };
  return renderDocument(TEMPLATE, data, { tagged: list.rows.length <= ROWS_TAGGED, ...options, title: list.title });
}
