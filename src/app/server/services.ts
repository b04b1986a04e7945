import { join } from 'node:path';
import { renderChartSvg } from '#platform/charts/render-chart.ts';
import type { Config } from '#platform/config.ts';
import { renderDocument } from '#platform/documents/render-document.ts';
import { createFileStore } from '#platform/files/file-store.ts';
import type { Services } from '#platform/rpc/handlers.ts';

/** The outside work of this process: documents, charts and stored files. */
export function createServices(config: Config): Services {
  const store = createFileStore(join(config.dataDir, 'files'));
  return {
    renderDocument,
    renderChart: renderChartSvg,
    putFile: (bytes) => store.put(bytes),
    getFile: (key) => store.get(key),
  };
}
