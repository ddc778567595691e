import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { OverlapMatrixDocument, type OverlapMatrixQuery } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { VerdictDetail } from './verdict-detail.tsx';
import { VerdictTable } from './verdict-table.tsx';

/** What the law says of two kinds of aid. */
export type Verdict = OverlapMatrixQuery['overlapMatrix'][number];

/** 重叠矩阵: which kinds of aid may coexist, with law, live counts and yuan. */
export function MatrixScreen() {
  const { t } = useTranslation();
  const asked = useAnswer(OverlapMatrixDocument, { variables: {} });
  const [address, setAddress] = useSearchParams();
  const chosen = Number(address.get('verdict') ?? '-1');
  return (
    <>
      <h1>{t('screens.matrix')}</h1>
      <p className="faint">{t('matrix.hint')}</p>
      <Answered asked={asked} released="Query.overlapMatrix">
        {({ overlapMatrix }) => {
          const verdict = overlapMatrix[chosen];
          const choose = (index: number) => setAddress({ verdict: String(index) });
          return (
            <>
              {verdict !== undefined && <VerdictDetail verdict={verdict} />}
              <MatrixGrid verdicts={overlapMatrix} chosen={chosen} choose={choose} />
              <h2>{t('matrix.asTable')}</h2>
              <VerdictTable verdicts={overlapMatrix} choose={choose} />
            </>
          );
        }}
      </Answered>
    </>
  );
}
