import { useTranslation } from 'react-i18next';
import { formatYuan } from '@hub/assistance';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ShownFinding } from './finding-screen.tsx';

/** How the amount was reckoned, line by line. */
export function Arithmetic({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (finding.arithmetic.length === 0) return <p>{t('finding.noArithmetic')}</p>;
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t('finding.line')}</th>
          <th scope="col">{t('finding.expression')}</th>
          <th scope="col" className="right">
            {t('finding.result')}
          </th>
        </tr>
      </thead>
      <tbody>
        {finding.arithmetic.map(({ label, expression, resultFen }) => (
          <tr key={`${label.en} ${expression}`}>
            <td>{said(label)}</td>
            <td className="number">{expression}</td>
            <td className="number right">{formatYuan(resultFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t(`codes.amountMeaning.${finding.amountMeaning}`)}
          </th>
          <td className="number right">{formatYuan(finding.amountFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
