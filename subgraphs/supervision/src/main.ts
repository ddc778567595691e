import { serve } from '@hub/subgraph';
import { readSettings } from './environment.ts';
import { supervision } from './supervision.ts';

await serve(supervision(readSettings(process.env)));
