// A thread does not inherit the loader of the process that starts it: this file brings TypeScript along.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });

export const { evaluate } = await import('./evaluation.ts');
