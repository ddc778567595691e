import { addDays } from '@hub/assistance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseFile,
  ParameterGapError,
  type Rule,
  type RuleFinding,
  rules,
  screen,
  verdictOf,
} from '../src/index.ts';
import { findingId } from '../src/engine/finding-id.ts';
import { daysOf, onlyFor, text as fullText } from '../src/legal-basis.ts';
import { awardEvidence, factEvidence, grantedText } from '../src/wording.ts';
import { award, caseFile, day, month, monthly, today } from './case-file.ts';

const words = { en: 'words', zh: '文字' };
const allowance = award({ programme: 'MZ-DIBAO-R' });

const found = (change: Partial<RuleFinding> = {}): RuleFinding => ({
  subject: { kind: 'PERSON', id: 'person' },
  personIds: ['person'],
  period: null,
  evidence: [awardEvidence(allowance, grantedText(allowance))],
  arithmetic: [],
  amountFen: 100,
  amountMeaning: 'AT_RISK',
  explanation: words,
  ...change,
});

/** A rule that needs civil affairs and education. */
const rule = (change: Partial<Rule> = {}): Rule => ({
  id: 'TEST-RULE',
  title: words,
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  programmes: [],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [],
  lookAlikes: [],
  isVerified: true,
  check: () => [],
  ...change,
});
const speaks = rule({ check: () => [found()] });
const silent = rule();

