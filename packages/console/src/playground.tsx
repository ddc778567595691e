import { createRoot } from 'react-dom/client';
import { startLanguage } from './i18n/start-language.ts';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('playground.html has no #root');

try {
  await startLanguage();
  // A chunk of its own: what GraphiQL cannot do without is seen to before its editor is loaded.
  const { Playground } = await import('./playground/playground.tsx');
  createRoot(root).render(<Playground />);
} catch (error) {
  root.textContent = '页面没有载入成功，请刷新。 The page did not load: please reload it.';
  throw error;
}
