import { Breadcrumb, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { areaChain, areaName, isInArea, nationCode, provinceCode } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql.ts';
import { useReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { CurrentSources } from '../sources/current-sources.tsx';
import { AreaRanking } from './area-ranking.tsx';
import { KeyFigures } from './key-figures.tsx';
import { MonthTrend } from './month-trend.tsx';
import { OpenAges } from './open-ages.tsx';
import { PrefectureMap, areOnMap } from './prefecture-map.tsx';

/** 总览: figures with what they are of, by month, and by area from the province down to its counties. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { identity } = useSignedIn();
  const [address] = useSearchParams();
  // An area that is not within the own one is not asked for.
  const read = (from: URLSearchParams) => readArea(from.get('area'), identity.area);
  const { area = identity.area } = read(address);
  const asked = useAnswer(OverviewDocument, { variables: { area } });
  return (
    <>
      <h1>{t('screens.overview')}</h1>
      <Unread read={read} />
      <Answered asked={asked} released="Query.statistics">
        {(data) => <Figures data={data} />}
      </Answered>
    </>
  );
}

/** The area in the address, if it lies in the own one. */
function readArea(text: string | null, own: string): { readonly area?: string } {
  return text !== null && areaName(text) !== null && isInArea(text, own) ? { area: text } : {};
}

function Figures({ data }: { readonly data: OverviewQuery }) {
  const { t } = useTranslation();
  const isListReleased = useReleased('Query.findings');
  const isSourcesReleased = useReleased('Query.sweeps');
  const { byArea, byMonth } = data;
  const { area, sweep } = byArea;
  return (
    <>
      <Path area={area} />
      <p className="faint">
        {sweep === null
          ? t('overview.noSweep')
          : t('overview.sweep', { asOf: sweep.asOf, from: sweep.from, until: sweep.until })}
      </p>
      {sweep === null && isSourcesReleased && (
        <p>
          <Link to="/sources">{t('overview.toSources')}</Link>
        </p>
      )}
      <KeyFigures total={byArea.total} />
      <div className="two">
        <section>
          <h2>{t('overview.byArea')}</h2>
          {areOnMap(byArea.rows) && <PrefectureMap rows={byArea.rows} />}
          {byArea.rows.length === 0 ? <Empty /> : <AreaRanking rows={byArea.rows} />}
        </section>
        <section>
          <h2>{t('overview.byMonth')}</h2>
          {byMonth.rows.length === 0 ? <Empty /> : <MonthTrend rows={byMonth.rows} />}
          {isListReleased && <OpenAges area={area} />}
        </section>
      </div>
      <CurrentSources />
    </>
  );
}

/** The areas around the one that is shown, each the way back to it. */
function Path({ area }: { readonly area: string }) {
  const chain = areaChain(area)
    .filter((code) => code !== nationCode)
    .toReversed();
  return (
    <Breadcrumb
      className="state"
      items={(chain.length === 0 ? [provinceCode] : chain).map((code) => ({
        key: code,
        title:
          code === area ? (
            areaName(code)
          ) : (
            <Link to={`/overview?area=${code}`}>{areaName(code)}</Link>
          ),
      }))}
    />
  );
}
