import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

/** Labels carry QR or Code 128; staff cards and makers' own labels one of the others. One code a picture is enough. */
const options: ReaderOptions = {
  formats: ['QRCode', 'Code128', 'Code39', 'DataMatrix', 'ITF'],
  maxNumberOfSymbols: 1,
};

/** Where the decoder's machine code comes from: an address of ours, or its bytes. */
export function loadDecoder(from: { readonly url: string } | { readonly bytes: ArrayBuffer }): Promise<unknown> {
  const overrides = 'url' in from ? { locateFile: () => from.url } : { wasmBinary: from.bytes };
  return prepareZXingModule({ overrides, fireImmediately: true });
}

/** The text of the code in a picture; null when it shows none that can be read. */
export async function readImage(picture: Pick<ImageData, 'data' | 'width' | 'height'>): Promise<string | null> {
  const [found] = await readBarcodes(picture as ImageData, options);
  return found?.isValid && found.text !== '' ? found.text : null;
}
