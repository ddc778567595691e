/** Languages of the pages, the default first. The values are BCP 47 tags, as in the `lang` attribute. */
export const languages = ['zh-CN', 'en'] as const;

/** A language of the pages. */
export type Language = (typeof languages)[number];

const storageKey = 'hub:language';

/** The language chosen last in this browser; at first Chinese. */
export function rememberedLanguage(): Language {
  return languageOf(localStorage.getItem(storageKey) ?? languages[0]);
}

/** Keeps a language for the next visit. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}

/** The language that a tag names; the default where it names none of ours. */
export function languageOf(tag: string): Language {
  return languages.find((language) => language === tag) ?? languages[0];
}
