import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages, rememberLanguage, rememberedLanguage } from './language.ts';
import type chinese from './zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese };
    enableSelector: false;
    returnNull: false;
  }
}

const loadWords: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
};

/** Gives a page its words, in the language chosen last in this browser, at first Chinese. */
export async function startLanguage(): Promise<void> {
  const language = rememberedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    supportedLngs: languages,
    resources: { [language]: { translation: (await loadWords[language]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Switches a page to another language, and remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  const words = await loadWords[language]();
  i18next.addResourceBundle(language, 'translation', words.default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}
