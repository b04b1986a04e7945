declare module 'subset-font' {
  export interface SubsetOptions {
    readonly targetFormat?: 'woff2' | 'sfnt';
    /** Without the instructions that fit outlines to pixels. */
    readonly noHinting?: boolean;
    /** Without the forms that other letters lead to. */
    readonly noLayoutClosure?: boolean;
    /** Four letters each. */
    readonly dropTables?: readonly string[];
  }
  /** The bytes of a font that holds the characters of a text; those the font lacks are left out. */
  const subsetFont: (font: Uint8Array, text: string, options: SubsetOptions) => Promise<Uint8Array>;
  export = subsetFont;
}
