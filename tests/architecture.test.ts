import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { departmentCodes, departments, programmes } from '@hub/assistance';
import { inRepository } from '@hub/cli/repository';
import { rules } from '@hub/screening';
import { describe, expect, it } from 'vitest';

const departmentNames = departmentCodes.map((code) => departments[code].subgraph);

/** What the owner of Person and Household has beside what every department has. */
const ownerFiles = [
  'household-register.ts',
  'township-counts.ts',
  'household.ts',
  'register.ts',
  'seed.ts',
];

describe.each(departmentNames)('the subgraph of %s', (name) => {
  it('is laid out like the others', async () => {
    expect(await filesOf(`subgraphs/${name}`)).toEqual(
      expect.arrayContaining([
        'drizzle.config.ts',
        'migrations',
        'package.json',
        'schema.graphql',
        'src',
        'test',
        'tsconfig.json',
        'turbo.json',
      ]),
    );
  });

  it('has the source files of the others', async () => {
    const files = await filesOf(`subgraphs/${name}/src`);
    const alike = files.filter((file) => name !== 'civil-affairs' || !ownerFiles.includes(file));

    expect(alike).toEqual(
      [
        `${name}.ts`,
        'facts.ts',
        'loaders.ts',
        'main.ts',
        'person.ts',
        'programmes',
        'tables.ts',
      ].toSorted(),
    );
  });

  it('has every programme of its catalogue in one file', async () => {
    const catalogue = Object.values(programmes)
      .filter(({ department }) => departments[department].subgraph === name)
      .map(({ code }) => code);

    expect((await programmesServedBy(name)).toSorted()).toEqual(catalogue.toSorted());
  });
});

describe('every screening rule', () => {
  const fileOf = (id: string) => id.toLowerCase();

  it('is a file of its own, and listed', async () => {
    expect(await filesOf('packages/screening/src/rules')).toEqual(
      rules.map(({ id }) => `${fileOf(id)}.ts`).toSorted(),
    );
  });

  it('has a test', async () => {
    const tests = await filesOf('packages/screening/test');

    expect(tests).toEqual(expect.arrayContaining(rules.map(({ id }) => `${fileOf(id)}.test.ts`)));
  });
});

describe('what is installed', () => {
  // Two copies of either make values of one unknown to the other, and every planned query fails.
  it.each(['graphql', '@apollo/federation-internals'])('has one copy of %s', async (name) => {
    const { packages } = await json<{ packages: object }>('package-lock.json');
    const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));

    expect(copies).toEqual([`node_modules/${name}`]);
  });

  it('is pinned, and the same in every workspace', async () => {
    const versions = new Map<string, Set<string>>();
    for (const [name, version] of await declaredDependencies()) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }

    const loose = [...versions].filter(
      ([, declared]) => declared.size > 1 || [...declared].some((version) => !/^\d/.test(version)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the sources', () => {
  it('say why whenever they silence a tool', async () => {
    const silences = /(?:ox|es)lint-disable|@ts-(?:expect-error|ignore|nocheck)/;
    const unexplained = await linesOfSources(
      (line) => silences.test(line) && !line.includes(' -- '),
    );

    expect(unexplained).toEqual([]);
  });

  it('read no setting that .env.example does not list', async () => {
    const settings = /\bHUB_[A-Z_]+[A-Z]\b/g;
    const example = await readFile(inRepository('.env.example'), 'utf8');
    const read: string[] = [];
    for (const path of (await sources()).filter((file) => file.endsWith('environment.ts'))) {
      read.push(...((await readFile(inRepository(path), 'utf8')).match(settings) ?? []));
    }

    expect(read.filter((name) => !example.includes(name))).toEqual([]);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(inRepository(folder))).toSorted();
}

async function json<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(inRepository(path), 'utf8')) as Content;
}

/** The codes in the lists that the programme files of a department export. */
async function programmesServedBy(subgraph: string): Promise<string[]> {
  const folder = `subgraphs/${subgraph}/src/programmes`;
  const modules = await Promise.all(
    (await filesOf(folder)).map(
      async (file) => (await import(inRepository(join(folder, file)))) as object,
    ),
  );
  return modules.flatMap((module) => Object.values(module).filter(Array.isArray).flat());
}

const workspaceFolders = ['gateway', 'packages', 'subgraphs', 'tests'];

async function sources(): Promise<string[]> {
  const paths = await Promise.all(workspaceFolders.map(sourcesIn));
  return paths.flat();
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(inRepository(folder), { withFileTypes: true });
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return /\.(?:m?[jt]s|tsx)$/.test(path) ? [path] : [];
      return ['node_modules', 'dist', 'coverage'].includes(entry.name) ? [] : sourcesIn(path);
    }),
  );
  return paths.flat();
}

/** Lines of the sources that are as asked, each with its place. */
async function linesOfSources(isWanted: (line: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  // What is generated is nobody's to explain.
  for (const path of (await sources()).filter((file) => !file.includes('/generated/'))) {
    const lines = (await readFile(inRepository(path), 'utf8')).split('\n');
    lines.forEach((line, index) => {
      if (isWanted(line)) found.push(`${path}:${index + 1}`);
    });
  }
  return found;
}

async function declaredDependencies(): Promise<[string, string][]> {
  const { packages } = await json<{ packages: Record<string, Workspace> }>('package-lock.json');
  return Object.entries(packages)
    .filter(([path]) => !path.includes('node_modules'))
    .flatMap(([, { dependencies, devDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    );
}

interface Workspace {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
