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

/**
 * Libraries that change rarely travel in files of their own, so a release does not make every desk fetch them again. What many
 * pages draw with is one file, and so is what many pages know of one another's features: a list asked for ninety small ones.
 */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/, priority: 30 },
  { name: 'data', test: /node_modules[\\/](@tanstack|@orpc|@standard-schema)[\\/]/, priority: 20 },
  { name: 'schema', test: /node_modules[\\/]zod[\\/]/, priority: 20 },
  {
    name: 'kit',
    test: /[\\/]src[\\/](ui|kernel)[\\/]|node_modules[\\/](react-aria|react-stately|@react-|@internationalized|lucide-react)/,
    minShareCount: 5,
    priority: 10,
  },
  { name: 'features', test: /[\\/]src[\\/]features[\\/]/, minShareCount: 10, priority: 5 },
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
