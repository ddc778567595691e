import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from './language.ts';

/** A text of the hub in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** A name of the vocabulary in both languages. */
export interface BilingualName {
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly name?: string;
}

/** The language of the page, the other one, and the way to say what the hub says in both. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const isChinese = language === 'zh-CN';
  const otherLanguage: Language = isChinese ? 'en' : 'zh-CN';
  return {
    language,
    otherLanguage,
    /** As the graph wants it. */
    graphLanguage: isChinese ? ('ZH' as const) : ('EN' as const),
    said: ({ zh, en }: BilingualText) => (isChinese ? zh : en),
    named: ({ nameZh, nameEn, name }: BilingualName) =>
      isChinese ? nameZh : (nameEn ?? name ?? nameZh),
  };
}
