import { create } from 'qrcode';
import { qrPath } from '#kernel/qr-path.ts';

/** A code that a scanner reads off the screen. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { side, path } = qrPath(create(text, { errorCorrectionLevel: 'M' }).modules);
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
