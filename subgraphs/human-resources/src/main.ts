import { serve } from '@hub/subgraph';
import { humanResources } from './human-resources.ts';

await serve(humanResources);
