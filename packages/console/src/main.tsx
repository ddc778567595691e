import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './language.tsx';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

try {
  // A chunk of its own: GraphiQL and its editor must never burden another page of this build.
  const { Playground } = await import('./playground/playground.tsx');
  createRoot(root).render(
    <LanguageProvider>
      <Playground />
    </LanguageProvider>,
  );
} catch (error) {
  root.textContent = '页面没有载入成功，请刷新。 The page did not load: please reload it.';
  throw error;
}
