import { serve } from '@hub/subgraph';
import { education } from './education.ts';

await serve(education);
