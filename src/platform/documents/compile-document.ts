// The only file that knows the typesetting library.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { printableWith, withoutControls } from './printable.ts';

export interface CompileQuestion {
  /** Folder the templates are named from: `src`. */
  readonly root: string;
  /** With forward slashes, relative to `root`. */
  readonly template: string;
  /** JSON text. */
  readonly data: string;
  readonly title: string;
  readonly standard: 'a-2a' | null;
  readonly tagged: boolean;
  /** Seconds since 1970. */
  readonly createdAt: number | null;
}

const SHARED_TEMPLATES = 'platform/documents/templates';

/** Fonts come from the lockfile, never from the machine, so a form looks the same everywhere. */
const FONTS = [
  [
    '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
    '@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
  ],
  // Has what BIZ UDGothic lacks, such as 𠮷.
  [
    '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  ],
].map((weights) => weights.map((font) => fileURLToPath(import.meta.resolve(font))));

/**
 * A folder that does not exist: the library reads files under its workspace, and this one offers none but the
 * templates handed over in memory. So a template reaches no file of the machine, whatever it is given.
 */
const WORKSPACE = join(import.meta.dirname, '.nothing-on-disk');

/** Results older than this many documents are dropped from the library's cache, which only grows otherwise. */
const CACHED_DOCUMENTS = 5;

let compiler: NodeCompiler | null = null;
let printable: ReturnType<typeof printableWith> | null = null;

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: FONTS.flat() }],
  });
  return compiler;
}

/**
 * Sets one document. Data goes in as an input the template parses, so text in it is text and never markup; a
 * character no font has is printed as 〓.
 * @throws Error with the library's diagnostics, one a line
 */
export function compileDocument(question: CompileQuestion): Uint8Array {
  const typst = theCompiler();
  printable ??= printableWith(FONTS);
  typst.resetShadow();
  for (const folder of new Set([SHARED_TEMPLATES, dirname(question.template)])) {
    for (const [path, source] of templatesIn(question.root, folder)) {
      typst.mapShadow(join(WORKSPACE, path), Buffer.from(source));
    }
  }
  const result = typst.compile({
    mainFilePath: join(WORKSPACE, question.template),
    inputs: { data: printable(withoutControls(question.data)), title: printable(question.title) },
  });
  try {
    const document = result.result;
    if (!document) throw new Error(diagnostics(typst, result.takeDiagnostics()));
    const pdf = typst.pdf(document, {
      ...(question.standard ? { pdfStandard: question.standard } : { pdfTags: question.tagged }),
      ...(question.createdAt === null ? {} : { creationTimestamp: question.createdAt }),
    });
    return new Uint8Array(pdf);
  } finally {
    typst.evictCache(CACHED_DOCUMENTS);
  }
}

function* templatesIn(root: string, folder: string): Generator<[path: string, source: string]> {
  for (const name of readdirSync(join(root, folder))) {
    if (!name.endsWith('.typ')) continue;
    const source = readFileSync(join(root, folder, name), 'utf8');
    // The library fetches packages over the network.
    if (/["']@\w/.test(source)) throw new Error(`${folder}/${name} names a package; templates use none`);
    yield [join(folder, name), source];
  }
}

interface Diagnostic {
  readonly message?: string;
  readonly path?: string;
  readonly range?: { readonly start?: { readonly line?: number; readonly character?: number } } | null;
}

function diagnostics(typst: NodeCompiler, error: NodeError | null): string {
  if (!error) return 'the document could not be compiled';
  const lines = typst.fetchDiagnostics(error).map((raw: Diagnostic) => {
    const start = raw.range?.start;
    const place = `${(raw.path ?? '').replace(WORKSPACE, '')}:${(start?.line ?? 0) + 1}:${(start?.character ?? 0) + 1}`;
    return `${place} ${raw.message ?? ''}`;
  });
  return lines.join('\n').replaceAll(WORKSPACE, '');
}
