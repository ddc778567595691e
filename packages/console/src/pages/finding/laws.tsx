import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { articlesInChinese } from '../../format/articles.ts';
import type { LawFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** The law that was in force, with the days of each version. */
export function Laws({ laws }: { readonly laws: readonly LawFragment[] }) {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t('finding.instrument')}</th>
          <th scope="col">{t('finding.articles')}</th>
          <th scope="col">{t('finding.inForce')}</th>
        </tr>
      </thead>
      <tbody>
        {laws.map(({ instrument, articles, from, until, isVerified }) => (
          <tr key={`${instrument.en} ${articles} ${from}`}>
            <td>
              {said(instrument)}
              {!isVerified && <Tag className="after">{t('finding.citedFromMemory')}</Tag>}
            </td>
            <td>{(language === 'zh-CN' ? articlesInChinese(articles) : articles) || '—'}</td>
            <td className="number">
              {from} – {until ?? t('finding.stillInForce')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
