import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { qrPicture } from '../../../../tests/e2e/support/qr-picture.ts';
import { loadDecoder, readImage } from './read-image.ts';

const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(import.meta.resolve(file)))).buffer;
beforeAll(async () => {
  await loadDecoder({ bytes: bytesOf('zxing-wasm/reader/zxing_reader.wasm') });
  const wasmBinary = bytesOf('zxing-wasm/writer/zxing_writer.wasm');
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

test.each(['NK04-00217', 'L8-00418', 'DO-SAVE'])('%s is read from the picture of its QR code', async (code) => {
  expect(await readImage(qrPicture(code, 640, 480))).toBe(code);
});

test('a picture without a code, and one whose code is torn, read as nothing', async () => {
  const blank = { data: new Uint8ClampedArray(640 * 480 * 4).fill(255), width: 640, height: 480 };
  expect(await readImage(blank)).toBeNull();
  const torn = qrPicture('NK04-00217', 640, 480);
  torn.data.fill(255, 0, torn.data.length / 2);
  expect(await readImage(torn)).toBeNull();
});

test('a Code 128 as makers and label printers write it', async () => {
  const { symbol } = await writeBarcode('NK04-00217', { format: 'Code128' });
  const [dot, edge] = [3, 40];
  const [width, height] = [symbol.width * dot + 2 * edge, 120];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 20; y < 100; y += 1)
    for (let x = 0; x < symbol.width * dot; x += 1) {
      const at = (y * width + edge + x) * 4;
      data.fill(symbol.data[Math.floor(x / dot)] ?? 255, at, at + 3);
    }
  expect(await readImage({ data, width, height })).toBe('NK04-00217');
});
