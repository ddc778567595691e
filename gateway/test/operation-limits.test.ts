import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { maxTokens, operationLimits } from '../src/operation-limits.ts';
import { readOperations } from '../src/warm-up.ts';

const schema = buildSchema('type Query { id: ID }');

function complaints(text: string): readonly string[] {
  return validate(schema, parse(text, { maxTokens }), [operationLimits]).map(
    ({ message }) => message,
  );
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

const examples = await readOperations(`${import.meta.dirname}/../queries`);

describe('the limits of an operation', () => {
  it.each([...examples, getIntrospectionQuery({ schemaDescription: true, oneOf: true })])(
    'let a known operation through: %#',
    (text) => {
      expect(complaints(text)).toEqual([]);
    },
  );

  it.each([
    { what: 'fields at its root', limit: 10, of: (n: number) => `{ ${times(n, (i) => `f${i}`)} }` },
    { what: 'levels of fields', limit: 10, of: nested },
    {
      what: 'aliases',
      limit: 30,
      of: (n: number) => `{ person { ${times(n, (i) => `a${i}: screening`)} } }`,
    },
  ])('are $limit $what, the last one included', ({ what, limit, of }) => {
    expect(complaints(of(limit))).toEqual([]);
    expect(complaints(of(limit + 1))).toEqual([
      `An operation may have ${limit} ${what}; this has ${limit + 1}.`,
    ]);
  });

  it('count what fragments hold wherever they are spread', () => {
    const doubled = (index: number) =>
      `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`;

    expect(
      complaints(`{ person { ...F0 } } ${times(20, doubled)} fragment F20 on Query { a: id }`),
    ).toEqual(['An operation may have 30 aliases; this has 1048576.']);
    expect(complaints(`{ ...F } fragment F on Query ${nested(11)}`)).toHaveLength(1);
    expect(complaints(`{ ... on Query { ...F } } fragment F on Query ${nested(10)}`)).toEqual([]);
  });

  it('end at a fragment that spreads itself', () => {
    expect(complaints('{ ...F } fragment F on Query { a { ...F } }')).toEqual([]);
  });

  it('stop reading a text before it is taken apart', () => {
    expect(() => complaints(`{ ${'a '.repeat(maxTokens)}}`)).toThrow('Document contains more');
  });
});
