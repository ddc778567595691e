import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { missVagrantFollowup as rule } from '../src/rules/miss-vagrant-followup.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  today,
  yueyanglou,
} from './case-file.ts';

const unknown = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-VAG',
    subjectId: 'person',
    isIdentified: false,
    from: day('2019-06-01'),
    ...draft,
  });
const returned = (draft: Partial<AwardDraft> = {}) =>
  unknown({
    isIdentified: true,
    until: day('2019-06-11'),
    status: 'ENDED',
    returnCounty: yueyanglou,
    ...draft,
  });
const born = (on: string) => ({ person: [{ bornOn: day(on) }] });
const old = born('1950-01-01');
const able = born('1985-01-01');
const vagrantCase = (
  kind: Facts['vagrantCase'][number]['kind'],
  draft: Partial<Facts['vagrantCase'][number]> = {},
) => ({ vagrantCase: [{ kind, from: day('2019-06-05'), ...draft }] });

describe('MISS-VAGRANT-FOLLOWUP', () => {
  it('finds somebody whom nobody knows and nobody settles', () => {
    expect(findingsOf(rule, { awards: [unknown()] })).toEqual([
      {
        variant: 'unsettled',
        amountFen: 0,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-VAG',
            county: furong,
            days: { from: day('2019-06-01'), until: null },
            recordId: 'award MZ-VAG',
            statement: {
              en: expect.stringContaining('芙蓉区, stay since 2019-06-01') as string,
              zh: expect.stringContaining('芙蓉区，在站时间2019-06-01起') as string,
            },
          },
        ],
        explanation: {
          en: 'Lead: nobody knows who the person is, the stay lasts 213 days, and neither a settlement nor a police case is on record; perhaps aid is due.',
          zh: '线索：身份不明，已滞留213天，未见落户安置或公安核查记录，可能应予救助。',
        },
        factDays: { from: day('2019-06-01'), until: day('2020-01-01') },
        id: expect.any(String) as string,
        kind: 'MISSED',
        legalBasis: rule.legalBasis.slice(0, 3),
        period: null,
        personIds: ['person'],
        ruleId: 'MISS-VAGRANT-FOLLOWUP',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('finds an old person who was brought home and left alone', () => {
    expect(findingsOf(rule, { awards: [returned()], facts: old })).toMatchObject([
      {
        variant: 'no-benefit',
        amountFen: 0,
        evidence: [
          { statement: { en: expect.stringContaining('stay 2019-06-01 to 2019-06-10') as string } },
        ],
        explanation: {
          en: 'Lead: an elderly person was brought back to 岳阳楼区 on 2019-06-11, and neither basic living nor an assessment is on record since; perhaps aid is due.',
          zh: '线索：老年人于2019-06-11返回岳阳楼区，此后未见基本生活救助或评估记录，可能应予救助。',
        },
      },
    ]);
  });

  it('finds a minor and a disabled person who were brought home', () => {
    const disabled = { ...able, disabilityCertificate: [{ grade: 2 }] };

    expect(findingsOf(rule, { awards: [returned()], facts: born('2008-01-01') })).toMatchObject([
      { explanation: { en: expect.stringContaining('a minor was brought back') as string } },
    ]);
    expect(findingsOf(rule, { awards: [returned()], facts: disabled })).toMatchObject([
      {
        evidence: [{}, { recordId: 'disabilityCertificate 1' }],
        explanation: { zh: expect.stringContaining('残疾人于') as string },
      },
    ]);
  });

  it('knows the ages of those who cannot live alone by the day', () => {
    const bornOn = (on: string) => findingsOf(rule, { awards: [returned()], facts: born(on) });

    expect(bornOn('2002-01-01')).toHaveLength(1);
    expect(bornOn('2001-12-31')).toEqual([]);
    expect(bornOn('1960-01-01')).toEqual([]);
    expect(bornOn('1959-12-31')).toHaveLength(1);
  });

  it('is silent on the ninetieth day of a stay and speaks on the next', () => {
    const until = (text: string) =>
      findingsOf(rule, { awards: [unknown({ until: day(text), status: 'ENDED' })] });

    expect(until('2019-08-30')).toEqual([]);
    expect(until('2019-08-31')).toHaveLength(1);
  });

  it('finds a stay that began before the measures of 2014', () => {
    const awards = [unknown({ from: day('2009-06-01') })];

    expect(findingsOf(rule, { awards })).toMatchObject([{ variant: 'unsettled' }]);
  });

  it('waits sixty days after the return, and looks back 24 months', () => {
    const until = (text: string) =>
      findingsOf(rule, {
        awards: [returned({ from: day('2017-11-01'), until: day(text) })],
        facts: old,
      });

    expect(until('2019-11-01')).toHaveLength(1);
    expect(until('2019-11-02')).toEqual([]);
    expect(until('2018-01-01')).toHaveLength(1);
    expect(until('2017-12-31')).toEqual([]);
  });

  it('measures by the day through which the books are complete', () => {
    const completeThrough = day('2019-12-10');
    const draft = {
      awards: [returned({ until: day('2019-11-01') })],
      facts: old,
      sources: { CIVIL_AFFAIRS: { isAnswered: true as const, completeThrough } },
    };

    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('looks at the latest stay alone', () => {
    const later = returned({ id: 'later', from: day('2019-10-01'), until: day('2019-12-20') });

    expect(findingsOf(rule, { awards: [unknown(), later], facts: old })).toEqual([]);
  });

  const aid = (draft: Partial<AwardDraft> = {}) =>
    award({ programme: 'MZ-DIBAO-R', from: day('2019-07-01'), ...draft });

  it.each<{ letter: string; when: string } & CaseFileDraft>([
    {
      letter: 'a',
      when: 'the police look for who it is',
      awards: [unknown()],
      facts: vagrantCase('POLICE'),
    },
    {
      letter: 'a',
      when: 'the registration of the unknown person is under way',
      awards: [unknown()],
      facts: vagrantCase('HOUSEHOLD_REGISTRATION'),
    },
    {
      letter: 'b',
      when: 'the family supports the old person',
      awards: [returned()],
      facts: { ...old, ...vagrantCase('FAMILY_SUPPORT') },
    },
    {
      letter: 'b',
      when: 'an assessment was made during the stay',
      awards: [returned()],
      facts: { ...old, ...vagrantCase('ASSESSMENT', { until: day('2019-06-11') }) },
    },
    {
      letter: 'c',
      when: 'an able traveller was out of funds',
      awards: [returned()],
      facts: able,
    },
    {
      letter: '-',
      when: 'the person draws the allowance since',
      awards: [returned(), aid()],
      facts: old,
    },
    {
      letter: '-',
      when: 'the allowance ended after the return',
      awards: [returned(), aid({ from: day('2018-01-01'), until: day('2019-06-12') })],
      facts: old,
    },
    {
      letter: '-',
      when: 'an application is open',
      awards: [returned()],
      facts: old,
      applications: [{ programme: 'MZ-TEKUN-S' }],
    },
    {
      letter: '-',
      when: 'nobody knows where the person was brought',
      awards: [returned({ returnCounty: null })],
      facts: old,
    },
    {
      letter: '-',
      when: 'the person is still at the station',
      awards: [returned({ until: null, status: 'ACTIVE' })],
      facts: old,
    },
    {
      letter: '-',
      when: 'the person died',
      awards: [returned()],
      facts: { ...old, death: [{ diedOn: day('2019-08-01') }] },
    },
    { letter: '-', when: 'the stay was booked wrongly', awards: [unknown({ status: 'REVOKED' })] },
  ])('is silent when $when ($letter)', ({ letter: _letter, when: _when, ...draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('speaks where a case or the allowance was over before', () => {
    const drafts: readonly CaseFileDraft[] = [
      {
        awards: [unknown()],
        facts: vagrantCase('POLICE', { from: day('2017-01-01'), until: day('2018-01-01') }),
      },
      {
        awards: [returned(), aid({ from: day('2018-01-01'), until: day('2019-06-11') })],
        facts: old,
      },
      { awards: [returned(), aid({ status: 'REVOKED' })], facts: old },
    ];

    for (const draft of drafts) expect(findingsOf(rule, draft)).toHaveLength(1);
  });
});
