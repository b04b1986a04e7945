import qrcode from 'qrcode';

/** A picture as a camera gives it: the QR code of a text, black on white, in its middle. */
export function qrPicture(text: string, width: number, height: number) {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const dot = Math.floor((Math.min(width, height) * 0.7) / modules.size);
  const [left, top] = [width, height].map((side) => Math.floor((side - dot * modules.size) / 2)) as [number, number];
  for (let y = 0; y < dot * modules.size; y += 1) {
    for (let x = 0; x < dot * modules.size; x += 1) {
      if (!modules.get(Math.floor(y / dot), Math.floor(x / dot))) continue;
      data.fill(0, ((top + y) * width + left + x) * 4, ((top + y) * width + left + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

/** The picture as a film of one frame (YUV4MPEG2), which a browser plays as its camera. */
export function filmOf({ data, width, height }: ReturnType<typeof qrPicture>): Buffer {
  const light = Buffer.alloc(width * height);
  for (let i = 0; i < light.length; i += 1) light[i] = data[i * 4] ?? 0;
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, frame, frame]);
}
