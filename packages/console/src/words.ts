import type { Purpose } from './playground/identities.ts';

/** Languages of the page's own words, the default first. The values are BCP 47 tags, as in the `lang` attribute. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Everything the page itself says. GraphiQL's own labels are English and not ours to translate. */
export interface Words {
  readonly pageTitle: string;
  readonly heading: string;
  readonly tagline: string;
  readonly examples: string;
  readonly examplesHint: string;
  readonly noExamples: string;
  readonly askAs: string;
  readonly askFor: string;
  /** Names of roles and purposes by code; a code that is not here is shown as it is. */
  readonly roles: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  /** Names the other language, in that language: its reader must find it. */
  readonly otherLanguage: string;
}

/** The page's words in each language. The type makes both complete. */
export const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    pageTitle: '接口试验台 · 救助枢纽',
    heading: '接口试验台',
    tagline: '一次查询，看全一个人的各项救助',
    examples: '示例操作',
    examplesHint: '点选一项，在标签页中打开，按 Ctrl+Enter 运行。示例人物均为虚构。',
    noExamples: '没有示例操作。',
    askAs: '身份',
    askFor: '用途',
    roles: {
      PROVINCE_SUPERVISOR: '省级监管人员',
      COUNTY_SUPERVISOR: '县级监管人员',
      DEPARTMENT_CLIENT: '部门业务系统',
      TOWNSHIP_OFFICER: '乡镇（街道）经办人员',
      AUDITOR: '安全审计员',
      DEVELOPER: '开发人员',
    },
    purposes: {
      SUPERVISION: '监督检查',
      APPLICATION: '受理审核',
      RECERTIFICATION: '动态复核',
      CORRECTION: '数据更正',
      AUDIT: '审计',
    },
    otherLanguage: 'English',
  },
  en: {
    pageTitle: 'Playground · Assistance hub',
    heading: 'Playground',
    tagline: 'One query shows every kind of aid that a person receives',
    examples: 'Example operations',
    examplesHint:
      'Choose one to open it in a tab, then run it with Ctrl+Enter. The people in the examples are invented.',
    noExamples: 'There are no example operations.',
    askAs: 'Ask as',
    askFor: 'for',
    roles: {
      PROVINCE_SUPERVISOR: 'Province supervisor',
      COUNTY_SUPERVISOR: 'County supervisor',
      DEPARTMENT_CLIENT: 'Department system',
      TOWNSHIP_OFFICER: 'Township officer',
      AUDITOR: 'Auditor',
      DEVELOPER: 'Developer',
    },
    purposes: {
      SUPERVISION: 'Supervision',
      APPLICATION: 'An application',
      RECERTIFICATION: 'A review of an award',
      CORRECTION: 'A correction',
      AUDIT: 'An audit',
    },
    otherLanguage: '中文',
  },
};
