/** A language that the command speaks. */
export type Language = 'zh' | 'en';

/** The language of the terminal: Chinese where the locale is Chinese. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return locale.startsWith('zh') ? 'zh' : 'en';
}

/** The words of a printed answer. */
export const words = {
  zh: {
    title: '个人救助链',
    unnamed: '（姓名未提供）',
    household: (members: number) => `家庭 ${members} 人`,
    noHousehold: '未登记家庭',
    unknownHousehold: '家庭情况未知：民政部门未响应',
    asOf: (day: string) => `筛查日 ${day}`,
    verdicts: { CLEAR: '未发现疑点', FINDINGS: '有疑点', INCOMPLETE: '尚无疑点，但有事项无法判断' },
    columns: ['部门', '项目', '起止', '本人金额（元）'],
    noAid: '无救助记录',
    noAnswer: '该部门未响应：不能据此认为没有救助',
    noAnswerMark: '无法判断',
    stillOpen: '未结束',
    more: (count: number) => `另有 ${count} 项`,
    total: '本人合计（元），全部记录',
    partial: '（部分：有部门未响应）',
    axis: '月',
    lead: (index: number, count: number) => `疑点 ${index}/${count}`,
    period: '期间',
    months: (count: number) => `${count} 个月`,
    evidence: '证据',
    arithmetic: '计算',
    amount: '金额',
    meanings: { AT_RISK: '可能需追回', EXPOSURE: '涉及金额', ENTITLEMENT: '可能应补' },
    basis: '依据',
    fromMemory: '待核实原文',
    noBasis: '事实发生期间，规则库所引文件均未施行',
    undecided: '无法判断',
    nothingUndecided: '没有无法判断的规则。',
    leadNotDecision: '疑点只是线索，不是决定；部门作出决定之前，救助照常。',
    errors: '未完成的部分',
    supervision: '监管',
    severities: { CRITICAL: '紧急', HIGH: '高', MEDIUM: '中', LOW: '低', INFO: '提示' },
    ruleFromMemory: '规则含未核实依据',
  },
  en: {
    title: 'Chain of aid',
    unnamed: '(name not given)',
    household: (members: number) => `household of ${members}`,
    noHousehold: 'no registered household',
    unknownHousehold: 'household unknown: civil affairs did not answer',
    asOf: (day: string) => `screened as of ${day}`,
    verdicts: {
      CLEAR: 'no lead',
      FINDINGS: 'leads',
      INCOMPLETE: 'no lead, but not all could be told',
    },
    columns: ['department', 'programme', 'from – until', 'own share (yuan)'],
    noAid: 'no aid on record',
    noAnswer: 'did not answer: nothing follows from its silence',
    noAnswerMark: 'cannot tell',
    stillOpen: 'open',
    more: (count: number) => `and ${count} more`,
    total: 'own share, all on record',
    partial: ' (a part: a department did not answer)',
    axis: 'month',
    lead: (index: number, count: number) => `Lead ${index} of ${count}`,
    period: 'period',
    months: (count: number) => `${count} month${count === 1 ? '' : 's'}`,
    evidence: 'evidence',
    arithmetic: 'arithmetic',
    amount: 'amount',
    meanings: {
      AT_RISK: 'perhaps recoverable',
      EXPOSURE: 'exposed',
      ENTITLEMENT: 'perhaps due to the family',
    },
    basis: 'law',
    fromMemory: 'text to be verified',
    noBasis: 'none of the texts that the rule cites was in force on the days of the facts',
    undecided: 'Cannot tell',
    nothingUndecided: 'No rule is left undecided.',
    leadNotDecision: 'A lead is not a decision: aid continues until a department has decided.',
    errors: 'What is missing',
    supervision: 'Supervision',
    severities: { CRITICAL: 'CRITICAL', HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW', INFO: 'INFO' },
    ruleFromMemory: 'rests in part on unverified texts',
  },
} as const;

/** Department names on a lane. */
export type Words = (typeof words)[Language];

/** What the codes of failures say in Chinese; in English the answer says it itself. */
export const failuresZh: Readonly<Record<string, string>> = {
  DEPARTMENT_UNAVAILABLE: '该部门未响应，其余内容仍然有效；不能据此认为没有救助',
  DEPARTMENT_ANSWER_MALFORMED: '该部门返回的数据无法读取，其余内容仍然有效；不能据此认为没有救助',
  DATABASE_UNAVAILABLE: '该部门的数据库未响应',
  PERSON_NOT_FOUND: '各部门均无此人',
  PERSON_NOT_REGISTERED: '民政登记中无此人',
  PERSON_KEY_MALFORMED: '个人标识格式不正确',
  RESIDENT_NUMBER_MALFORMED: '公民身份号码不正确',
  DATE_MALFORMED: '日期应写作 YYYY-MM-DD，月份应写作 YYYY-MM',
  DATE_TOO_EARLY: '只筛查2014-05-01及以后的日期',
};
