import { parseDate } from '@hub/assistance';
import { entitiesOf, freshDatabase, supervisor } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilAffairs } from '../src/civil-affairs.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(civilAffairs.migrations);
afterAll(drop);

const marriedOn = parseDate('2018-05-01');

/** Grandmother and mother live together; the daughter lived there until she married. */
beforeAll(async () => {
  await database.insert(tables.township).values({ code: '430102001', name: '文艺路街道' });
  await database.insert(tables.household).values([
    { id: 'home', county: '430102', township: '430102001', kind: 'URBAN' },
    { id: 'new-home', county: '430121', kind: 'RURAL' },
  ]);
  const member = { householdId: 'home', isHead: false, from: parseDate('2010-01-01'), until: null };
  await database.insert(tables.householdMember).values([
    { ...member, personId: 'grandmother' },
    { ...member, personId: 'mother', isHead: true },
    { ...member, personId: 'daughter', until: marriedOn },
    { ...member, personId: 'daughter', householdId: 'new-home', from: marriedOn },
    { ...member, personId: 'husband', householdId: 'new-home', isHead: true },
  ]);
  await database.insert(tables.person).values({
    personId: 'mother',
    bornOn: parseDate('1970-03-07'),
    hukou: 'URBAN',
    sex: 'FEMALE',
  });
  await database.insert(tables.hukouResidence).values({
    id: 'hukou',
    personId: 'mother',
    county: '430182',
    from: parseDate('1970-03-07'),
    until: parseDate('1990-01-01'),
  });
  await database.insert(tables.identity).values({
    personId: 'mother',
    residentNumber: '11010519491231002X',
    name: '李秀英',
    sex: 'FEMALE',
    county: '430102',
  });
});

const ask = async (ids: readonly string[], fields: string) =>
  entitiesOf(civilAffairs, database, { typename: 'Person', ids, fields });

describe('Person in the register', () => {
  it('is named, with the resident number masked', async () => {
    const fields = 'name residentNumber bornOn sex hukou isIdentityDoubtful';

    expect(await ask(['mother'], fields)).toEqual([
      {
        name: '李秀英',
        residentNumber: '1****************X',
        bornOn: '1970-03-07',
        sex: 'FEMALE',
        hukou: 'URBAN',
        isIdentityDoubtful: false,
      },
    ]);
  });

  it('is an error where the register does not know it, so that a mistyped number is noticed', async () => {
    await expect(ask(['stranger'], 'name')).rejects.toThrow('PERSON_NOT_REGISTERED');
    expect(await ask(['stranger', 'mother'], 'household { id }')).toEqual([
      { household: null },
      { household: { id: 'home' } },
    ]);
  });
});

describe('somebody who applies, to whom they apply to', () => {
  const shown = { name: '李秀英', residentNumber: '11010519491231002X' };
  const masked = { name: '李**', residentNumber: '1****************X' };
  const askFrom = async (area: string) =>
    entitiesOf(civilAffairs, database, {
      typename: 'Person',
      ids: ['mother'],
      fields: 'name residentNumber(reveal: true)',
      caller: {
        ...supervisor('somebody'),
        role: 'TOWNSHIP_OFFICER',
        purpose: 'APPLICATION',
        area,
      },
    });

  it.each([
    { where: 'their county', area: '430102', seen: shown },
    { where: 'a former county of theirs, by its old code', area: '430124', seen: shown },
    { where: 'the prefecture around it', area: '430100', seen: shown },
    { where: 'the province', area: '430000', seen: shown },
    { where: 'the next county', area: '430103', seen: masked },
    { where: 'another prefecture', area: '430200', seen: masked },
  ])('is known by name and number in $where, or masked: $area', async ({ area, seen }) => {
    expect(await askFrom(area)).toEqual([seen]);
  });

  it('keeps the number masked where nobody asks for it to be revealed', async () => {
    expect(await ask(['mother'], 'residentNumber')).toEqual([
      { residentNumber: masked.residentNumber },
    ]);
  });
});

describe('Person.household', () => {
  it('is where the person lives today, its head first', async () => {
    const fields = 'household { id county members { id } }';

    expect(await ask(['grandmother', 'daughter'], fields)).toEqual([
      {
        household: {
          id: 'home',
          county: '430102',
          members: [{ id: 'mother' }, { id: 'grandmother' }],
        },
      },
      {
        household: {
          id: 'new-home',
          county: '430121',
          members: [{ id: 'husband' }, { id: 'daughter' }],
        },
      },
    ]);
  });

  it('is answered by key as well', async () => {
    const households = await entitiesOf(civilAffairs, database, {
      typename: 'Household',
      ids: ['home', 'nowhere'],
      fields: 'id county township members { id }',
    });

    expect(households).toEqual([
      {
        id: 'home',
        county: '430102',
        township: '430102001',
        members: [{ id: 'mother' }, { id: 'grandmother' }],
      },
      { id: 'nowhere', county: null, township: null, members: [] },
    ]);
  });
});

describe('Person.coMembers', () => {
  it('are all who live or lived in one household with the person, and not the person', async () => {
    const [mother, daughter, stranger] = await ask(
      ['mother', 'daughter', 'stranger'],
      'coMembers { id }',
    );

    expect(idsOf(mother)).toEqual(['daughter', 'grandmother']);
    expect(idsOf(daughter)).toEqual(['grandmother', 'husband', 'mother']);
    expect(idsOf(stranger)).toEqual([]);
  });
});

function idsOf(person: unknown): readonly string[] {
  const { coMembers } = person as { readonly coMembers: readonly { readonly id: string }[] };
  return coMembers.map(({ id }) => id).toSorted();
}
