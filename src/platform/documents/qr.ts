import { create } from 'qrcode';
import { fitsQr, qrPath } from '#kernel/qr-path.ts';

/** A QR code as SVG text for a template's image slot. */
export function qrSvg(text: string): string {
  if (!fitsQr(text)) throw new Error(`not for a QR code: ${JSON.stringify(text)}`);
  const { side, path } = qrPath(create(text, { errorCorrectionLevel: 'M' }).modules);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
