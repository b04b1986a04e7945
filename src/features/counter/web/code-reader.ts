/** Reads the code in what a camera shows now; null when there is none. */
export interface CodeReader {
  read(video: HTMLVideoElement): Promise<string | null>;
  close(): void;
}

/** The browser's own, where it has one: TypeScript does not know it. */
interface OwnDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface OwnDetectorType {
  new (options: { formats: readonly string[] }): OwnDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const needed = ['qr_code', 'code_128'];

async function ownReader(): Promise<CodeReader | null> {
  const Detector = (globalThis as { BarcodeDetector?: OwnDetectorType }).BarcodeDetector;
  const formats = (await Detector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!Detector || !needed.every((format) => formats.includes(format))) return null;
  const detector = new Detector({ formats: needed });
  return { read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null, close: () => undefined };
}

/** Wider is no surer, and slower. */
const mostPixels = 1280;

function workerReader(): CodeReader {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
  const canvas = new OffscreenCanvas(1, 1);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return {
    read: (video) => {
      const scale = Math.min(1, mostPixels / Math.max(video.videoWidth, 1));
      canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
      canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
      brush?.drawImage(video, 0, 0, canvas.width, canvas.height);
      const picture = brush?.getImageData(0, 0, canvas.width, canvas.height);
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ text: string | null; failed?: string }>) =>
          data.failed === undefined ? resolve(data.text) : reject(new Error(data.failed));
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(picture);
      });
    },
    close: () => worker.terminate(),
  };
}

/** The browser's own reader where it knows the codes of our labels, else the one that comes with the app. */
export const openReader = async (): Promise<CodeReader> => (await ownReader()) ?? workerReader();
