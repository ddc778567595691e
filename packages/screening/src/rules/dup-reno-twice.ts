import { type Fen, covers, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { groupBy } from 'es-toolkit';
import { countedMembersOf, grantsOf, paidFen, renovation } from '../questions/awards.ts';
import { sameDayMonthsLater, singleDay } from '../questions/calendar.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { areSpouses, livingWith } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, daysText, factEvidence, line, periodOf, sumOf } from '../wording.ts';

/**
 * Two renovation grants for one dwelling or one family.
 *
 * A household is renovated once, unless new damage is on record. Payments within one award are instalments, and an
 * award that refers to another is a supplement of it; neither is a second grant. Grants further apart than the term in
 * which a house is renovated once are only LOW. A first grant to a family that had been relocated is one too many as
 * well (`relocated`): the old house was to go.
 */
export const dupRenoTwice: Rule = {
  id: 'DUP-RENO-TWICE',
  title: {
    en: 'Two renovation grants for the same dwelling or household',
    zh: '同一住房/农户两次享受危房改造',
  },
  kind: 'DUPLICATE',
  subject: 'DWELLING',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HOUSING'],
  programmes: renovation,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    excerpt(
      {
        en: 'Renovation policy, entry condition: no support for a rural home before, damage excepted',
        zh: '农村危房改造准入条件：未享受过农村住房保障政策支持（因灾除外）',
      },
      '',
      '2009-05-01',
    ),
    interimMeasures('arts. 37-38'),
    socialAssistanceLaw('art. 26'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'instalments of one grant', zh: '同一补助分期拨付' } },
    {
      letter: 'b',
      description: {
        en: 'repaired first, then rebuilt after documented damage',
        zh: '先修缮，后因有记录的灾害重建',
      },
    },
    {
      letter: 'c',
      description: { en: 'a supplement that raises the standard', zh: '提标补充批次' },
    },
    {
      letter: 'd',
      description: {
        en: 'a grown-up child with a family and dwelling of its own',
        zh: '成年子女分户且另有住房',
      },
    },
    {
      letter: 'e',
      description: { en: 'relocated in between', zh: '其间易地搬迁、退出旧房' },
    },
  ],
  isVerified: false,
  check: (file) => {
    const projects = renovationsIn(file);
    const pairs = projects.flatMap((later, index): readonly Pair[] => {
      // Of several earlier grants the last one says it.
      const earlier = projects
        .slice(0, index)
        .findLast((other) => isSecondGrant(file, { earlier: other, later }));
      return earlier === undefined
        ? []
        : [{ earlier, later, isRecent: isRecent(file, earlier, later) }];
    });
    const twice = Object.entries(groupBy(pairs, dwellingOf)).map(([dwellingId, own]) => {
      const recent = own.filter((pair) => pair.isRecent);
      return finding(file, dwellingId, recent.length > 0 ? recent : own);
    });
    return [...twice, ...relocatedFindings(file, projects)];
  },
};

interface Renovation {
  readonly award: AwardOf<'HOUSING'>;
  readonly fen: Fen;
}

interface Pair {
  readonly earlier: Renovation;
  readonly later: Renovation;
  /** Approved within the years in which a household is renovated once. */
  readonly isRecent: boolean;
}

/** Grants of their own that paid something, earliest first. */
function renovationsIn(file: CaseFile): readonly Renovation[] {
  return grantsOf(file, renovation)
    .flatMap((grant): readonly Renovation[] => {
      const { award } = grant;
      if (award.department !== 'HOUSING' || award.refersTo !== null) return [];
      const fen = paidFen(grant);
      return fen > 0 ? [{ award, fen }] : [];
    })
    .toSorted((left, right) => left.award.decidedOn - right.award.decidedOn);
}

function isSecondGrant(
  file: CaseFile,
  pair: { readonly earlier: Renovation; readonly later: Renovation },
): boolean {
  const { award: earlier } = pair.earlier;
  const { award: later } = pair.later;
  if (later.damageId !== null) return false;
  const isSameDwelling = later.dwellingId !== null && later.dwellingId === earlier.dwellingId;
  if (later.isIndependentFamily && later.dwellingId !== null && !isSameDwelling) return false;
  return (isSameDwelling || isOneFamily(file, [earlier, later])) && !isRelocated(file, pair);
}

/** A person draws from both grants, or the spouse of one does. */
function isOneFamily(
  file: CaseFile,
  [earlier, later]: readonly [AwardOf<'HOUSING'>, AwardOf<'HOUSING'>],
): boolean {
  const owners = countedMembersOf(earlier);
  return countedMembersOf(later).some((person) =>
    owners.some((owner) => owner === person || areSpouses(file, [owner, person], later.decidedOn)),
  );
}

