import { serve } from '@hub/subgraph';
import { healthcareSecurity } from './healthcare-security.ts';

await serve(healthcareSecurity);
