/** A document in neutral blocks: what stands on the page, not how Word stores it. All text is plain text. */
export interface WordDocument {
  /** In the file's properties. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Default portrait. Always A4. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Small at the left of every page's foot; the page number `1 / 3` stands in the middle. */
  readonly footer?: string;
}

/** Line breaks in `text` are kept. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
}
export type Runs = string | readonly (string | Run)[];
export type Align = 'left' | 'center' | 'right';

export interface TableColumn {
  readonly title: string;
  /** The share of the page's width. */
  readonly width: number;
  readonly align?: Align;
}

export interface ListItem {
  readonly content: Runs;
  /** 0 (default) to 2. */
  readonly level?: number;
}

export interface ApprovalBox {
  readonly label: string;
  /** Filled once it has been given electronically. */
  readonly name?: string;
  readonly date?: string;
}

export interface BarItem {
  readonly label: string;
  /** Not negative. */
  readonly value: number;
}

/** Stacked columns: one value a category in every series. Colours are #rrggbb. */
export interface ColumnChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[]; readonly color: string }[];
}

export type Block =
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly content: Runs; readonly align?: Align }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly (Runs | ListItem)[] }
  | { readonly type: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly Runs[])[] }
  /** Label and value, one pair a line. */
  | { readonly type: 'facts'; readonly items: readonly (readonly [label: string, value: Runs])[] }
  /** 承認・確認・作成, at the right. */
  | { readonly type: 'approval'; readonly boxes: readonly ApprovalBox[] }
  /** A chart of Word's own, which every Word draws and a clerk can restyle: stacked columns, a table of figures beside it. */
  | ({ readonly type: 'chart' } & ColumnChart)
  /** Figures with bars drawn in letters. */
  | { readonly type: 'bars'; readonly title: string; readonly unit: string; readonly items: readonly BarItem[] }
  | { readonly type: 'pageBreak' };
