import { serve } from '@hub/subgraph';
import { housing } from './housing.ts';

await serve(housing);
