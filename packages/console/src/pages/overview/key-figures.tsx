import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatSum } from '../../format/figures.ts';
import type { FiguresFragment } from '../../generated/graphql.ts';

/** The figures that matter, each with what it is of. */
export function KeyFigures({ total }: { readonly total: FiguresFragment }) {
  const { t } = useTranslation();
  const { recipients, amountFen, findings, open, confirmed, notConfirmed, atRiskFen, owedFen } =
    total;
  const decided = confirmed === null || notConfirmed === null ? null : confirmed + notConfirmed;
  const figures = [
    {
      name: t('overview.recipients'),
      figure: formatCount(recipients),
      of: t('overview.amountOf', { amount: formatSum(amountFen) }),
    },
    {
      name: t('overview.findings'),
      figure: formatCount(findings),
      of: t('overview.perThousand', { share: perThousand(findings, recipients) }),
    },
    {
      name: t('overview.open'),
      figure: formatCount(open),
      of: t('overview.ofFindings', { all: formatCount(findings), share: percent(open, findings) }),
    },
    {
      name: t('overview.confirmed'),
      figure: formatCount(confirmed),
      of: t('overview.ofDecided', {
        all: formatCount(decided),
        share: percent(confirmed, decided),
      }),
    },
    {
      name: t('overview.atRisk'),
      figure: formatSum(atRiskFen),
      of: t('overview.ofAmount', { share: percent(atRiskFen, amountFen) }),
    },
    { name: t('overview.owed'), figure: formatSum(owedFen), of: t('overview.toFamilies') },
  ];
  return (
    <div className="figures">
      {figures.map(({ name, figure, of }) => (
        <Card key={name} size="small">
          <div className="faint small">{name}</div>
          <div className="figure number">{figure}</div>
          <div className="faint small">{of}</div>
        </Card>
      ))}
      {total.isSuppressed && <p className="faint">{t('matrix.suppressed')}</p>}
    </div>
  );
}

/** How much of a whole something is; a dash where there is no whole. */
function percent(part: number | null, whole: number | null): string {
  return part === null || !whole ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

function perThousand(part: number | null, whole: number | null): string {
  return part === null || !whole ? '—' : ((part / whole) * 1000).toFixed(1);
}
