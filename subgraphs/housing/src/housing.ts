import type { DepartmentSubgraph } from '@hub/subgraph';
import { DwellingType, HousingArrangementType, UnitVacancyType } from './facts.ts';
import { type HousingLoaders, housingLoaders } from './loaders.ts';
import { HousingRecord, Person, PersonHousing } from './person.ts';
import { PublicRentalAward } from './programmes/public-rental.ts';
import { RuralRenovationAward } from './programmes/rural-renovation.ts';
import * as tables from './tables.ts';

/** Housing (住建): public rental, rental subsidy, renovation; dwellings and their grades. */
export const housing: DepartmentSubgraph<'HOUSING', HousingLoaders> = {
  name: 'housing',
  department: 'HOUSING',
  tables,
  resolvers: [PersonHousing],
  types: [
    Person,
    HousingRecord,
    PublicRentalAward,
    RuralRenovationAward,
    DwellingType,
    HousingArrangementType,
    UnitVacancyType,
  ],
  references: { Person: (key) => key },
  loaders: housingLoaders,
  migrations: `${import.meta.dirname}/../migrations`,
};
