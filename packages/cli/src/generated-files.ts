import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parseDate, printErrors } from '@hub/assistance';
import { personKeyring } from '@hub/assistance/person-key';
import { operationHash, readOperations } from '@hub/gateway';
import { printRules } from '@hub/screening';
import { federatedSchema } from '@hub/subgraph';
import { parse } from 'graphql';
import { consoleDocuments } from './console-documents.ts';
import { operations } from './hub/operations.ts';
import { inRepository } from './repository.ts';
import { allSubgraphs } from './subgraphs.ts';

/** A file that is printed from the sources and committed. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Where a subgraph listens when it runs apart and nothing else is said; the gateway's settings override it. */
const firstPort = 4001;

/** Everything that is printed from the sources: schemas, supergraph, operations and their types, errors, rules. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const schemas = allSubgraphs(settingsThatDoNotMatter()).map((subgraph) => ({
    name: subgraph.name,
    sdl: federatedSchema(subgraph).sdl,
  }));
  const supergraph = composeSupergraph(schemas);
  const { types, manifest } = await consoleDocuments(supergraph);
  return [
    ...schemas.map(({ name, sdl }) => ({ path: `subgraphs/${name}/schema.graphql`, text: sdl })),
    { path: 'gateway/supergraph.graphql', text: supergraph },
    { path: 'gateway/operations.json', text: await printManifest(Object.values(manifest)) },
    types,
    { path: 'packages/assistance/ERRORS.md', text: printErrors() },
    { path: 'packages/screening/RULES.md', text: printRules() },
  ];
}

/**
 * Composes the supergraph without asking anybody.
 *
 * A hint that two subgraphs describe one thing differently counts as an error: it would show up as a wrong answer.
 */
function composeSupergraph(schemas: readonly { name: string; sdl: string }[]): string {
  const { errors, hints, supergraphSdl } = composeServices(
    schemas.map(({ name, sdl }, index) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://127.0.0.1:${firstPort + index}/graphql`,
    })),
  );
  const inconsistent = hints?.filter((hint) => hint.definition.code.startsWith('INCONSISTENT_'));
  const complaints = [...(errors ?? []), ...(inconsistent ?? [])].map(({ message }) => message);
  if (complaints.length > 0 || supergraphSdl === undefined) {
    throw new Error(`the subgraphs do not compose:\n${complaints.join('\n')}`);
  }
  return supergraphSdl.endsWith('\n') ? supergraphSdl : `${supergraphSdl}\n`;
}

/** The list of registered operations: those of the examples, those that the commands ask, and the console's. */
async function printManifest(ofConsole: readonly string[]): Promise<string> {
  const texts = [
    ...(await readOperations(inRepository('gateway/queries'))),
    ...Object.values(operations),
    ...ofConsole,
  ];
  const entries = texts.map((text) => [operationHash(text), text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** A schema is the same under every key and on every day. */
function settingsThatDoNotMatter() {
  const keyring = personKeyring([{ version: 1, secret: new Uint8Array(32) }]);
  return { keyring, today: () => parseDate('2019-12-31') };
}

/** The generated files that are not in the repository as they would be printed now. */
export async function staleFiles(): Promise<readonly GeneratedFile[]> {
  const files = await generatedFiles();
  const committed = await Promise.all(
    files.map(({ path }) => readFile(inRepository(path), 'utf8').catch(() => null)),
  );
  return files.filter(({ text }, index) => committed[index] !== text);
}

/** Writes generated files to the repository. */
export async function writeFiles(files: readonly GeneratedFile[]): Promise<void> {
  await Promise.all(
    files.map(async ({ path, text }) => {
      await mkdir(dirname(inRepository(path)), { recursive: true });
      await writeFile(inRepository(path), text);
    }),
  );
}
