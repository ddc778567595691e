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
    otherLanguage: '中文',
  },
};
