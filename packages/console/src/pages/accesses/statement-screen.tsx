import { Alert, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { AccessStatementDocument } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';
import { useFindPerson } from '../person/use-find-person.ts';
import { AccessFrame } from './access-frame.tsx';
import { AccessTable } from './access-table.tsx';
import { readAuditFilter } from './audit-conditions.ts';
import { DaysPicker } from './days-picker.tsx';
import { readDays } from './days.ts';
import { NextPage } from './next-page.tsx';

/** 个人信息查询记录: who looked at one person, to be given to the person who asks. */
export function StatementScreen() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { person } = readAuditFilter(address);
  return (
    <AccessFrame>
      <p>{t('accesses.statementHint')}</p>
      <StatementConditions />
      <Unread read={readAuditFilter} others={['after']} />
      {typeof person === 'string' && <Statement key={person} person={person} />}
    </AccessFrame>
  );
}

function Statement({ person }: { readonly person: string }) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const asked = useAnswer(AccessStatementDocument, {
    variables: { person, ...readDays(address), after: address.get('after') },
  });
  return (
    <>
      <h2>
        {t('accesses.statementOf')} <code>{person}</code>
      </h2>
      <Answered
        asked={asked}
        released="Query.accessStatement"
        isEmpty={({ accessStatement }) => (accessStatement?.edges.length ?? 0) === 0}
      >
        {({ accessStatement }) => (
          <>
            <AccessTable entries={(accessStatement?.edges ?? []).map(({ node }) => node)} />
            <NextPage page={accessStatement?.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
}

function StatementConditions() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const failureText = useFailureText();
  const { isLooking, failure, find } = useFindPerson();
  const open = async (who: string) => {
    const person = who.trim() === '' ? null : await find(who, 'AUDIT');
    const next = new URLSearchParams(address);
    for (const name of ['after', 'person']) next.delete(name);
    if (person !== null) next.set('person', person);
    setAddress(next);
  };
  return (
    <>
      <div className="bar">
        <Input.Search
          style={{ width: 420 }}
          aria-label={t('person.who')}
          placeholder={t('person.who')}
          enterButton={t('accesses.show')}
          loading={isLooking}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onSearch={(who) => void open(who)}
        />
        <DaysPicker />
        <span className="grow" />
        <Button disabled={!address.has('person')} onClick={() => print()}>
          {t('accesses.print')}
        </Button>
      </div>
      {failure !== null && (
        <Alert type="warning" showIcon className="state" title={failureText(failure)} />
      )}
    </>
  );
}
