import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const SMALL = 1024
const LARGE = 512 * 1024

/** Puts a compressed file beside each that is larger than a packet, so that the server need not compress any. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      for (const name of await readdir(dir, { recursive: true })) {
        if (!/\.(js|css|svg|html)$/.test(name)) continue
        const path = join(dir, name)
        const content = await readFile(path)
        if (content.length < SMALL) continue
        // The editor's megabytes would take a minute at the highest quality.
        const quality = content.length > LARGE ? 5 : 11
        const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [react(), compressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'assets',
    sourcemap: false,
    chunkSizeWarningLimit: 8000,
    rollupOptions: {
      checks: { pluginTimings: false },
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log) // React's compiler reads those, and is not here
      },
      // Few and large: small files are compressed less well, and each is a request.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(react|react-dom|scheduler|wouter|@apollo\/client|@wry|optimism|rxjs)\//,
              priority: 3,
            },
            { name: 'figures', test: /web\/(figures|actions|address)\//, priority: 2 },
            {
              name: 'charts',
              test: /web\/charts\/|node_modules\/(@observablehq|d3-\w+|internmap|interval-tree-1d)\//,
              priority: 1,
            },
          ],
        },
      },
      input: { explorer: join(import.meta.dirname, 'index.html'), ide: join(import.meta.dirname, 'ide/index.html') },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/export': 'http://localhost:4000' } },
})
