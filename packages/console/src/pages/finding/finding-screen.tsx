import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { FindingDetailDocument, type FindingDetailQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Answered } from '../../states/answered.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { Evidence } from './evidence.tsx';
import { EvidenceHistory } from './evidence-history.tsx';
import { FindingHead } from './finding-head.tsx';
import { Laws } from './laws.tsx';
import { OverlapAxis } from './overlap-axis.tsx';
import { ReviewPanel } from './review-panel.tsx';

/** A finding as the graph gives it. */
export type ShownFinding = NonNullable<FindingDetailQuery['finding']>;

/** 疑点详情: what a lead rests on, the law and the arithmetic, and what was done with it. */
export function FindingScreen() {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const { id = '' } = useParams();
  const asked = useAnswer(FindingDetailDocument, { variables: { id, language: graphLanguage } });
  return (
    <Answered
      asked={asked}
      released="Query.finding"
      isEmpty={({ finding }) => finding === null}
      empty={<Empty description={t('errors.FINDING_UNKNOWN')} />}
    >
      {({ finding }) => finding !== null && <Finding finding={finding} again={asked.again} />}
    </Answered>
  );
}

interface FindingProperties {
  readonly finding: ShownFinding;
  readonly again: () => void;
}

function Finding({ finding, again }: FindingProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <article className="finding">
      <FindingHead finding={finding} again={again} />
      <div className="halves">
        <div>
          <h2>{t('finding.evidence')}</h2>
          <Evidence finding={finding} />
          <h2>{t('finding.axis')}</h2>
          <OverlapAxis finding={finding} />
          <h2>{t('finding.arithmetic')}</h2>
          <Arithmetic finding={finding} />
          <h2>{t('finding.law')}</h2>
          <Laws laws={finding.legalBasis} />
          <h2>{t('finding.lookAlikes')}</h2>
          {finding.lookAlikesChecked.length === 0 && <p>{t('finding.noLookAlikes')}</p>}
          <ul>
            {finding.lookAlikesChecked.map(({ letter, description }) => (
              <li key={letter}>{said(description)}</li>
            ))}
          </ul>
          <EvidenceHistory finding={finding} />
        </div>
        <ReviewPanel finding={finding} />
      </div>
    </article>
  );
}
