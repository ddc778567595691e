import { parseDate } from '@hub/assistance';
import codes from '../data/hunan-townships.json' with { type: 'json' };
import type { Home, Resident } from './home.ts';
import { type CountyByQuota, countiesByQuota, truthOf } from './planted/anom-coverage-quota.ts';
import type { PlantedCounty, Township } from './province.ts';
import { Random } from './random.ts';

/** A township with what makes it like no other, and who has settled there so far. */
interface Place {
  readonly township: Township;
  /** How many live there, relative to others of the county. */
  readonly size: number;
  /** How much more hardship there is than where it is 1. */
  readonly hardship: number;
  residents: number;
  recipients: number;
}

/** Of the same county, and how recipients are spread over them. */
interface Layout {
  readonly places: readonly Place[];
  /** Null where recipients live where the hardship is. */
  readonly quota: CountyByQuota | null;
}

/** Streets and towns are larger than the rest, by assumption. */
const townFactor = 1.5;

/** Hamlets of a county in which nearly everybody lives in a few towns. */
const hamletFactor = 0.02;

/** Townships that are left as they are where a case makes the others small or new: one less than can be compared. */
const leftAlone = 7;

const mergedOn = parseDate('2019-07-01');

/**
 * Gives every home a township of its county.
 *
 * Hardship is not the same everywhere, and families on the allowance live where it is: only in planted counties are they
 * as many in a hundred everywhere. Chance comes from a generator of its own, so that the rest of a province does not
 * depend on where in its county a home is.
 */
export class Townships {
  readonly #random: Random;
  readonly #layouts = new Map<string, Layout>();
  #fresh: Township[] = [];

  constructor(seed: number) {
    this.#random = new Random(~seed);
  }

  /** The township of a home, by nine digits. */
  settle(home: Home): string {
    const layout = this.#layoutOf(home.county);
    const residents = home.members.filter(isRuralResident);
    const recipients = home.homeClass === 'RURAL_DIBAO' ? residents.filter(isCounted) : [];
    const place =
      layout.quota !== null && recipients.length > 0
        ? mostBehind(layout.places)
        : this.#somePlace(
            layout.places,
            recipients.length > 0 || residents.some(isSeverelyDisabled),
          );
    place.residents += residents.length;
    place.recipients += recipients.length;
    return place.township.code;
  }

  /** The townships that homes were given since the last time, and none of them twice. */
  take(): readonly Township[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** What is true of the planted counties, as far as they have been settled. */
  truth(): readonly PlantedCounty[] {
    return [...this.#layouts].flatMap(([county, { quota, places }]) =>
      quota === null ? [] : [truthOf(county, quota, places)],
    );
  }

  #layoutOf(county: string): Layout {
    const known = this.#layouts.get(county);
    if (known !== undefined) return known;
    const quota = countiesByQuota.get(county) ?? null;
    const own = codes.filter(([code]) => code?.startsWith(county) === true);
    const places = own.map(([code = '', name = ''], index) => {
      const others = index < leftAlone ? null : (quota?.others ?? null);
      const isNew = others === 'MERGED';
      const isHamlet = others === 'SMALL';
      const township = { code, name, mergedOn: isNew ? mergedOn : null };
      return this.#placeAt(township, isHamlet ? hamletFactor : 1);
    });
    const layout = { places, quota };
    this.#layouts.set(county, layout);
    this.#fresh.push(...places.map(({ township }) => township));
    return layout;
  }

  #placeAt(township: Township, factor: number): Place {
    const isTown = ['0', '1'].includes(township.code.charAt(6));
    const size = (0.5 + this.#random.fraction()) * (isTown ? townFactor : 1) * factor;
    const hardship = 0.4 + 1.6 * this.#random.fraction();
    return { township, size, hardship, residents: 0, recipients: 0 };
  }

  #somePlace(places: readonly Place[], isInHardship: boolean): Place {
    const weights = places.map(({ size, hardship }) => size * (isInHardship ? hardship : 1));
    let draw = this.#random.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    const place = places.find((_, index) => {
      draw -= weights[index] ?? 0;
      return draw < 0;
    });
    const found = place ?? places.at(-1);
    if (found === undefined) throw new RangeError('a county without townships');
    return found;
  }
}

/** Where places are handed out by share: the township with the fewest recipients for its residents. */
function mostBehind(places: readonly Place[]): Place {
  const recipients = places.reduce((sum, place) => sum + place.recipients, 0);
  const residents = places.reduce((sum, place) => sum + place.residents, 0);
  const share = residents === 0 ? 0 : recipients / residents;
  const behind = (place: Place) => place.residents * share - place.recipients;
  return places.reduce((most, place) => (behind(place) > behind(most) ? place : most));
}

function isRuralResident({ hukou, diedOn }: Resident): boolean {
  return hukou === 'RURAL' && diedOn === null;
}

function isCounted(resident: Resident): boolean {
  return resident.isCounted;
}

function isSeverelyDisabled({ disabilityGrade }: Resident): boolean {
  return disabilityGrade !== null && disabilityGrade <= 2;
}
