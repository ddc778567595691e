import { serve } from '@hub/subgraph';
import { emergencyManagement } from './emergency-management.ts';

await serve(emergencyManagement);
