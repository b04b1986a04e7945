import { describe, expect, it } from 'vitest';
import { qrSvg } from './qr.ts';

describe('qrSvg', () => {
  it('draws a square with the three finders and a quiet zone', () => {
    const svg = qrSvg('R8-00123');
    const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    expect((side - 8 - 17) % 4).toBe(0);
    for (const corner of ['M4 4h1', `M${side - 5} 4h1`, `M4 ${side - 5}h1`]) expect(svg).toContain(corner);
    expect(svg).not.toContain('M3 ');
  });

  it('refuses what a scanner would garble', () => {
    for (const text of ['https://x', 'nk-1', '管理', '', 'A_B']) expect(() => qrSvg(text)).toThrow('not for a QR code');
  });
});
