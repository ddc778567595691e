import { describe, expect, it } from 'vitest';
import {
  anomCoverageQuota as rule,
  coverageFindings,
  type CoverageSurvey,
  type TownshipCoverage,
} from '../src/rules/anom-coverage-quota.ts';
import { today } from './case-file.ts';

const county = '430122';

/** Residents in hardship, township by township: as different as places are. */
const hardship = [300, 900, 450, 1200, 250, 700, 500, 1000, 350, 800];

const township = (
  index: number,
  recipients: number,
  change: Partial<TownshipCoverage> = {},
): TownshipCoverage => ({
  code: `43012210${index}`,
  name: `Township ${index + 1}`,
  residents: 10_000,
  recipients,
  inHardship: hardship[index] ?? 600,
  isNewlyMerged: false,
  ...change,
});
const survey = (
  recipients: readonly number[],
  change: Partial<CoverageSurvey> = {},
): CoverageSurvey => ({
  asOf: today,
  county,
  townships: recipients.map((count, index) => township(index, count)),
  isRounded: false,
  ...change,
});

/** Seven of ten at two per cent, three far from it. */
const pinned = [200, 205, 195, 210, 190, 200, 201, 350, 120, 400];
/** The same around three and a half per cent. */
const meanPinned = [350, 345, 355, 352, 349, 356, 344, 700, 100, 250];

describe('ANOM-COVERAGE-QUOTA', () => {
  it('is judged over an area and not in a file', () => {
    expect(rule.check).toBeNull();
    expect(rule.subject).toBe('JURISDICTION');
  });

  it('finds townships pinned to two per cent', () => {
    const [finding, ...others] = coverageFindings(survey(pinned));

    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      variant: 'pinned-to-target',
      subject: { kind: 'JURISDICTION', id: county },
      personIds: [],
      period: null,
      factDays: { from: today, until: today + 1 },
      arithmetic: [],
      amountFen: 0,
      amountMeaning: 'EXPOSURE',
      explanation: {
        en: 'Lead: coverage of the rural subsistence allowance in 望城县 (now 望城区) on 2019-12-31 looks as if it were set by quota: 7 of 10 townships lie within 0.10 % of 2.00 %, while signs of hardship differ. If coverage followed these, about 376 residents more would be covered in the townships that fall short.',
        zh: '疑点：望城县（今望城区）2019-12-31农村低保覆盖面疑似按比例确定：10个乡镇中有7个与2.00 %相差不超过0.10 %，而困难程度指标存在差异。按困难程度估算，覆盖不足的乡镇约少保376人。',
      },
    });
    expect(finding?.evidence).toHaveLength(10);
    expect(finding?.evidence[1]).toEqual({
      department: 'CIVIL_AFFAIRS',
      recordId: '430122101',
      programme: null,
      statement: {
        en: 'Township 2: 205 of 10000 residents on the rural allowance (2.05 %)',
        zh: 'Township 2：10000名居民中205人享受农村低保（2.05 %）',
      },
    });
  });

  it('finds townships pinned to the mean of their county', () => {
    expect(coverageFindings(survey(meanPinned))).toMatchObject([
      {
        variant: 'pinned-to-mean',
        explanation: {
          en: expect.stringContaining('7 of 10 townships lie within 0.10 % of 3.50 %') as string,
        },
      },
    ]);
  });

  // Three per cent of 2,000 are 60; chance alone has 7.6 around it. The table of chi-square has 1.239 for 1 in 100.
  it.each([
    { recipients: [57, 63, 57, 63, 57, 63, 57, 63], variant: 'too-alike' },
    { recipients: [57, 63, 57, 63, 57, 63, 56, 64], variant: undefined },
  ])('finds $variant where townships have $recipients recipients', ({ recipients, variant }) => {
    const townships = recipients.map((count, index) =>
      township(index, count, { residents: 2000, inHardship: (hardship[index] ?? 0) / 5 }),
    );
    const [finding] = coverageFindings(survey([], { townships }));

    expect(finding?.variant).toBe(variant);
  });

  it.each([
    { when: '61 of 100 lie in the band', inBand: 61, found: 1 },
    { when: '60 of 100 lie in the band', inBand: 60, found: 0 },
  ])('finds $found when $when', ({ inBand, found }) => {
    const recipients = Array.from({ length: 100 }, (_, index) =>
      index < inBand ? 200 : index % 2 === 0 ? 50 : 900,
    );
    const townships = recipients.map((count, index) =>
      township(index, count, { inHardship: hardship[index % 10] ?? 0 }),
    );

    expect(coverageFindings(survey([], { townships }))).toHaveLength(found);
  });

  it.each([
    { recipients: 210, found: 1 },
    { recipients: 211, found: 0 },
    { recipients: 190, found: 1 },
    { recipients: 189, found: 0 },
  ])(
    'finds $found when the seventh township has $recipients of 10,000',
    ({ recipients, found }) => {
      const all = [200, 205, 195, 200, 200, 200, recipients, 350, 120, 400];

      expect(coverageFindings(survey(all))).toHaveLength(found);
    },
  );

  it.each([
    { count: 8, found: 1 },
    { count: 7, found: 0 },
  ])('finds $found in a county of $count townships', ({ count, found }) => {
    expect(coverageFindings(survey(pinned.slice(0, count)))).toHaveLength(found);
  });

  it.each([
    { residents: 2000, found: 1 },
    { residents: 1999, found: 0 },
  ])(
    'finds $found when the eighth township has $residents residents (a)',
    ({ residents, found }) => {
      const townships = pinned
        .slice(0, 8)
        .map((recipients, index) =>
          index === 7
            ? township(index, 70, { residents, inHardship: 200 })
            : township(index, recipients),
        );

      expect(coverageFindings(survey([], { townships }))).toHaveLength(found);
    },
  );

  it('leaves out newly merged townships (b)', () => {
    const townships = pinned
      .slice(0, 8)
      .map((recipients, index) => township(index, recipients, { isNewlyMerged: index === 7 }));

    expect(coverageFindings(survey([], { townships }))).toEqual([]);
  });

  it('says nothing of counts reckoned back from published shares (c)', () => {
    expect(coverageFindings(survey(pinned, { isRounded: true }))).toEqual([]);
  });

  it.each([
    { when: 'need is the same everywhere', inHardship: 600 },
    { when: 'nobody knows of need', inHardship: 0 },
  ])('says nothing where $when', ({ inHardship }) => {
    const townships = pinned.map((recipients, index) =>
      township(index, recipients, { inHardship }),
    );

    expect(coverageFindings(survey([], { townships }))).toEqual([]);
  });

  it('says nothing where coverage follows need', () => {
    expect(coverageFindings(survey(hardship.map((count) => count / 3)))).toEqual([]);
  });

  it('says nothing where nobody is covered', () => {
    expect(coverageFindings(survey(hardship.map(() => 0)))).toEqual([]);
  });
});
