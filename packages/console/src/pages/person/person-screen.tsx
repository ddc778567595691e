import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { PersonChainDocument, type PersonChainQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { Answered } from '../../states/answered.tsx';
import { AidLanes } from './aid-lanes.tsx';
import { BeforeAward } from './before-award.tsx';
import { Members } from './members.tsx';
import { MonthRange } from './month-range.tsx';
import { PersonHead } from './person-head.tsx';
import { PurposeForm } from './purpose-form.tsx';
import { isPurposeSaid, sayPurpose } from './said-purpose.ts';
import { ScreeningPanel } from './screening-panel.tsx';
import { SourcesOfAnswer } from './sources-of-answer.tsx';

/** A person as the graph gives them. */
export type ShownPerson = NonNullable<PersonChainQuery['person']>;

/** 个人救助链: all aid of one person on one time line, once it was said why they are looked at. */
export function PersonScreen() {
  const { id = '' } = useParams();
  const { purpose, choosePurpose } = useSignedIn();
  if (isPurposeSaid(id, purpose)) return <Chain id={id} key={id} />;
  return (
    <PurposeForm
      say={(said) => {
        sayPurpose(id, said);
        choosePurpose(said);
      }}
    />
  );
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

function Chain({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const [address] = useSearchParams();
  const monthIn = (name: string) => {
    const text = address.get(name);
    return text !== null && month.test(text) ? text : null;
  };
  const asked = useAnswer(PersonChainDocument, {
    variables: { id, from: monthIn('from'), until: monthIn('until'), language: graphLanguage },
  });
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
      <AidLanes person={person} />
      <SourcesOfAnswer sources={person.screening?.sources ?? []} />
      <Members person={person} />
      <BeforeAward person={person} />
    </article>
  );
}
