import { type LocalDate, areaName, departments, formatDate, formatYuan } from '@hub/assistance';
import type { Text } from '@hub/screening';
import type {
  Decision,
  DepartmentAnswerCode,
  NotConfirmedReason,
  Outcome,
  ReviewEventKind,
} from './codes.ts';
import { isCalendarKnown } from './deadline.ts';
import type { NewEvidenceCause, ReviewEvent, ReviewEventBodies } from './review-event.ts';

/** What happened, in a sentence. Officials' own words are left out: they may speak of people, and are shown apart. */
export function eventText<Kind extends ReviewEventKind>(event: ReviewEvent<Kind>): Text {
  const { en, zh } = sentences[event.kind](event.body);
  return { en: `${en}.`, zh: `${zh}。` };
}

const sentences: {
  readonly [Kind in ReviewEventKind]: (body: ReviewEventBodies[Kind]) => Text;
} = {
  RAISED: ({ dueOn }) => ({ en: `Raised; ${by(dueOn).en}`, zh: `发现疑点，${by(dueOn).zh}` }),
  ASSIGNED: ({ department, area, dueOn }) => {
    const { name, nameZh } = departments[department];
    const place = areaName(area) ?? area;
    return {
      en: `Assigned to ${name}, ${place}; ${by(dueOn).en}`,
      zh: `交办${place}${nameZh}部门，${by(dueOn).zh}`,
    };
  },
  ANSWERED: ({ department, answer }) => {
    const { name, nameZh } = departments[department];
    return {
      en: `${name} answered: ${answerTexts[answer].en}`,
      zh: `${nameZh}部门反馈：${answerTexts[answer].zh}`,
    };
  },
  HEARD: ({ wasReached }) =>
    wasReached
      ? { en: 'The person was heard', zh: '已听取当事人陈述' }
      : { en: 'The person could not be reached', zh: '未能联系到当事人' },
  DECIDED: ({ decision, reason, dismissedUntil }) => {
    const because = reason === null ? { en: '', zh: '' } : reasonTexts[reason];
    const until = dismissedUntil === null ? '' : formatDate(dismissedUntil);
    return decision === 'CONFIRMED'
      ? decisionTexts.CONFIRMED
      : {
          en: `${decisionTexts.NOT_CONFIRMED.en}: ${because.en}; looked at again from ${until}`,
          zh: `${decisionTexts.NOT_CONFIRMED.zh}：${because.zh}；${until}起可再核查`,
        };
  },
  OUTCOME: ({ outcome, amountFen }) => {
    const { en, zh } = outcomeTexts[outcome];
    const yuan = formatYuan(amountFen);
    return outcome === 'NO_MONEY' ? { en, zh } : { en: `${en} ${yuan} yuan`, zh: `${zh}${yuan}元` };
  },
  CLOSED: () => ({ en: 'Closed: nothing is left to do', zh: '办结' }),
  NEW_EVIDENCE: ({ cause, dueOn }) => ({
    en: `Opened again: ${causeTexts[cause].en}; ${by(dueOn).en}`,
    zh: `重新核查：${causeTexts[cause].zh}，${by(dueOn).zh}`,
  }),
  REOPENED: ({ dueOn }) => ({
    en: `Opened again by a person, with a reason; ${by(dueOn).en}`,
    zh: `人工重新核查，${by(dueOn).zh}`,
  }),
  CLEARED: ({ asOf }) => ({
    en: `The data of ${formatDate(asOf)} no longer shows it`,
    zh: `${formatDate(asOf)}的数据已不再显示该疑点`,
  }),
};

/** A day whose year's days off nobody knows yet is marked: more time may be due. */
function by(dueOn: LocalDate): Text {
  const day = formatDate(dueOn);
  if (isCalendarKnown(dueOn)) return { en: `to be acted on by ${day}`, zh: `最迟${day}处理` };
  return {
    en: `to be acted on by ${day} (days off of that year not announced, Mondays to Fridays counted)`,
    zh: `最迟${day}处理（该年节假日安排尚未公布，暂按周一至周五计算）`,
  };
}

const answerTexts: Readonly<Record<DepartmentAnswerCode, Text>> = {
  CORRECT: { en: 'the lead is correct', zh: '情况属实' },
  NOT_CORRECT: { en: 'the lead is not correct', zh: '情况不属实' },
  CANNOT_TELL: { en: 'it cannot tell', zh: '无法核实' },
};

const decisionTexts: Readonly<Record<Decision, Text>> = {
  CONFIRMED: { en: 'Confirmed', zh: '认定属实' },
  NOT_CONFIRMED: { en: 'Not confirmed', zh: '不予认定' },
};

const reasonTexts: Readonly<Record<NotConfirmedReason, Text>> = {
  LAWFUL_STACKING: { en: 'the aid lawfully adds up', zh: '合规叠加' },
  DATA_ERROR: { en: 'the data is wrong', zh: '数据错误' },
  IDENTITY_MIX_UP: { en: 'it is another person', zh: '身份混淆' },
  ALREADY_CORRECTED: { en: 'it had been put right already', zh: '此前已纠正' },
  OTHER: { en: 'another reason', zh: '其他原因' },
};

const outcomeTexts: Readonly<Record<Outcome, Text>> = {
  STOPPED: { en: 'Stopped', zh: '停发' },
  RECOVERED: { en: 'Recovered', zh: '追回' },
  WAIVED: { en: 'Waived', zh: '免予追缴' },
  BACK_PAID: { en: 'Paid back to the family:', zh: '补发' },
  NO_MONEY: { en: 'No money was concerned', zh: '不涉及资金' },
};

const causeTexts: Readonly<Record<NewEvidenceCause, Text>> = {
  OTHER_RECORDS: { en: 'it rests on other records now', zh: '依据的记录有变化' },
  MORE_MONEY: { en: 'the amount has grown since it was confirmed', zh: '认定后金额增加' },
  SHOWN_AGAIN: { en: 'the data shows it again', zh: '数据再次显示该疑点' },
  DISMISSAL_EXPIRED: { en: 'the dismissal has expired', zh: '不予认定的期限已满' },
};
