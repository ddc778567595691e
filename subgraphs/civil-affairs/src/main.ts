import { serve } from '@hub/subgraph';
import { civilAffairs } from './civil-affairs.ts';

await serve(civilAffairs);
