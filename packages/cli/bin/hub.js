#!/usr/bin/env node
// Runs the TypeScript sources as they are: with this repository's compiler settings, from whatever folder it is called.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
// Libraries skip their development checks; whoever develops the hub may say otherwise.
process.env['NODE_ENV'] ??= 'production';
register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
const { main } = await import('../src/main.ts');
await main(process.argv);
