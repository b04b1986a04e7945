import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressedCopies } from './scripts/compressed-copies.ts';
import { interfaceTypeface } from './scripts/interface-typeface.ts';

/**
 * Which sheet wins is said by every sheet, not by which file of the build a browser reads first: layers stand in the order
 * in which they are named first. The same line stands in src/ui/styles/index.css.
 */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.css$/ },
    handler: (code) => `@layer theme, house, parts, utilities;\n${code}`,
  },
};

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What a module cannot start without, itself included; asked once a build. */
function neededBy(...starts: readonly string[]) {
  let needed: ReadonlySet<string> | null = null;
  return (id: string, graph: Graph): boolean => {
    needed ??= reachedFrom(
      starts.map((start) => `${import.meta.dirname}/src/${start}`),
      graph,
    );
    return needed.has(id);
  };
}

function reachedFrom(starts: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

const startNeeds = neededBy('app/web/main.tsx');
const listNeeds = neededBy('features/tickets/web/ticket-list-page.tsx');
/** What is fetched when a page has come to rest. */
const restNeeds = neededBy(
  'ui/popover-pane.tsx',
  'ui/palette/command-palette.tsx',
  'ui/keys/key-list-dialog.tsx',
  'ui/shell/session-dialog.tsx',
);

const ofKit =
  /[\\/]src[\\/](ui|kernel)[\\/]|node_modules[\\/](react-aria|react-stately|@react-|@internationalized|lucide-react)/;
const ofFeatures = /[\\/]src[\\/]features[\\/]/;

/** By what asks for it first: every page, a list, of which 受付 is opened most, or what opens over them. */
const kitFile = (id: string, graph: Graph) => {
  if (startNeeds(id, graph)) return 'kit';
  if (listNeeds(id, graph)) return 'list';
  return restNeeds(id, graph) ? 'overlays' : null;
};

/** What every page says of every feature, and what a list knows of them. */
const wordsFile = (id: string, graph: Graph) => (startNeeds(id, graph) ? 'words' : null);
const lookupsFile = (id: string, graph: Graph) => (listNeeds(id, graph) ? 'lookups' : null);

/**
 * Libraries that change rarely travel in files of their own, so a release does not make every desk fetch them again. What many
 * pages draw with is one file, and so is what many pages know of one another's features: a list asked for ninety small ones.
 */
const groups = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/,
    priority: 30,
  },
  { name: 'data', test: /node_modules[\\/](@tanstack|@orpc|@standard-schema)[\\/]/, priority: 20 },
  { name: 'schema', test: /node_modules[\\/]zod[\\/]/, priority: 20 },
  { name: kitFile, test: ofKit, priority: 15 },
  { name: wordsFile, test: ofFeatures, priority: 15 },
  { name: lookupsFile, test: ofFeatures, minShareCount: 2, priority: 14 },
  { name: 'forms', test: ofKit, minShareCount: 5, priority: 10 },
  { name: 'features', test: ofFeatures, minShareCount: 10, priority: 5 },
];

export default defineConfig({
  root: 'src/app/web',
  cacheDir: '../../../.cache/vite',
  plugins: [
    interfaceTypeface(),
    layersInOrder,
    compressedCopies(),
    { ...optimizeLocales.vite({ locales: ['ja-JP'] }), enforce: 'pre' },
    tailwindcss(),
    react(),
  ],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } },
  },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content security policy has no data: source, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
