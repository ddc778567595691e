import type { Fen } from '@hub/assistance';
import type { World } from '../home.ts';

/** What a charity gives, in money or in goods at list price. */
export interface Gift {
  readonly project: string;
  readonly isInKind: boolean;
  readonly amountFen: Fen;
}

const projects = [
  { project: '慈善情暖万家', isInKind: true },
  { project: '慈善助学', isInKind: false },
  { project: '福彩有爱', isInKind: false },
  { project: '大病救助', isInKind: false },
  { project: '慈善药品援助', isInKind: true },
] as const;

const meanYuan = 1000;

/** A gift of a charity or a social organisation, for whatever the family needs. */
export function someGift({ random }: World): Gift {
  return { ...random.pick(projects), amountFen: random.amountAround(meanYuan) };
}
