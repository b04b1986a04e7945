import { create } from 'qrcode';

/** White modules around the code that readers need. */
const QUIET_ZONE = 4;

/**
 * A QR code as the dark modules' SVG path, in a square of `side` modules with the quiet zone. Give it 管理番号 or 受付番号
 * only (`[A-Z0-9-]`): a URL cannot be opened in the closed network, and other characters break on the way through a
 * scanner's keyboard layout.
 */
export function qrPath(text: string): { side: number; path: string } {
  if (!/^[A-Z0-9-]+$/.test(text)) throw new Error(`not for a QR code: ${JSON.stringify(text)}`);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  return { side: modules.size + QUIET_ZONE * 2, path };
}

/** The same as SVG text for a template's image slot. */
export function qrSvg(text: string): string {
  const { side, path } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
