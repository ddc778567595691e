import { Empty } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { focusMain } from '../../frame/arrival.ts';
import { PersonChainDocument, type PersonChainQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { Answered } from '../../states/answered.tsx';
import { Failed } from '../../states/failed.tsx';
import { Unread } from '../../states/unread.tsx';
import { AidLanes } from './aid-lanes.tsx';
import { BeforeAward } from './before-award.tsx';
import { Members } from './members.tsx';
import { MonthRange } from './month-range.tsx';
import { readMonths, readableMonths } from './chosen-months.ts';
import { PersonHead } from './person-head.tsx';
import { PurposeForm } from './purpose-form.tsx';
import { purposeSaid, sayPurpose } from './said-purpose.ts';
import { ScreeningPanel } from './screening-panel.tsx';
import { SourcesOfAnswer } from './sources-of-answer.tsx';

/** A person as the graph gives them. */
export type ShownPerson = NonNullable<PersonChainQuery['person']>;

/** 个人救助链: all aid of one person on one time line, once it was said why they are looked at. */
export function PersonScreen() {
  const { id = '' } = useParams();
  const { purpose, choosePurpose } = useSignedIn();
  const [said, setSaid] = useState(() => purposeSaid(id));
  if (said === purpose) return <Chain id={id} />;
  return (
    <PurposeForm
      say={(why) => {
        sayPurpose(id, why);
        setSaid(why);
        choosePurpose(why);
      }}
    />
  );
}

/** Of whom all that can be said is that nobody knows them here, or that it cannot be told. */
const nobody: ReadonlySet<string> = new Set([
  'PERSON_NOT_FOUND',
  'PERSON_NOT_IN_AREA',
  'PERSON_AREA_UNTOLD',
]);

function Chain({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const [address] = useSearchParams();
  const asked = useAnswer(PersonChainDocument, {
    variables: { id, ...readMonths(address), language: graphLanguage },
  });
  const { answer, again } = asked;
  useEffect(focusMain, []);
  const failures =
    answer.kind === 'answered' ? answer.failures : answer.kind === 'failed' ? [answer.failure] : [];
  const unknown = failures.find(({ code }) => nobody.has(code));
  if (unknown !== undefined)
    return (
      <>
        <Failed failure={unknown} released="Query.person" again={again} />
        <p>
          <Link to="/people">{t('person.other')}</Link>
        </p>
      </>
    );
  return (
    <Answered
      asked={asked}
      released="Query.person"
      isEmpty={({ person }) => person === null}
      empty={<Empty description={t('errors.PERSON_NOT_FOUND')} />}
    >
      {({ person }) => person !== null && <Person person={person} />}
    </Answered>
  );
}

function Person({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  return (
    <article>
      <PersonHead person={person} />
      <ScreeningPanel screening={person.screening} />
      <div className="bar">
        <h2>{t('person.lanes')}</h2>
        <span className="grow" />
        <MonthRange />
      </div>
      <Unread read={readableMonths} />
      <AidLanes person={person} />
      <SourcesOfAnswer sources={person.screening?.sources ?? []} />
      <Members person={person} />
      <BeforeAward person={person} />
    </article>
  );
}
