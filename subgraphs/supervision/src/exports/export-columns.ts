import { type Fen, type LocalDate, areaName, formatMonth } from '@hub/assistance';
import type { Text } from '@hub/screening';
import type { StoredFinding } from '../findings/finding-page.ts';
import { departmentWords, programmeWords, ruleTitle, words } from '../findings/words.ts';
import { type Language, inLanguage } from '../graph/text.ts';

/** What stands in the cells of a column: words, days, or money, each as its reader takes it. */
type Cells =
  | { readonly kind: 'TEXT'; readonly of: (stored: StoredFinding, language: Language) => string }
  | { readonly kind: 'DAY'; readonly of: (stored: StoredFinding) => LocalDate | null }
  | { readonly kind: 'YUAN'; readonly of: (stored: StoredFinding) => Fen };

/** A column of an exported list. */
export type ExportColumn = Cells & {
  readonly header: Text;
  /** In characters, for a sheet. */
  readonly width: number;
};

type Read = (stored: StoredFinding) => Text | string | null;

/** A column of words in the language of the file; empty where a finding has none. */
function text(header: Text, width: number, read: Read): ExportColumn {
  const of = (stored: StoredFinding, language: Language) => {
    const value = read(stored) ?? '';
    return typeof value === 'string' ? value : inLanguage(value, language);
  };
  return { header, width, kind: 'TEXT', of };
}

/** Several names in one cell. */
function listed(names: readonly Text[]): Text {
  return {
    en: names.map(({ en }) => en).join('; '),
    zh: names.map(({ zh }) => zh).join('、'),
  };
}

/** The department that has it in hand, and where. */
function assigneeOf({ row: { assigneeDepartment, assigneeArea } }: StoredFinding): Text | null {
  if (assigneeDepartment === null) return null;
  const { en, zh } = departmentWords(assigneeDepartment);
  const area = assigneeArea === null ? '' : (areaName(assigneeArea) ?? assigneeArea);
  return { en: `${en}, ${area}`, zh: `${area}${zh}` };
}

function periodOf({ row: { periodFrom, periodUntil } }: StoredFinding): string | null {
  if (periodFrom === null || periodUntil === null) return null;
  return `${formatMonth(periodFrom)} – ${formatMonth(periodUntil)}`;
}

/**
 * What a file says of a finding, column by column.
 *
 * No names and no resident numbers: people are their keys, which say nothing outside the hub.
 */
export const exportColumns: readonly ExportColumn[] = [
  text({ en: 'Finding', zh: '疑点编号' }, 26, ({ row }) => row.id),
  text({ en: 'Rule', zh: '规则编码' }, 26, ({ row }) => row.ruleId),
  text({ en: 'Title', zh: '规则名称' }, 40, ({ row }) => ruleTitle(row.ruleId)),
  text({ en: 'Kind', zh: '疑点类型' }, 14, ({ row }) => words.kind[row.kind]),
  text({ en: 'Severity', zh: '严重程度' }, 10, ({ row }) => words.severity[row.severity]),
  text({ en: 'State', zh: '核查状态' }, 10, ({ row }) => words.state[row.state]),
  text({ en: 'About', zh: '对象类型' }, 10, ({ row }) => words.subject[row.subjectKind]),
  text({ en: 'Key', zh: '对象标识' }, 34, ({ row }) => row.subjectId),
  text({ en: 'County code', zh: '区划代码' }, 10, ({ row }) => row.county),
  text({ en: 'County', zh: '区县' }, 12, ({ row }) => areaName(row.county)),
  text({ en: 'Departments', zh: '涉及部门' }, 24, ({ row }) =>
    listed(row.departments.map(departmentWords)),
  ),
  text({ en: 'Programmes', zh: '涉及项目' }, 36, ({ row }) =>
    listed(row.programmes.map(programmeWords)),
  ),
  text({ en: 'Period', zh: '涉及期间' }, 18, periodOf),
  {
    header: { en: 'Amount (yuan)', zh: '金额（元）' },
    width: 14,
    kind: 'YUAN',
    of: ({ row }) => row.amountFen,
  },
  text({ en: 'Meaning', zh: '金额含义' }, 14, ({ row }) => words.meaning[row.amountMeaning]),
  {
    header: { en: 'Raised on', zh: '发现日期' },
    width: 12,
    kind: 'DAY',
    of: ({ row }) => row.raisedOn,
  },
  { header: { en: 'Due on', zh: '办理期限' }, width: 12, kind: 'DAY', of: ({ row }) => row.dueOn },
  text({ en: 'In hand', zh: '承办单位' }, 18, assigneeOf),
  text({ en: 'Decision', zh: '认定结果' }, 12, ({ row }) =>
    row.decision === null ? null : words.decision[row.decision],
  ),
  text({ en: 'Reason', zh: '不予认定原因' }, 14, ({ row }) =>
    row.reason === null ? null : words.reason[row.reason],
  ),
  text({ en: 'Explanation', zh: '说明' }, 80, ({ content }) => content.explanation),
];
