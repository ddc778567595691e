import type { Text } from '@hub/screening';
import { enumOf } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

export const LanguageEnum = enumOf('Language', ['ZH', 'EN'], 'Language of a text (语言).');

/** A language of the hub's texts. */
export type Language = keyof typeof LanguageEnum;

/** A text in both languages of the hub. */
@ObjectType('Text', { simpleResolvers: true, description: 'A text in both languages (双语文本).' })
export class TextType implements Text {
  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}

/** The text in one language. */
export function inLanguage(text: Text, language: Language): string {
  return language === 'ZH' ? text.zh : text.en;
}
