import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialogue } from './dialogue.tsx';

/** Words for keys. */
export type KeyName =
  'next' | 'previous' | 'open' | 'select' | 'assign' | 'decide' | 'back' | 'help';

interface KeyHelpProperties {
  /** Each key with its name among the words. */
  readonly keys: readonly (readonly [key: string, name: KeyName])[];
  readonly close: () => void;
}

/** Says which keys a screen answers to. */
export function KeyHelp({ keys, close }: KeyHelpProperties) {
  const { t } = useTranslation();
  return (
    <Dialogue
      title={t('keys.title')}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {t('keys.close')}
        </Button>
      }
    >
      <dl className="keys">
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialogue>
  );
}
