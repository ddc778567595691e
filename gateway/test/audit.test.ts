import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessTrail } from '../src/audit/access-trail.ts';
import { askedAccess } from '../src/audit/asked-access.ts';
import { outOfOrder } from './small-subgraph.ts';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

let province: SmallProvince;
beforeAll(async () => {
  province = await startSmallProvince();
});
beforeEach(() => province.reset());
afterAll(async () => province.close());

const key = `p1${'a'.repeat(32)}`;
const spouse = `p1${'b'.repeat(32)}`;
const recorded = () => province.subgraphs.supervision.recorded;

describe('an access on record', () => {
  it('says what was asked, of which departments, and about whom', async () => {
    const query = 'query Look($id: ID!) { person(id: $id) { name education { studentAid } } }';
    await province.ask(query, { id: key });

    expect(recorded()).toEqual([
      {
        kind: 'PERSON_LOOKUP',
        requestId: expect.stringMatching(/^[a-p]{32}$/) as string,
        operationName: 'Look',
        operationHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        fields: ['EducationRecord.studentAid', 'Person.education', 'Person.name', 'Query.person'],
        people: [key],
        findings: [],
        departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
        silent: [],
        isOutsideArea: null,
        outcome: 'ANSWERED',
        code: null,
        detail: null,
      },
    ]);
  });

  it('names a department that did not answer', async () => {
    province.subgraphs.education.behaviour = outOfOrder;
    await province.ask(`{ person(id: "${key}") { name education { studentAid } } }`);

    expect(recorded()).toMatchObject([
      {
        departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
        silent: ['EDUCATION'],
        outcome: 'PARTIAL',
        code: 'DEPARTMENT_UNAVAILABLE',
      },
    ]);
  });

  it('is none where nobody is concerned, and none of what never became an operation', async () => {
    await province.ask('{ __schema { queryType { name } } }');
    await province.ask('{ nothing }');

    expect(recorded()).toEqual([]);
  });
});

describe('an answer that cannot be recorded', () => {
  const query = `{ person(id: "${key}") { name } }`;

  it('is withheld whole, and given as soon as it can be', async () => {
    province.subgraphs.supervision.canRecord = false;
    const withheld = await province.ask(query);
    province.subgraphs.supervision.canRecord = true;

    expect(withheld).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    });
    expect(await province.ask(query)).toEqual({ data: { person: { name: `Person ${key}` } } });
  });
});

describe('what an operation asks', () => {
  const schema = buildSchema(
    `type Query { person(residentNumber: String, ids: [ID!]): Person rules: Int }
     type Person { name: String spouse: Person residentNumber(reveal: Boolean = false): String }`,
  );
  const asked = (text: string, name: string | null = null) =>
    askedAccess(parse(text), name, schema);

  it('is the same whichever number is written in it, in whichever words', () => {
    const one = asked('{ person(residentNumber: "430102199003077518") { name spouse { name } } }');
    const other = asked('{ a: person(residentNumber: "1") { spouse { name } b: name } }');

    expect(one?.operationHash).toBe(other?.operationHash);
    expect(one?.operationHash).not.toBe(asked('{ person { name } }')?.operationHash);
  });

  it('holds no number that stands in the name of the operation', () => {
    const text = 'query Q430102199003077518 { person { name } }';

    expect(JSON.stringify(asked(text, 'Q430102199003077518'))).not.toContain('430102199003077518');
  });

  it('says whether a number was to be shown in full, and takes a variable for that', () => {
    const number = 'Person.residentNumber';
    const fieldsOf = (given: string) =>
      asked(`query ($is: Boolean) { person { residentNumber${given} } }`)?.fields;

    for (const given of ['', '(reveal: false)'])
      expect(fieldsOf(given)).toEqual([number, 'Query.person']);
    for (const given of ['(reveal: true)', '(reveal: $is)'])
      expect(fieldsOf(given)).toEqual([number, `${number}(reveal:)`, 'Query.person']);
  });

  it('is told through fragments, and of the operation that was chosen alone', () => {
    const text = `query A { ...all } query B { rules } fragment all on Query { person { ... { name } } }`;

    expect(asked(text, 'A')).toMatchObject({
      kind: 'PERSON_LOOKUP',
      fields: ['Person.name', 'Query.person'],
    });
    expect(asked(text, 'B')).toBeNull();
  });
});

describe('what a subgraph says that it read', () => {
  it('counts where it is a key, and is nothing where it is anything else', () => {
    const trail = new AccessTrail();
    trail.reads({ seen: { people: [key, '430102199003077518', 'x'], findings: ['f'] } });
    trail.reads({ seen: { people: [spouse], isOutsideArea: true } });
    trail.reads({ seen: { people: [], isOutsideArea: false } });
    for (const lie of [null, 7, { seen: 7 }, { seen: { people: 'p' } }]) trail.reads(lie);

    expect([...trail.people]).toEqual([key, spouse]);
    expect([...trail.findings]).toEqual(['f']);
    expect(trail.isOutsideArea).toBe(true);
  });
});
