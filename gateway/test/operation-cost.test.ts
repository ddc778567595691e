import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../src/operations/operation-cost.ts';

const schema = buildSchema(`
  type Query {
    person(id: ID): Person
    people(ids: [ID!]!): [Person]
    findings(first: Int! = 50, filter: Filter): Connection!
    pair: Pair
  }
  type Mutation { assign(input: Assign!): [Person!] }
  input Filter { areas: [String!] }
  input Assign { findings: [ID!]! note: String }
  type Connection { edges: [Edge!]! totalCount: Int }
  type Edge { node: Person }
  type Person implements Named { id: ID name: String names: [String] members: [Person!] }
  interface Named { name: String members: [Person!] }
  union Pair = Person | Edge
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  return costOf({ schema, document, operation, variables });
}

describe('what an operation costs', () => {
  it.each([
    ['nothing for values', '{ __typename }', 0],
    ['one for an object', '{ person { id name names } }', 1],
    ['five for a list of unknown length', '{ person { members { id } } }', 1 + 5],
    ['more with every level', '{ person { members { members { id } } } }', 1 + 5 * (1 + 5)],
    ['what is named', '{ people(ids: ["a", "b"]) { members { id } } }', 2 * (1 + 5)],
    ['one for one person in place of a list', '{ people(ids: "a") { id } }', 1],
    [
      'a page as long as it is',
      '{ findings(first: 3) { edges { node { id } } } }',
      3 * (1 + 1 + 1),
    ],
    ['a page as long as it is by itself', '{ findings { edges { node { id } } } }', 150],
    ['the same with a filter', '{ findings(filter: { areas: ["a", "b"] }) { totalCount } }', 50],
    ['each object once more under an alias', '{ a: person { id } b: person { id } }', 2],
    [
      'what fragments hold',
      '{ ...F } fragment F on Query { person { ...G } } fragment G on Named { members { id } }',
      6,
    ],
    [
      'what is behind a type',
      '{ pair { ... on Person { members { id } } ... { __typename } } }',
      6,
    ],
    [
      'each finding that a step takes',
      'mutation { assign(input: { findings: ["a", "b", "c"] }) { id } }',
      3,
    ],
  ])('is %s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('counts what variables hold, or else their defaults', () => {
    const page =
      'query ($n: Int = 7, $of: ID) { findings(first: $n) { totalCount } person(id: $of) { id } }';

    expect([cost(page), cost(page, { n: 20 })]).toEqual([7 + 1, 20 + 1]);
    const people = 'query ($ids: [ID!]!) { people(ids: $ids) { id } }';
    expect(cost(people, { ids: Array.from({ length: 100 }, () => 'p') })).toBe(100);
  });

  it('is of the operation that is asked alone', () => {
    const document = parse('query A { person { id } } query B { findings { totalCount } }');
    const operation = getOperationAST(document, 'A');
    if (operation === null || operation === undefined) throw new Error('no operation');

    expect(costOf({ schema, document, operation, variables: {} })).toBe(1);
  });
});
