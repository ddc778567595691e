import type { DepartmentCode } from '@hub/assistance';
import { type Purpose, type Role, purposes, roles } from '@hub/assistance/access';
import { type TableColumn, printTable } from '../answer/table.ts';
import type { Language } from '../answer/words.ts';

/** An entry of the audit as the graph gives it. */
export interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly role: Role;
  readonly areaName: string | null;
  readonly purpose: Purpose | null;
  readonly kind: string;
  readonly people: readonly string[];
  readonly findings: readonly string[];
  readonly departments: readonly DepartmentCode[];
  readonly outcome: string;
  readonly code: string | null;
}

const titles = {
  zh: [
    '序号',
    '时间',
    '查询人',
    '角色',
    '区划',
    '用途',
    '类型',
    '人数',
    '疑点数',
    '部门数',
    '结果',
  ],
  en: [
    'no.',
    'when',
    'who',
    'role',
    'area',
    'why',
    'what',
    'people',
    'findings',
    'depts',
    'outcome',
  ],
} as const;

/** Entries as a table. Times are those of China, whatever the machine's. */
export function entriesText(entries: readonly Entry[], language: Language): string {
  const name = language === 'zh' ? 'nameZh' : 'nameEn';
  const cells: readonly ((entry: Entry) => string)[] = [
    ({ sequence }) => String(sequence),
    ({ at }) => chinaTime.format(new Date(at)),
    ({ actor }) => actor,
    ({ role }) => roles[role][name],
    ({ areaName }) => areaName ?? '',
    ({ purpose }) => (purpose === null ? '' : purposes[purpose][name]),
    ({ kind }) => kind,
    ({ people }) => String(people.length),
    ({ findings }) => String(findings.length),
    ({ departments }) => String(departments.length),
    ({ outcome, code }) => (code === null ? outcome : `${outcome} ${code}`),
  ];
  const columns = cells.map((cell, place): TableColumn<Entry> => ({
    title: titles[language][place] ?? '',
    cell,
  }));
  return printTable(columns, entries);
}

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});
