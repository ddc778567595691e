import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // The gateway serves dist under this path.
  base: '/playground/',
  plugins: [react()],
  // Monaco's GraphQL worker loads prettier on demand, which only module workers can do.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco's core is one chunk of 1.9 MB that no split makes smaller; anything above it is a mistake.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // GraphiQL ships directives for a compiler that has already run: warnings that hide real ones.
      checks: { moduleLevelDirective: false },
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
});
