import { describe, expect, it } from 'vitest';
import type { ExampleOperation } from '../src/playground/example-operation.ts';
import { openingTab } from '../src/playground/opening-tab.ts';

const operation = (name: string): ExampleOperation => ({
  name,
  title: { 'zh-CN': name, en: name },
  description: { 'zh-CN': '', en: '' },
  query: `query ${name} { version }`,
  variables: `{ "of": "${name}" }`,
});
const collection = [operation('person'), operation('findings')];
const left = JSON.stringify({
  activeTabIndex: 1,
  tabs: [
    { query: '{ a }', variables: null },
    { query: '{ b }', variables: '{ "x": 1 }' },
  ],
});

describe('what the playground opens with', () => {
  it('is the first operation on a first visit', () => {
    expect(openingTab({ named: null, stored: null, collection })).toEqual({
      initialQuery: 'query person { version }',
      initialVariables: '{ "of": "person" }',
      unknown: null,
    });
  });

  it('is the operation of a link, whatever was open', () => {
    expect(openingTab({ named: 'findings', stored: left, collection })).toEqual({
      initialQuery: 'query findings { version }',
      initialVariables: '{ "of": "findings" }',
      unknown: null,
    });
  });

  it('is the tab that was left, with its variables', () => {
    expect(openingTab({ named: null, stored: left, collection })).toEqual({
      initialQuery: '{ b }',
      initialVariables: '{ "x": 1 }',
      unknown: null,
    });
  });

  it('tells an operation that is not there', () => {
    expect(openingTab({ named: 'nothing', stored: left, collection })).toMatchObject({
      initialQuery: '{ b }',
      unknown: 'nothing',
    });
  });

  it.each(['', 'no JSON', '7', '{}', '{"tabs":[],"activeTabIndex":3}', '{"tabs":7}'])(
    'survives %j in what was stored',
    (stored) => {
      expect(openingTab({ named: null, stored, collection }).unknown).toBeNull();
    },
  );
});
