/** White modules around the code that readers need. */
const QUIET_ZONE = 4;

/** What a drawn code is made of: dark and light along a side. */
export interface QrModules {
  readonly size: number;
  readonly get: (row: number, column: number) => unknown;
}

/**
 * Whether a text can be a code: 管理番号 and 受付番号 only. A URL cannot be opened in the closed network, and other characters break
 * on the way through a scanner's keyboard layout.
 */
export const fitsQr = (text: string): boolean => /^[A-Z0-9-]+$/.test(text);

/** The dark modules as an SVG path, in a square of `side` modules with the quiet zone. */
export function qrPath(modules: QrModules): { side: number; path: string } {
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  return { side: modules.size + QUIET_ZONE * 2, path };
}
