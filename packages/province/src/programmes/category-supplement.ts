import type { AwardDraft } from '../books.ts';
import type { Home, Resident, World } from '../home.ts';
import { subsistenceStandard } from '../standards.ts';
import { writePersonal } from './personal-living.ts';

type Category = NonNullable<AwardDraft<'CIVIL_AFFAIRS'>['category']>;

/** The category supplement (分类施保) to the allowance: a tenth of the standard. */
export function writeSupplements(world: World, home: Home): void {
  for (const { resident, benefit, programme, from, until } of home.spells) {
    if (benefit !== 'DIBAO' || programme === 'MZ-DIBAO-SP') continue;
    const category = someCategory(world, resident);
    if (category === null) continue;
    const grantedFen = Math.round(subsistenceStandard(home.county, home.kind) / 1000) * 100;
    writePersonal(world, home, {
      resident,
      programme: 'MZ-DIBAO-CAT',
      from,
      until,
      amountIn: () => grantedFen,
      columns: { category, grantedFen },
    });
  }
}

/** Half of the old people, one in three children, and everybody with a severe disability. */
function someCategory({ random }: World, resident: Resident): Category | null {
  const { age, disabilityGrade } = resident;
  if (disabilityGrade !== null && disabilityGrade <= 2) return 'SEVERE_DISABILITY';
  if (age === 'ELDER') return random.chance(0.5) ? 'ELDERLY' : null;
  if (age === 'CHILD') return random.chance(0.3) ? 'MINOR' : null;
  return null;
}
