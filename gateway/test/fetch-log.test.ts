import { type LoggedFetch, fetchLogHeader } from '@hub/assistance';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

const query = '{ people(ids: ["child", "head", "child"]) { name education { studentAid } } }';
const asked = { [fetchLogHeader]: 'show' };

function fetchesIn(extensions: Record<string, unknown> | undefined): readonly LoggedFetch[] {
  return (extensions?.['fetches'] ?? []) as readonly LoggedFetch[];
}

/** Fetches without their times, which differ each time. */
function placesOf(extensions: Record<string, unknown> | undefined): object[] {
  return fetchesIn(extensions).map(({ subgraph, path, entities, failures }) => ({
    subgraph,
    path,
    entities,
    failures,
  }));
}

describe('a hub that is described', () => {
  let province: SmallProvince;
  beforeAll(async () => {
    province = await startSmallProvince();
  });
  afterEach(() => province.reset());
  afterAll(async () => province.close());

  it('says which subgraphs were asked for an answer, for what place in it and about how many', async () => {
    const { extensions } = await province.ask(query, {}, asked);

    const [root, ...others] = placesOf(extensions);
    expect(root).toEqual({ subgraph: 'supervision', path: [], entities: null, failures: [] });
    expect(others).toHaveLength(2);
    expect(others).toEqual(
      expect.arrayContaining(
        ['civil-affairs', 'education'].map((subgraph) => ({
          subgraph,
          path: ['people', '@'],
          entities: 2,
          failures: [],
        })),
      ),
    );
  });

  it('says when each was asked and how long it took', async () => {
    const { extensions } = await province.ask(query, {}, asked);

    const [root, ...others] = fetchesIn(extensions);
    for (const { startedMs, tookMs } of [root, ...others].filter((each) => each !== undefined)) {
      expect(startedMs).toBeGreaterThanOrEqual(0);
      expect(tookMs).toBeGreaterThanOrEqual(0);
    }
    // Those that need what the root says are asked after it has said it.
    const answeredMs = (root?.startedMs ?? 0) + (root?.tookMs ?? 0);
    for (const { startedMs } of others) expect(startedMs).toBeGreaterThanOrEqual(answeredMs);
  });

  it('says which of them failed, and how', async () => {
    province.subgraphs.education.behaviour = (response) => response.destroy();

    const { extensions } = await province.ask(query, {}, asked);

    expect(placesOf(extensions)).toContainEqual({
      subgraph: 'education',
      path: ['people', '@'],
      entities: 2,
      failures: ['DEPARTMENT_UNAVAILABLE'],
    });
  });

  it('says nothing to whoever does not ask', async () => {
    expect(await province.ask(query)).not.toHaveProperty('extensions');
  });
});

it('is not said by a hub that is not described', async () => {
  const province = await startSmallProvince({ isDescribed: false });

  const answer = await province.ask(query, {}, asked);

  expect(answer).toHaveProperty('data');
  expect(answer).not.toHaveProperty('extensions');
  await province.close();
});
