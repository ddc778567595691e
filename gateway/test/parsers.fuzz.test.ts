import { AssistanceError } from '@hub/assistance';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedOperation } from '../src/operations/asked-operation.ts';
import { callerOf } from '../src/callers/caller-of.ts';
import { tokenVerifier } from '../src/callers/verify-token.ts';
import { readEnvironment } from '../src/environment.ts';
import { excesses } from '../src/operations/operation-limits.ts';
import { parsePlainJson } from '../src/plain-json.ts';
import { operationHash, parseManifest } from '../src/operations/registered-operations.ts';
import { RequestRejected } from '../src/request-rejected.ts';
import { scrub } from '@hub/assistance';
import { testIssuer } from './callers.ts';

/** A right text with something in it changed. */
const spoilt = (right: string) =>
  fc
    .tuple(fc.nat(right.length), fc.nat(6), fc.string({ maxLength: 6 }))
    .map(([at, cut, put]) => right.slice(0, at) + put + right.slice(at + cut));

/** What a parser makes of something: null where it refuses it as it may. */
function read<Value>(parser: () => Value): Value | null {
  try {
    return parser();
  } catch (error) {
    if (error instanceof RequestRejected || error instanceof AssistanceError) return null;
    throw error;
  }
}

const json = fc.json({ maxDepth: 6, stringUnit: 'binary' });
const text =
  'query Rules($id: ID) { rules { id } a: person(id: $id) { ...F } } fragment F on Person { id }';
const registered = new Map([[operationHash(text), text]]);
const request = JSON.stringify({ query: text, variables: { id: 'x' }, operationName: 'Rules' });

describe('random bodies', () => {
  it('are read as JSON reads them, or refused', () => {
    fc.assert(
      fc.property(fc.oneof(json, spoilt(request), fc.string()), (body) => {
        const value = read(() => parsePlainJson(body));
        // null is one, too.
        expect(value).toEqual(value === null ? null : JSON.parse(body));
      }),
    );
  });

  it('are plain where a value was written', () => {
    const value = fc.jsonValue({ maxDepth: 6 });
    fc.assert(
      fc.property(value, (written) => {
        const plain = JSON.stringify(written);
        fc.pre(!plain.includes('"__proto__"'));
        expect(JSON.stringify(parsePlainJson(plain))).toBe(plain);
      }),
    );
  });

  it('ask a registered operation or none where only those are answered', () => {
    const body = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record(
        {
          query: fc.oneof(fc.constant(text), fc.anything(), spoilt(text)),
          variables: fc.anything(),
          extensions: fc.oneof(
            fc.anything(),
            fc.record({
              persistedQuery: fc.record({
                version: fc.constantFrom(1, 2),
                sha256Hash: fc.oneof(fc.constant(operationHash(text)), fc.string()),
              }),
            }),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(body, fc.boolean(), (sent, isFreeTextAllowed) => {
        const asked = read(() => askedOperation(sent, { registered, isFreeTextAllowed }));
        const allowed = isFreeTextAllowed ? asked?.query : text;
        expect([undefined, allowed]).toContain(asked?.query);
      }),
    );
  });
});

describe('random operations', () => {
  /** Selections of any shape, with fragments that may lead anywhere. */
  const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
    selections: fc
      .array(tie('selection'), { minLength: 1, maxLength: 4 })
      .map((all) => `{ ${all.join(' ')} }`),
    selection: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom(
        'a',
        'b',
        'c: a',
        '__typename',
        '...F0',
        '...F1',
        '...F2',
        'a @skip(if: true)',
      ),
      tie('selections').map((inner) => `a ${inner}`),
      tie('selections').map((inner) => `... ${inner}`),
    ),
  }));

  it('are measured in few steps, and refused or of bounded size', () => {
    fc.assert(
      fc.property(fc.array(selections, { minLength: 4, maxLength: 4 }), ([own = '', ...rest]) => {
        const fragments = rest.map((set, index) => `fragment F${index} on T ${set}`);
        const document = parse(`${own} ${fragments.join(' ')}`);
        const complaints = excesses(document);
        if (complaints.length > 0) return;
        // Nothing is left that leads into a circle: put in place, it ends.
        const named = new Map(
          document.definitions.flatMap((each) =>
            each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [],
          ),
        );
        let steps = 0;
        const walk = (set: unknown): void => {
          for (const each of (set as { selections: readonly never[] } | undefined)?.selections ??
            []) {
            steps += 1;
            const { kind, name, selectionSet } = each as {
              kind: Kind;
              name?: { value: string };
              selectionSet?: unknown;
            };
            walk(kind === Kind.FRAGMENT_SPREAD ? named.get(name?.value ?? '') : selectionSet);
          }
        };
        for (const each of document.definitions) walk('selectionSet' in each && each.selectionSet);
        expect(steps).toBeLessThanOrEqual(2000);
      }),
    );
  });
});

describe('random settings', () => {
  const names = ['HUB_PORT', 'HUB_ENV', 'HUB_TOKEN_KEYS', 'HUB_CALL_KEYS', 'HUB_MAX_COST'].concat(
    'HUB_OPERATIONS',
    'HUB_ALLOW_FREE_TEXT',
    'SUBGRAPH_URL_HOUSING',
    'HUB_COST_PER_MINUTE',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('production', 'true', 'http://', '0', 'http://a:b'),
  );

  it('are read, or refused by their names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (environment) => {
        expect(read(() => readEnvironment(environment))).toBeTypeOf('object');
      }),
    );
  });

  it('are a list of operations by their hashes, or none', () => {
    const manifest = JSON.stringify({ [operationHash('{ a }')]: '{ a }' });
    fc.assert(
      fc.property(fc.oneof(json, spoilt(manifest)), (written) => {
        for (const [hash, operation] of read(() => parseManifest('x', written)) ?? [])
          expect(operationHash(operation)).toBe(hash);
      }),
    );
  });
});

describe('random callers', () => {
  it('are nobody, whatever they send as a token', async () => {
    const verify = await tokenVerifier(testIssuer.issuer);
    const right = await testIssuer.tokenFor({
      id: 'x',
      role: 'AUDITOR',
      area: '430000',
      department: null,
    });
    const header = fc
      .oneof(fc.string(), spoilt(right), fc.base64String())
      .map((sent) => `Bearer ${sent}`);
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.option(fc.string(), { nil: undefined }),
        async (sent, purpose) => {
          fc.pre(sent !== `Bearer ${right}`);
          const headers = {
            authorization: sent,
            ...(purpose !== undefined && { 'hub-purpose': purpose }),
          };
          await expect(callerOf({ headers }, verify)).rejects.toBeInstanceOf(AssistanceError);
        },
      ),
    );
  });
});

describe('random logs', () => {
  it('hold no number once they are scrubbed, and are scrubbed but once', () => {
    const number = fc.stringMatching(/^\d{15}$|^\d{17}[\dXx]$|^6\d{18}$/);
    fc.assert(
      fc.property(fc.string(), number, fc.string(), (before, digits, after) => {
        const scrubbed = scrub(`${before}${digits}${after}`);
        expect(scrubbed).not.toContain(digits);
        expect(scrub(scrubbed)).toBe(scrubbed);
      }),
    );
  });
});
