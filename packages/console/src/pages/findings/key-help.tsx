import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../frame/dialogue.tsx';

const keys = [
  ['j', 'j'],
  ['k', 'k'],
  ['Enter', 'enter'],
  ['x', 'x'],
  ['a', 'a'],
  ['d', 'd'],
  ['?', 'help'],
] as const;

/** Says which keys the list answers to. */
export function KeyHelp({ close }: { readonly close: () => void }) {
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
