import {
  type DepartmentCode,
  areaName,
  departments,
  isProgrammeCode,
  programmes,
} from '@hub/assistance';
import {
  type AmountMeaning,
  type FindingKind,
  type Severity,
  type SubjectKind,
  type Text,
  rules,
} from '@hub/screening';
import type { Decision, NotConfirmedReason, ReviewState } from '../review/codes.ts';

/** What the codes of findings and of their reviews are called in lists, files and figures. */
export const words = {
  kind: {
    DUPLICATE: { en: 'Duplicated aid', zh: '重复救助' },
    MISSED: { en: 'Missed aid', zh: '应助未助' },
    INELIGIBLE: { en: 'Should have stopped', zh: '不再符合条件' },
    ANOMALY: { en: 'Figures do not add up', zh: '数据异常' },
  } satisfies Record<FindingKind, Text>,
  severity: {
    CRITICAL: { en: 'Critical', zh: '紧急' },
    HIGH: { en: 'High', zh: '高' },
    MEDIUM: { en: 'Medium', zh: '中' },
    LOW: { en: 'Low', zh: '低' },
    INFO: { en: 'Info', zh: '提示' },
  } satisfies Record<Severity, Text>,
  state: {
    RAISED: { en: 'Raised', zh: '待处理' },
    ASSIGNED: { en: 'Assigned', zh: '核查中' },
    DECIDED: { en: 'Decided', zh: '已认定' },
    CLOSED: { en: 'Closed', zh: '已办结' },
    CLEARED: { en: 'Cleared', zh: '已自行消除' },
  } satisfies Record<ReviewState, Text>,
  decision: {
    CONFIRMED: { en: 'Confirmed', zh: '属实' },
    NOT_CONFIRMED: { en: 'Not confirmed', zh: '不属实' },
  } satisfies Record<Decision, Text>,
  reason: {
    LAWFUL_STACKING: { en: 'Lawful stacking', zh: '依规可叠加' },
    DATA_ERROR: { en: 'Data error', zh: '数据错误' },
    IDENTITY_MIX_UP: { en: 'Identity mix-up', zh: '身份混淆' },
    ALREADY_CORRECTED: { en: 'Already corrected', zh: '已纠正' },
    OTHER: { en: 'Other', zh: '其他' },
  } satisfies Record<NotConfirmedReason, Text>,
  meaning: {
    AT_RISK: { en: 'Perhaps recoverable', zh: '可能需追回' },
    EXPOSURE: { en: 'Exposed', zh: '涉及金额' },
    ENTITLEMENT: { en: 'Perhaps due to the family', zh: '可能应补' },
  } satisfies Record<AmountMeaning, Text>,
  subject: {
    PERSON: { en: 'Person', zh: '个人' },
    HOUSEHOLD: { en: 'Household', zh: '家庭' },
    DWELLING: { en: 'Dwelling', zh: '住房' },
    EMPLOYER: { en: 'Employer', zh: '单位' },
    JURISDICTION: { en: 'Area', zh: '辖区' },
  } satisfies Record<SubjectKind, Text>,
} as const;

const ruleTitles: ReadonlyMap<string, Text> = new Map(rules.map(({ id, title }) => [id, title]));

/** Title of a rule; its code where the hub no longer has it. */
export function ruleTitle(id: string): Text {
  return ruleTitles.get(id) ?? codeItself(id);
}

/** Name of a department. */
export function departmentWords(code: DepartmentCode): Text {
  const { name, nameZh } = departments[code];
  return { en: name, zh: nameZh };
}

/** Name of a programme. */
export function programmeWords(code: string): Text {
  if (!isProgrammeCode(code)) return codeItself(code);
  const { name, nameZh } = programmes[code];
  return { en: name, zh: nameZh };
}

/** Name of an area, which has no other in English. */
export function areaWords(code: string): Text {
  const name = areaName(code) ?? code;
  return { en: name, zh: name };
}

/** A code that stands for itself. */
export function codeItself(code: string): Text {
  return { en: code, zh: code };
}
