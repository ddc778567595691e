import { Alert, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../states/use-failure-text.ts';
import { useFindPerson } from '../person/use-find-person.ts';

/** Chooses whose accesses are shown, by number or key. Their key stands in the address: a number never does. */
export function PersonSearch() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [address, setAddress] = useSearchParams();
  const { isLooking, failure, find } = useFindPerson();
  const chosen = address.get('person');
  const choose = async (who: string) => {
    const person = await find(who, 'AUDIT');
    const next = new URLSearchParams(address);
    for (const name of ['after', 'person']) next.delete(name);
    if (person !== null) next.set('person', person);
    setAddress(next);
  };
  return (
    <>
      <Input.Search
        key={chosen}
        style={{ width: 380 }}
        aria-label={t('person.who')}
        placeholder={t('person.who')}
        defaultValue={chosen ?? ''}
        enterButton={t('accesses.show')}
        loading={isLooking}
        allowClear
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        onSearch={(who) => void choose(who)}
      />
      {failure !== null && chosen === null && (
        <Alert type="warning" showIcon title={failureText(failure)} />
      )}
    </>
  );
}