const unavailable = { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const;
const withoutEducation = caseFile({ sources: { EDUCATION: unavailable } });
const completeThrough = (text: string): CaseFile =>
  caseFile({ sources: { EDUCATION: { isAnswered: true, completeThrough: day(text) } } });

describe('screen', () => {
  it('adds to a finding what the header of its rule says', () => {
    const evidence = [factEvidence('enrolment', 'fact', words), ...found().evidence];
    const speaking = rule({ check: () => [found({ evidence })] });

    expect(screen(caseFile({}), [speaking])).toEqual({
      findings: [
        {
          ...found({ evidence }),
          id: findingId('TEST-RULE', found()),
          ruleId: 'TEST-RULE',
          kind: 'DUPLICATE',
          severity: 'HIGH',
          disposition: 'EXCLUSIVE',
          departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
          legalBasis: [],
          asOf: today,
        },
      ],
      undecided: [],
      clear: [],
    });
  });

  it('calls a rule clear that was judged and found nothing', () => {
    expect(screen(caseFile({}), [silent])).toEqual({
      findings: [],
      undecided: [],
      clear: ['TEST-RULE'],
    });
  });

  it('lets a rule on positive evidence speak while a source is missing', () => {
    expect(screen(withoutEducation, [speaks])).toMatchObject({ findings: [{}], undecided: [] });
  });

  it('does not take the silence of a rule for clear while a source is missing', () => {
    expect(screen(withoutEducation, [silent])).toEqual({
      findings: [],
      clear: [],
      undecided: [
        {
          ruleId: 'TEST-RULE',
          departments: ['EDUCATION'],
          personId: null,
          reason: {
            en: 'Cannot tell: Education gave no usable answer.',
            zh: '无法判断：教育部门未提供可用数据。',
          },
        },
      ],
    });
  });

  it('does not ask a rule that argues from absence while a source is missing', () => {
    const absent = rule({ arguesFromAbsence: true, check: () => [found()] });

    expect(screen(withoutEducation, [absent])).toMatchObject({
      findings: [],
      undecided: [{ departments: ['EDUCATION'] }],
    });
  });

  it('does not need what a rule does not read', () => {
    const narrow = rule({ needs: ['CIVIL_AFFAIRS'], arguesFromAbsence: true });

    expect(screen(withoutEducation, [narrow]).clear).toEqual(['TEST-RULE']);
  });

  it('is undecided over a missing source also where the programmes are absent', () => {
    const narrow = rule({ programmes: ['JY-PRE'] });

    expect(screen(withoutEducation, [narrow]).undecided).toHaveLength(1);
    expect(screen(caseFile({}), [narrow]).clear).toEqual(['TEST-RULE']);
  });

  it('asks a rule only where one of its programmes is in the file', () => {
    const narrow = rule({ programmes: ['MZ-DIBAO-R'], check: () => [found()] });

    expect(screen(caseFile({}), [narrow]).findings).toEqual([]);
    expect(screen(caseFile({ awards: [allowance] }), [narrow]).findings).toHaveLength(1);
  });

  it('asks a rule only where a table that it starts from holds a row', () => {
    const narrow = rule({ startsFrom: ['dwelling', 'damage'], check: () => [found()] });
    const damaged = caseFile({ facts: { damage: [{}] } });

    expect(screen(caseFile({}), [narrow])).toMatchObject({ findings: [], clear: ['TEST-RULE'] });
    expect(screen(damaged, [narrow]).findings).toHaveLength(1);
  });

  it('judges the sources of each file, whatever those of the file before were', () => {
    const asked = [silent];
    const stale = completeThrough('2019-01-01');
    const unlike = caseFile({
      sources: { EDUCATION: { isAnswered: false, reason: 'DEPARTMENT_ANSWER_MALFORMED' } },
    });
    const torn: CaseFile = {
      ...caseFile({}),
      dataQuality: [
        {
          code: 'CONFLICTING_ROWS',
          department: 'EDUCATION',
          table: 'enrolment',
          recordId: 'enrolment',
          isLeftOut: true,
        },
      ],
    };
    const later = { ...caseFile({}), asOf: addDays(today, 40) };
    const inTurn = [caseFile({}), withoutEducation, unlike, stale, torn, later, caseFile({})];

    expect(inTurn.map((file) => screen(file, asked))).toEqual(
      inTurn.map((file) => screen(file, [silent])),
    );
    expect(inTurn.map((file) => screen(file, asked).undecided.length)).toEqual([
      0, 1, 1, 1, 1, 1, 0,
    ]);
  });

  it('takes books for complete that lag no more than the rule allows', () => {
    expect(screen(completeThrough('2019-12-01'), [silent]).clear).toEqual(['TEST-RULE']);
    expect(screen(completeThrough('2019-11-30'), [silent]).undecided).toMatchObject([
      {
        reason: {
          en: 'Cannot tell: the books of Education are complete only through 2019-11-30.',
        },
      },
    ]);
  });

  it('lowers the severity of what books older than 90 days show', () => {
    const evidence = [factEvidence('enrolment', 'fact', words)];
    const speaking = rule({ check: () => [found({ evidence })] });
    const severityWith = (text: string) =>
      screen(completeThrough(text), [speaking]).findings.map(({ severity }) => severity);

    expect(severityWith('2019-10-02')).toEqual(['HIGH']);
    expect(severityWith('2019-10-01')).toEqual(['MEDIUM']);
  });

  it('lowers nothing below INFO', () => {
    const evidence = [factEvidence('enrolment', 'fact', words)];
    const speaking = rule({ check: () => [found({ evidence, severity: 'INFO' })] });

    expect(screen(completeThrough('2019-01-01'), [speaking]).findings).toMatchObject([
      { severity: 'INFO' },
    ]);
  });

  it('keeps a finding of evidence that no longer answers at its severity', () => {
    const evidence = [factEvidence('enrolment', 'fact', words)];
    const speaking = rule({ check: () => [found({ evidence })] });

    expect(screen(withoutEducation, [speaking]).findings).toMatchObject([{ severity: 'HIGH' }]);
  });

  it('turns a question that a rule cannot answer into an undecided rule of that person', () => {
    const unable = rule({ check: () => [{ personId: 'person', cannotTell: words }] });

    expect(screen(caseFile({}), [unable])).toEqual({
      findings: [],
      clear: [],
      undecided: [{ ruleId: 'TEST-RULE', departments: [], personId: 'person', reason: words }],
    });
  });

  it('loses no other rule when one throws, and tells the defect', () => {
    const error = new Error('with 110101199001011234 in it');
    const broken = rule({
      id: 'BROKEN',
      check: () => {
        throw error;
      },
    });
    const defects: unknown[] = [];

    const result = screen(caseFile({}), [broken, speaks], {
      onDefect: (ruleId, thrown) => defects.push([ruleId, thrown]),
    });

    expect(result.findings).toHaveLength(1);
    expect(result.undecided).toEqual([
      {
        ruleId: 'BROKEN',
        departments: [],
        personId: null,
        reason: {
          en: 'Cannot tell: the rule could not be applied.',
          zh: '无法判断：规则未能执行。',
        },
      },
    ]);
    expect(defects).toEqual([['BROKEN', error]]);
  });

  it('names the parameter that is missing', () => {
    const broken = rule({
      check: () => {
        throw new ParameterGapError('no premium.contributionFen for area 430102 in 2013-02');
      },
    });

    expect(screen(caseFile({}), [broken]).undecided).toMatchObject([
      {
        reason: {
          en: 'Cannot tell: the rule could not be applied (no premium.contributionFen for area 430102 in 2013-02).',
        },
      },
    ]);
  });

  it.each([
    { what: 'their own finding', finding: found(), kept: 1 },
    {
      what: 'the finding of another person',
      finding: found({ subject: { kind: 'PERSON', id: 'spouse' } }),
      kept: 0,
    },
    {
      what: "their household's finding",
      finding: found({ subject: { kind: 'HOUSEHOLD', id: 'household' } }),
      kept: 1,
    },
    {
      what: "others' household's finding",
      finding: found({ subject: { kind: 'HOUSEHOLD', id: 'other' }, personIds: ['spouse'] }),
      kept: 0,
    },
  ])('keeps of one person $what: $kept', ({ finding, kept }) => {
    const speaking = rule({ check: () => [finding] });

    const { findings } = screen(caseFile({}), [speaking], { personId: 'person' });

    expect(findings).toHaveLength(kept);
  });

  it("keeps of one person only that person's open questions", () => {
    const unable = rule({
      check: () => ['person', 'spouse'].map((personId) => ({ personId, cannotTell: words })),
    });

    const { undecided } = screen(caseFile({}), [unable], { personId: 'spouse' });

    expect(undecided.map(({ personId }) => personId)).toEqual(['spouse']);
  });
});

describe('the law that a finding cites', () => {
  const old = fullText(words, 'art. 1', '2014-05-01');
  const late = fullText(words, 'art. 2', '2019-07-01');
  const former = { ...old, until: day('2018-01-01') };
  const forGrants = onlyFor(['JY-HE-G'], old);
  const forAllowances = onlyFor(['MZ-DIBAO-R'], old);
  const legalBasis = [old, late, former, forGrants, forAllowances];
  const cited = (change: Partial<RuleFinding>) =>
    screen(caseFile({}), [rule({ legalBasis, check: () => [found(change)] })]).findings[0]
      ?.legalBasis;
  const months = (from: string, until: string) => ({
    period: { from: month(from), until: month(until) },
  });

  it.each([
    { when: 'in force in a month of the period', change: months('2019-01', '2019-06'), count: 2 },
    { when: 'taken into force in its last month', change: months('2019-01', '2019-07'), count: 3 },
    { when: 'out of force after its first month', change: months('2017-12', '2019-06'), count: 3 },
    { when: 'in force on the day of the file, for want of others', change: {}, count: 3 },
    {
      when: 'in force on the days of the facts rather than of the period',
      change: { ...months('2019-01', '2019-12'), factDays: daysOf([day('2019-06-30')]) },
      count: 2,
    },
    {
      when: 'about no programme of the evidence: none',
      change: {
        evidence: [factEvidence('enrolment', 'fact', words)],
        ...months('2019-01', '2019-06'),
      },
      count: 1,
    },
  ])('is $when', ({ change, count }) => {
    expect(cited(change)).toHaveLength(count);
    expect(cited(change)).not.toContain(forGrants);
  });
});

describe('verdictOf', () => {
  const { findings } = screen(caseFile({}), [speaks]);
  const { undecided } = screen(withoutEducation, [silent]);

  it.each([
    { verdict: 'FINDINGS', result: { findings, undecided } },
    { verdict: 'INCOMPLETE', result: { findings: [], undecided } },
    { verdict: 'CLEAR', result: { findings: [], undecided: [] } },
  ])('is $verdict', ({ verdict, result }) => {
    expect(verdictOf(result)).toBe(verdict);
  });
});

describe('the id of a finding', () => {
  it('is the same for a growing overlap and for evidence in another order', () => {
    const second = award({ programme: 'MZ-TEKUN-S' });
    const [one, other] = [allowance, second].map((known) => awardEvidence(known, words));
    const fact = factEvidence('enrolment', 'fact', words);
    if (one === undefined || other === undefined) throw new Error('two awards');

    expect(findingId('RULE', found({ evidence: [other, fact, one], amountFen: 200 }))).toBe(
      findingId('RULE', found({ evidence: [one, other] })),
    );
  });

  it('is another for another rule, subject or award', () => {
    const ids = [
      findingId('RULE', found()),
      findingId('OTHER', found()),
      findingId('RULE', found({ subject: { kind: 'PERSON', id: 'spouse' } })),
      findingId('RULE', found({ evidence: [] })),
    ];

    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe('every rule', () => {
  const file = caseFile({
    people: ['person', 'spouse'],
    awards: [
      award({
        programme: 'MZ-DIBAO-R',
        members: ['person', 'spouse'],
        payments: monthly('2018-01', '2019-12', 432),
      }),
      award({ programme: 'MZ-TEKUN-S', payments: monthly('2019-01', '2019-12', 459.4) }),
      award({ programme: 'MZ-DIS-LIV', payments: monthly('2019-01', '2019-12', 60) }),
    ],
    facts: { death: [{ diedOn: addDays(today, -90), isRevoked: false, source: 'FUNERAL' }] },
  });

  it('says the same of the same file twice', () => {
    expect(screen(file, rules)).toEqual(screen(file, rules));
    expect(screen(file, rules).findings.length).toBeGreaterThanOrEqual(3);
  });

  it('says the same whatever the order of awards', () => {
    const said = ({ findings }: ReturnType<typeof screen>) =>
      findings.map(({ id, amountFen }) => `${id} ${amountFen}`);

    fc.assert(
      fc.property(fc.shuffledSubarray([...file.awards], { minLength: 3 }), (awards) => {
        expect(said(screen({ ...file, awards }, rules))).toEqual(said(screen(file, rules)));
      }),
    );
  });

  it('is undecided when every department it needs is silent, and never clear', () => {
    const sources = Object.fromEntries(
      Object.keys(file.sources).map((department) => [department, unavailable]),
    );

    const { clear, findings, undecided } = screen(caseFile({ sources }), rules);

    expect({ clear, findings }).toEqual({ clear: [], findings: [] });
    const ofFiles = rules.filter(({ check }) => check !== null);
    expect(undecided.map(({ ruleId }) => ruleId)).toEqual(ofFiles.map(({ id }) => id));
  });
});

describe('books that contradict themselves', () => {
  const issue = {
    code: 'PAYMENT_WITHOUT_AWARD',
    department: 'EDUCATION',
    table: 'payment',
    recordId: 'payment',
    isLeftOut: true,
  } as const;
  const torn: CaseFile = { ...caseFile({}), dataQuality: [issue] };

  it('leave a rule that argues from absence undecided', () => {
    const { findings, undecided } = screen(torn, [
      rule({ arguesFromAbsence: true, check: () => [found()] }),
    ]);

    expect(findings).toEqual([]);
    expect(undecided).toMatchObject([
      {
        departments: ['EDUCATION'],
        reason: { zh: '无法判断：教育部门数据自相矛盾（见数据质量）。' },
      },
    ]);
  });

  it('let a rule speak of what is there, and take nothing from its silence', () => {
    expect(screen(torn, [speaks]).findings).toHaveLength(1);
    expect(screen(torn, [silent])).toMatchObject({
      clear: [],
      undecided: [{ ruleId: 'TEST-RULE' }],
    });
  });

  it('matter to nobody who does not need them', () => {
    expect(screen(torn, [rule({ needs: ['CIVIL_AFFAIRS'] })]).clear).toEqual(['TEST-RULE']);
  });

  it('lower a finding to LOW where it may be somebody else', () => {
    const doubtful = {
      ...issue,
      code: 'IDENTITY_DOUBTFUL',
      recordId: 'person',
      isLeftOut: false,
    } as const;

    expect(screen({ ...torn, dataQuality: [doubtful] }, [speaks]).findings).toMatchObject([
      { severity: 'LOW' },
    ]);
  });
});

describe('rules that yield', () => {
  const exact = rule({ id: 'EXACT', check: () => [found()] });
  const yielding = (finding: Partial<RuleFinding>) =>
    rule({ id: 'GENERAL', yieldsTo: ['EXACT'], check: () => [found(finding)] });
  const idsOf = (finding: Partial<RuleFinding>) =>
    screen(caseFile({}), [yielding(finding), exact]).findings.map(({ ruleId }) => ruleId);

  it('are left out where another says the same of the same award', () => {
    expect(idsOf({})).toEqual(['EXACT']);
    expect(idsOf({ evidence: [] })).toEqual(['EXACT']);
  });

  it('are left out where what is said more exactly rests on no award', () => {
    const withoutAward = rule({ id: 'EXACT', check: () => [found({ evidence: [] })] });
    const { findings } = screen(caseFile({}), [yielding({}), withoutAward]);

    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['EXACT']);
  });

  it('speak of other people and of other awards', () => {
    const other = award({ programme: 'MZ-DIBAO-R', id: 'other' });

    expect(idsOf({ personIds: ['spouse'] })).toEqual(['GENERAL', 'EXACT']);
    expect(idsOf({ evidence: [awardEvidence(other, grantedText(other))] })).toEqual([
      'GENERAL',
      'EXACT',
    ]);
  });
});

it('leaves rules across people to the sweep', () => {
  expect(screen(caseFile({}), [rule({ check: null })])).toEqual({
    findings: [],
    undecided: [],
    clear: [],
  });
});
