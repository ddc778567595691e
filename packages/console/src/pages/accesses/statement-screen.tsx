import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { AccessStatementDocument } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { AccessFrame } from './access-frame.tsx';
import { AccessTable } from './access-table.tsx';
import { readAuditFilter } from './audit-conditions.ts';
import { DaysPicker } from './days-picker.tsx';
import { readDays } from './days.ts';
import { NextPage } from './next-page.tsx';
import { PersonSearch } from './person-search.tsx';

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
  const [address] = useSearchParams();
  return (
    <div className="bar">
      <PersonSearch />
      <DaysPicker />
      <span className="grow" />
      <Button disabled={!address.has('person')} onClick={() => print()}>
        {t('accesses.print')}
      </Button>
    </div>
  );
}
