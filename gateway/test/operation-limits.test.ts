import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { excesses, excessiveLength, maxTokens } from '../src/operations/operation-limits.ts';
import { readOperations } from '../src/warm-up.ts';

function complaints(text: string): readonly string[] {
  return excesses(parse(text, { maxTokens }));
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
      what: 'definitions',
      limit: 20,
      of: (n: number) => times(n, (i) => `query Q${i} { f }`),
    },
    {
      what: 'directives',
      limit: 20,
      of: (n: number) => `{ f ${times(n, () => '@a')} }`,
    },
    {
      what: 'variables',
      limit: 50,
      of: (n: number) => `query (${times(n, (i) => `$v${i}: ID`)}) { f }`,
    },
    {
      what: 'repeated fields',
      limit: 30,
      of: (n: number) => `{ person { ${times(n + 1, () => 'aid')} } }`,
    },
    {
      what: 'fields',
      limit: 1000,
      of: (n: number) => `{ person { ${times(n - 1, (i) => `f${i}`)} } }`,
    },
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
      complaints(`{ person { ...F0 } } ${times(6, doubled)} fragment F6 on Query { a: id }`),
    ).toEqual(['An operation may have 30 aliases; this has 64.']);
    expect(
      complaints(`{ person { ...F0 } } ${times(18, doubled)} fragment F18 on Query { a: id }`),
    ).toEqual(['An operation may have 1000 fields in its fragments; this has 1572823.']);
    expect(complaints(`{ ...F } fragment F on Query ${nested(11)}`)).toHaveLength(1);
    expect(complaints(`{ ... on Query { ...F } } fragment F on Query ${nested(10)}`)).toEqual([]);
  });

  it('end at a fragment that spreads itself', () => {
    expect(complaints('{ ...F } fragment F on Query { a { ...F } }')).toEqual([
      'The fragment F spreads itself.',
    ]);
    expect(
      complaints('{ a } fragment F on Query { ...G } fragment G on Query { ...F }'),
    ).toHaveLength(1);
  });

  it('count what is asked once more in the same place, through fragments too', () => {
    const fragments = times(15, (i) => `fragment F${i} on Person { a b c }`);

    expect(complaints(`{ person { ${times(15, (i) => `...F${i}`)} } } ${fragments}`)).toEqual([
      'An operation may have 30 repeated fields; this has 42.',
    ]);
    expect(complaints(`{ person { ${times(11, (i) => `...F${i}`)} } } ${fragments}`)).toEqual([]);
  });

  it('bound a text before it is read', () => {
    expect(excessiveLength('x'.repeat(32_768))).toBeNull();
    expect(excessiveLength('x'.repeat(32_769))).toContain('may have 32768 characters');
  });

  it('stop reading a text before it is taken apart', () => {
    expect(() => complaints(`{ ${'a '.repeat(maxTokens)}}`)).toThrow('Document contains more');
  });
});
