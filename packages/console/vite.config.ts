import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

export default defineConfig({
  plugins: [
    react(),
    // The gateway sends what lies beside a file as `.br` or `.gz` to whoever takes it.
    compression({
      algorithms: [defineAlgorithm('gzip', { level: 9 }), 'brotliCompress'],
      threshold: 1024,
    }),
  ],
  // Monaco's GraphQL worker loads prettier on demand, which only module workers can do.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Those that know `light-dark()` themselves: what stands in for it follows the system, not what was chosen.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Monaco's core is one chunk of 1.9 MB that no split makes smaller; anything above it is a mistake.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // Two pages: neither loads what only the other needs.
      input: ['index.html', 'playground.html'],
      // GraphiQL ships directives for a compiler that has already run: warnings that hide real ones.
      checks: { moduleLevelDirective: false },
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/demo': 'http://localhost:4000' } },
});
