import { ConfigProvider, message } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Screens } from '../routes.tsx';
import { BrightnessContext } from './brightness.ts';
import { MessagesContext } from './messages.ts';
import { themeOf } from './theme.ts';
import { useBrightness } from './use-brightness.ts';

/** The supervisors' console. */
export function Console() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [brightness, switchBrightness] = useBrightness();
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? chinese : english}
      theme={themeOf(brightness)}
      // A space between the two characters of a button is a habit of typewriters.
      button={{ autoInsertSpace: false }}
      // One sentence for fields that are written and those that are chosen.
      form={{
        validateMessages: { required: t('states.required'), whitespace: t('states.required') },
      }}
    >
      <Messages>
        <BrightnessContext value={{ brightness, switchBrightness }}>
          <Screens />
        </BrightnessContext>
      </Messages>
    </ConfigProvider>
  );
}

/** Where short messages appear. antd's own `App` would bring its dialogues into the first load too. */
function Messages({ children }: { readonly children: ReactNode }) {
  const [messages, holder] = message.useMessage();
  return (
    <MessagesContext value={messages}>
      {holder}
      {children}
    </MessagesContext>
  );
}
