import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { operationHash } from '@hub/gateway';
import { type GraphQLSchema, parse, printSchema } from 'graphql';
import type { GeneratedFile } from './generated-files.ts';
import { inRepository } from './repository.ts';

/** What the console asks, as it is generated. */
export interface ConsoleDocuments {
  /** The types of its operations, for its sources. */
  readonly types: GeneratedFile;
  /** Texts of its operations by their SHA-256. */
  readonly manifest: Readonly<Record<string, string>>;
}

const sources = 'packages/console/src';
const generated = `${sources}/generated/`;

/** How scalars of the graph stand in TypeScript: whole numbers below 2^53, and texts. */
const scalars = { SafeInt: 'number', LocalDate: 'string', Month: 'string' };

/**
 * Types the operations of the console, which lie as `.graphql` files beside the pages that ask them.
 *
 * The built page holds the hashes of its operations and no texts: a hub answers them because they are registered.
 */
export async function consoleDocuments(supergraph: string): Promise<ConsoleDocuments> {
  const schemaAst = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const sections = await sectionsFor(schemaAst, await readDocuments());
  const [types, manifest] = await Promise.all([
    textOf(sections, 'graphql.ts'),
    textOf(sections, 'persisted-documents.json'),
  ]);
  return {
    types: { path: `${generated}graphql.ts`, text: types },
    manifest: JSON.parse(manifest) as Record<string, string>,
  };
}

async function readDocuments() {
  const names = await readdir(inRepository(sources), { recursive: true });
  const files = names.filter((name) => name.endsWith('.graphql')).toSorted();
  return Promise.all(
    files.map(async (name) => {
      const location = join(sources, name);
      const rawSDL = await readFile(inRepository(location), 'utf8');
      return { location, rawSDL, document: parse(rawSDL) };
    }),
  );
}

type Documents = Awaited<ReturnType<typeof readDocuments>>;

async function sectionsFor(schemaAst: GraphQLSchema, documents: Documents) {
  return preset.buildGeneratesSection({
    baseOutputDir: generated,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config: {
      scalars,
      strictScalars: true,
      useTypeImports: true,
      enumType: 'string-literal',
      skipTypename: true,
      immutableTypes: true,
    },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: operationHash },
    },
    plugins: [],
    pluginMap: {},
  });
}

type Sections = Awaited<ReturnType<typeof sectionsFor>>;

async function textOf(sections: Sections, name: string): Promise<string> {
  const section = sections.find(({ filename }) => filename === `${generated}${name}`);
  if (section === undefined) throw new Error(`the preset makes no ${name}`);
  const text = await codegen(section);
  return `${text.trimEnd()}\n`;
}
