import decoderUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { loadDecoder, readImage } from './read-image.ts';

// The only place of the app that runs machine code: this file alone is served with the right to (security-headers.ts).
const ready = loadDecoder({ url: decoderUrl });

self.addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  void ready
    .then(() => readImage(data))
    .then(
      (text) => self.postMessage({ text }),
      (error) => self.postMessage({ failed: String(error) }),
    );
});
