const marks = ['■', '●', '◆'];

/** A text in Markdown for those who read it as it is written: its headings with the marks of an office's paper. */
export const plainHeadings = (text: string): string =>
  text.replace(/^(#{1,6}) /gm, (_whole, signs: string) => `${marks[Math.min(signs.length, marks.length) - 1]} `);
