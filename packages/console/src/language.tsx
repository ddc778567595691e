import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languages, type Words, words } from './words.ts';

/** What a component needs to speak: the language, its words, and the way to the other one. */
export interface Speech {
  readonly language: Language;
  readonly otherLanguage: Language;
  readonly words: Words;
  readonly switchLanguage: () => void;
}

const storageKey = 'hub:language';
const SpeechContext = createContext<Speech | null>(null);

/** Gives the page its language: the one chosen last in this browser, at first Chinese. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);

  const speech = useMemo<Speech>(() => {
    const otherLanguage = language === 'en' ? 'zh-CN' : 'en';
    return {
      language,
      otherLanguage,
      words: words[language],
      switchLanguage: () => setLanguage(otherLanguage),
    };
  }, [language]);

  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The speech of the nearest {@link LanguageProvider}; throws outside one. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech is called outside LanguageProvider');
  return speech;
}

function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(storageKey);
  return languages.find((language) => language === remembered) ?? languages[0];
}
