import {
  ApplicationType,
  type AwardRecord,
  ScreeningRowsScalar,
  SourceState,
  type SubgraphContext,
  applicationRecords,
  awardRecords,
  bookOf,
  byFamily,
  screeningRowsOf,
} from '@hub/subgraph';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { DwellingType, HousingArrangementType, UnitVacancyType } from './facts.ts';
import type { HousingLoaders } from './loaders.ts';
import { PublicRentalAward, publicRental } from './programmes/public-rental.ts';
import { RuralRenovationAward, ruralRenovation } from './programmes/rural-renovation.ts';

/** The person as housing knows them: by key. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;
}

/** All that housing knows of a person. */
@ObjectType({ simpleResolvers: true, description: 'All that housing knows of a person (住建).' })
export class HousingRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [PublicRentalAward])
  publicRental!: readonly AwardRecord<'HOUSING'>[];

  @Field(() => [RuralRenovationAward])
  ruralRenovation!: readonly AwardRecord<'HOUSING'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [DwellingType])
  dwellings!: readonly DwellingType[];

  @Field(() => [HousingArrangementType])
  housingArrangements!: readonly HousingArrangementType[];

  @Field(() => [UnitVacancyType])
  unitVacancies!: readonly UnitVacancyType[];
}

@Resolver(() => Person)
export class PersonHousing {
  @FieldResolver(() => HousingRecord, {
    nullable: true,
    description: 'Null means that housing did not answer, never that it has nothing.',
  })
  async housing(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<HousingLoaders>,
  ): Promise<HousingRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'HOUSING'>(rows), { publicRental, ruralRenovation }),
      applications: applicationRecords<'HOUSING'>(rows),
      dwellings: rows.dwelling,
      housingArrangements: rows.housingArrangement,
      unitVacancies: rows.unitVacancy,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  housingRows(@Root() { id }: Person, @Ctx() { loaders }: SubgraphContext<HousingLoaders>) {
    return screeningRowsOf('HOUSING', id, loaders);
  }
}
