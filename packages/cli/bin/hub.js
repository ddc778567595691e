#!/usr/bin/env node
// Runs the TypeScript sources as they are: with this repository's compiler settings, from whatever folder it is called.
import { register } from 'tsx/esm/api';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
register({ tsconfig: new URL('../../../tsconfig.json', import.meta.url).pathname });
const { main } = await import('../src/main.ts');
await main(process.argv);
