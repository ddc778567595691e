import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@inaccessible"])';

const typeDefs = {
  'civil-affairs': `${link}
    scalar Rows @inaccessible
    type CivilAffairsRecord { subsistenceAllowance: String }
    type Person @key(fields: "id") {
      id: ID!
      name: String
      civilAffairs: CivilAffairsRecord
      civilAffairsRows: Rows @inaccessible
      coMembers: [Person!] @inaccessible
    }`,
  education: `${link}
    scalar Rows @inaccessible
    type EducationRecord { studentAid: String }
    type Person @key(fields: "id") {
      id: ID!
      education: EducationRecord
      educationRows: Rows @inaccessible
    }`,
  supervision: `${link}
    scalar Rows @inaccessible
    type Screening { undecided: [String!]!, findings: Int! }
    type Query {
      person(id: ID!): Person
      people(ids: [ID!]!, limit: Int): [Person]
    }
    type Person @key(fields: "id") {
      id: ID!
      civilAffairsRows: Rows @external
      educationRows: Rows @external
      coMembers: [Person!] @external
      screening: Screening @requires(fields: "civilAffairsRows educationRows coMembers { id civilAffairsRows educationRows }")
    }`,
} as const;

export type SubgraphName = keyof typeof typeDefs;

interface Key {
  readonly id: string;
}

/** What supervision is handed of a person. */
interface PersonRows extends Key {
  readonly civilAffairsRows: readonly string[] | null;
  readonly educationRows: readonly string[] | null;
  readonly coMembers: readonly PersonRows[] | null;
}

const resolvers = {
  'civil-affairs': {
    Person: {
      __resolveReference: (key: Key) => key,
      name: ({ id }: Key) => `Person ${id}`,
      civilAffairs: () => ({ subsistenceAllowance: 'MZ-DIBAO-U' }),
      civilAffairsRows: ({ id }: Key) => [`allowance of ${id}`],
      coMembers: ({ id }: Key) =>
        ['child', 'spouse'].filter((other) => other !== id).map((other) => ({ id: other })),
    },
  },
  education: {
    Person: {
      __resolveReference: (key: Key) => key,
      education: ({ id }: Key) => ({ studentAid: `School of ${id}` }),
      educationRows: ({ id }: Key) => [`enrolment of ${id}`],
    },
  },
  supervision: {
    Query: {
      person: (_: unknown, { id }: Key) => ({ id }),
      people: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map((id) => ({ id })),
    },
    Person: {
      __resolveReference: (rows: PersonRows) => rows,
      screening: ({ civilAffairsRows, educationRows, coMembers }: PersonRows) => ({
        undecided: [
          ...(civilAffairsRows === null || coMembers === null ? ['civil-affairs'] : []),
          ...(educationRows === null || coMembers?.some((member) => member.educationRows === null)
            ? ['education']
            : []),
        ],
        findings: 1 + (coMembers?.length ?? 0),
      }),
    },
  },
};

export const subgraphNames = Object.keys(typeDefs) as readonly SubgraphName[];

/** A subgraph of the small province, executable. */
export function smallSchema(name: SubgraphName): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] }]);
}

/** The graph of some of the small province's subgraphs. Field descriptions tell two versions of it apart. */
export function smallSupergraph(change: (sdl: string) => string = (sdl) => sdl): string {
  const composed = composeServices(
    subgraphNames.map((name) => ({
      name,
      typeDefs: parse(change(typeDefs[name])),
      url: `http://${name}.internal.invalid/graphql`,
    })),
  );
  if (composed.supergraphSdl === undefined) throw new Error(String(composed.errors));
  return composed.supergraphSdl;
}