function isRelocated(
  file: CaseFile,
  pair: { readonly earlier: Renovation; readonly later: Renovation },
): boolean {
  const [earlier, later] = [pair.earlier.award, pair.later.award];
  const owners = [...countedMembersOf(earlier), ...countedMembersOf(later)];
  const isBetween = ({ from }: Facts['housingArrangement'][number]) =>
    earlier.decidedOn <= from && from <= later.decidedOn;
  return file.facts.housingArrangement.some(
    (row) => row.kind === 'RELOCATED' && owners.includes(row.personId) && isBetween(row),
  );
}

function isRecent(
  file: CaseFile,
  { award: earlier }: Renovation,
  { award: later }: Renovation,
): boolean {
  const at = { area: later.county, month: monthOf(file.asOf) };
  const years = parameter('renovation.repeatYears', at);
  return later.decidedOn <= sameDayMonthsLater(earlier.decidedOn, 12 * years);
}

function dwellingOf({ earlier, later }: Pair): string {
  return later.award.dwellingId ?? earlier.award.dwellingId ?? later.award.subjectId;
}

function finding(file: CaseFile, dwellingId: string, pairs: readonly Pair[]): RuleFinding {
  const grants = [...new Set(pairs.flatMap(({ earlier, later }) => [earlier, later]))];
  const arithmetic = pairs.map(({ later: { award, fen } }) => {
    const day = formatDate(award.decidedOn);
    return line({
      label: { en: `second grant, of ${day}`, zh: `第二次补助，${day}批准` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  const days = grants.map(({ award }) => formatDate(award.decidedOn));
  const people = grants.flatMap(({ award }) => countedMembersOf(award));
  return {
    ...(pairs.every((pair) => pair.isRecent)
      ? {}
      : { variant: 'long-ago', severity: 'LOW' as const }),
    subject: { kind: 'DWELLING', id: dwellingId },
    personIds: [...new Set(people.flatMap((personId) => livingWith(file, personId)))],
    period: periodOf(grants.map(({ award }) => monthOf(award.decidedOn))),
    evidence: grants.map(grantEvidence),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: one dwelling or family was granted a renovation more than once (${days.join(', ')}), and no new damage is on record; what came after the first grant is ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：同一住房或农户多次获批危房改造（${days.join('、')}），且无新的受损记录，首次之后的补助共${formatYuan(amountFen)}元。`,
    },
  };
}

function grantEvidence({ award, fen }: Renovation): Evidence {
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  const en = [`granted on ${day}`, `${paid} yuan`];
  const zh = [`${day}批准`, `${paid}元`];
  if (award.dwellingId !== null) {
    en.push(`dwelling ${award.dwellingId}`);
    zh.push(`住房${award.dwellingId}`);
  }
  return awardEvidence(award, {
    en: en.join(', '),
    zh: zh.join('，'),
    days: singleDay(award.decidedOn),
    amountFen: fen,
  });
}

/** An only grant to a family that lived in a home it was relocated to; of several the pairs say what there is to say. */
function relocatedFindings(
  file: CaseFile,
  projects: readonly Renovation[],
): readonly RuleFinding[] {
  const [first, ...others] = projects;
  if (first === undefined || others.length > 0 || first.award.damageId !== null) return [];
  const { award, fen } = first;
  const owners = countedMembersOf(award);
  const home = file.facts.housingArrangement.find(
    (row) =>
      row.kind === 'RELOCATED' && owners.includes(row.personId) && covers(row, award.decidedOn),
  );
  if (home === undefined) return [];
  const days = daysText(home);
  const amount = formatYuan(fen);
  return [
    {
      variant: 'relocated',
      subject: { kind: 'DWELLING', id: award.dwellingId ?? award.subjectId },
      personIds: [...new Set(owners.flatMap((personId) => livingWith(file, personId)))],
      period: periodOf([monthOf(award.decidedOn)]),
      evidence: [
        grantEvidence(first),
        factEvidence('housingArrangement', home.id, {
          ...days,
          en: `relocated, ${days.en}`,
          zh: `易地搬迁，${days.zh}`,
        }),
      ],
      arithmetic: [
        line({
          label: { en: 'grant after the relocation', zh: '搬迁后的补助' },
          terms: [amount],
          resultFen: fen,
        }),
      ],
      amountFen: fen,
      amountMeaning: 'AT_RISK',
      explanation: {
        en: `Lead: the family had been relocated (${days.en}) when a renovation was granted; the grant is ${amount} yuan.`,
        zh: `疑点：该户已易地搬迁（${days.zh}），仍获批危房改造，补助${amount}元。`,
      },
    },
  ];
}
