import { createRoot } from 'react-dom/client';
import { Console } from './frame/console.tsx';
import { startLanguage } from './i18n/start-language.ts';
import './page.css';
import './console.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

try {
  await startLanguage();
  createRoot(root).render(<Console />);
} catch (error) {
  root.textContent = '页面没有载入成功，请刷新。 The page did not load: please reload it.';
  throw error;
}
