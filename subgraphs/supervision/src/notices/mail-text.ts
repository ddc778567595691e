import { formatDate } from '@hub/assistance';
import type { Text } from '@hub/screening';
import { areaWords, departmentWords } from '../findings/words.ts';
import type { NoticeKind } from './codes.ts';
import type { NoticeMessage } from './notice-message.ts';

/** A mail as it is read: Chinese first, then English. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const nobody: Text = { en: 'not yet assigned', zh: '待分派' };

const titles: Readonly<Record<NoticeKind, Text>> = {
  ASSIGNED: { en: 'Leads newly assigned', zh: '新分派疑点' },
  DUE_SOON: { en: 'Leads due soon', zh: '疑点即将到期' },
  OVERDUE: { en: 'Leads overdue', zh: '疑点已逾期' },
};

const sentences: Readonly<Record<NoticeKind, (count: number) => Text>> = {
  ASSIGNED: (count) => ({
    en: `Newly assigned leads to act on: ${count}.`,
    zh: `新分派的待核查疑点共${count}条。`,
  }),
  DUE_SOON: (count) => ({
    en: `Leads whose last day to act is within two working days: ${count}.`,
    zh: `两个工作日内到期的疑点共${count}条。`,
  }),
  OVERDUE: (count) => ({
    en: `Leads whose last day to act is over: ${count}.`,
    zh: `已超过办理期限的疑点共${count}条。`,
  }),
};

/** The mail of a message. A lead is not a decision, and the mail says so. */
export function mailText(message: NoticeMessage): MailText {
  const { id, kind, department, area, count, findings } = message;
  const title = titles[kind];
  const office = department === null ? nobody : departmentWords(department);
  const place = areaWords(area).zh;
  const sentence = sentences[kind](count);
  const unnamed = count - findings.length;
  return {
    subject: `${title.zh} / ${title.en}: ${place} ${office.zh} / ${office.en} (${count})`,
    text: [
      `${place} ${office.zh} / ${office.en}`,
      '',
      `${sentence.zh}请在系统中按编号查看。疑点不是结论，核实认定前救助照常发放。`,
      `${sentence.en} Look them up in the hub by their references. A lead is not a decision: aid continues until a department has decided.`,
      '',
      '编号 reference · 期限 last day · 县区 county',
      ...findings.map(({ id: findingId, dueOn, county }) =>
        [findingId, formatDate(dueOn), `${county} ${areaWords(county).zh}`].join(' · '),
      ),
      ...(unnamed > 0 ? [`另有${unnamed}条未列出。 ${unnamed} more are not listed.`] : []),
      '',
      `提醒编号 notice: ${id}`,
      '',
    ].join('\n'),
  };
}
