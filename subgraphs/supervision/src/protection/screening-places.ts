import { isAnyProtected } from '@hub/subgraph';
import type { Text } from '@hub/screening';
import type { Screening } from '../graph/screening.ts';
import type { Asked } from '../screening.ts';
import { type ProtectionLoaders, withheldPlace } from './protection-loaders.ts';

const withheldReason: Text = {
  en: 'Could not be judged. The reason may say where a protected person is, and is not shown.',
  zh: '无法判断；原因可能涉及受保护人员所在地，不予显示。',
};

/** A screening as it is shown: without the reasons of undecided rules, which may name a county, where somebody of the circle is protected. */
export async function withoutReasons(
  { circle }: Pick<Asked, 'circle'>,
  screening: Screening,
  loaders: ProtectionLoaders,
): Promise<Screening> {
  const people = circle.map(({ id }) => id);
  if (!(await isAnyProtected(people, loaders))) return screening;
  const undecided = screening.undecided.map((rule) =>
    Object.assign({}, rule, { reason: withheldReason }),
  );
  return Object.assign({}, screening, { undecided });
}

/**
 * Refuses a question about an award that somebody thinks of: the county that it names would be answered by whether it is
 * that of the people, and each county can be tried.
 *
 * @throws AssistanceError PLACE_PROTECTED
 */
export async function assertNobodyProtected(
  { circle }: Pick<Asked, 'circle'>,
  loaders: ProtectionLoaders,
): Promise<void> {
  const people = circle.map(({ id }) => id);
  if (await isAnyProtected(people, loaders)) throw withheldPlace;
}
