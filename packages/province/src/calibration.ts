/**
 * Figures of the province that the generator is held to, by the metric id of `data/calibration.csv`.
 *
 * Sources: the report of Hunan's Department of Civil Affairs to the provincial congress of 2019-11-26; official pages;
 * a few from memory, which the file marks as such. Money is in yuan here, as the sources state it.
 */
export const calibration = {
  'std.urban.dibao': 510, // yuan/person/month, 2019-09, report 2019
  'std.urban.dibao.growth': 14.86, // %, 2017->2019-09, report 2019
  'lvl.urban.dibao': 358, // yuan/person/month, 2019-09, report 2019
  'lvl.urban.dibao.growth': 20.54, // %, 2017->2019-09, report 2019
  'std.rural.dibao': 4385, // yuan/person/year, 2019-09, report 2019
  'std.rural.dibao.growth': 18.87, // %, 2017->2019-09, report 2019
  'lvl.rural.dibao': 216, // yuan/person/month, 2019-09, report 2019
  'lvl.rural.dibao.growth': 41.18, // %, 2017->2019-09, report 2019
  'lvl.urban.2018': 340, // yuan/person/month, 2018, official page
  'lvl.rural.2018': 196, // yuan/person/month, 2018, official page
  'std.rural.2018': 4098, // yuan/person/year, 2018, official page
  'tekun.std.urban': 7786, // yuan/person/year, 2019, report 2019
  'tekun.std.urban.2017': 6910, // yuan/person/year, 2017, report 2019
  'tekun.std.rural': 5513, // yuan/person/year, 2019, report 2019
  'tekun.std.rural.2017': 4655, // yuan/person/year, 2017, report 2019
  'tekun.total': 381000, // person, 2019 stock, report 2019
  'tekun.centralised': 56000, // person, 2019 stock, report 2019
  'tekun.centralised.disabled': 24000, // person, 2019 stock, report 2019
  'disaster.rebuild.floor': 20000, // yuan/household, 2017..2019, report 2019
  'medical.inpatient.avg': 964, // yuan/time, 2018, report 2019
  'medical.key.avg': 1151, // yuan/time, 2018, report 2019
  'medical.major.avg': 1675, // yuan/time, 2018, report 2019
  'emp.oneoff.multiple': 6, // x monthly urban dibao, 2018-, report 2019
  'emp.jobseek': 300, // yuan/person, 2018-, report 2019
  'emp.post': 1000, // yuan/person, 2018-, report 2019
  'temp.avg': 1022, // yuan/time, 2019, report 2019
  'temp.avg.growth': 17, // %, 2017->2019, report 2019
  'premium.2019': 220, // yuan/person, 2019, from memory
  'premium.2020': 250, // yuan/person, 2020, from memory
  'fund.reno': 8780000000, // yuan, 2017..2019, report 2019
  'housing.reno': 426000, // household, 2017..2019, report 2019
  'fund.vagrant': 600000000, // yuan, 2017..2019, report 2019
  'vagrant.person_times': 450000, // person-time, 2017..2019, report 2019
  'fund.education': 13091000000, // yuan, 2017..2019, report 2019
  'education.person_times': 11282500, // person-time, 2017..2019, report 2019
  'fund.disaster': 1590000000, // yuan, 2017..2019, report 2019
  'disaster.person_times': 1845000, // person-time, 2017..2019, report 2019
  'emfund.spent': 145000000, // yuan, 2013..2019, report 2019
  'emfund.person_times': 34700, // person-time, 2013..2019, report 2019
  'charity.person_times': 1000000, // person-time (more than), 2017..2019, report 2019
  'guide.rural.2016': 2640, // yuan/person/year, 2016, report 2019
  'guide.rural.2017': 3026, // yuan/person/year, 2017, report 2019
  'guide.rural.2020': 4000, // yuan/person/year, 2020, report 2019
  'fund.dibao': 17910000000, // yuan, 2017-01..2019-09/10, report 2019
  'tekun.institutions': 1856, // institution, 2019 stock, report 2019
  'tekun.regional.homes': 43, // institution, 2019 stock, report 2019
  'tekun.care.zones': 115, // zone, 2019 stock, report 2019
  'tekun.beds': 15000, // bed, 2019 stock, report 2019
  'tekun.beds.body': 14700, // bed, 2018-2019, report 2019
  'tekun.capex': 250000000, // yuan, 2018-2019, report 2019
  'fund.tekun': 7300000000, // yuan, 2017..2019, report 2019
  'disaster.rebuilt': 15825, // household, 2017..2019, report 2019
  'disaster.repaired': 37362, // household, 2017..2019, report 2019
  'disaster.tents': 2505, // tent, 2017..2019, report 2019
  'disaster.clothing': 214000, // item/bed, 2017..2019, report 2019
  'disaster.beds': 28340, // bed, 2017..2019, report 2019
  'disaster.responses': 9, // activation, 2017..2019, report 2019
  'disaster.depots': 30, // depot, 2017..2019, report 2019
  'fund.medical': 4991000000, // yuan, 2017..2019, report 2019
  'medical.premium.person_times': 10050000, // person-time, 2017..2019, report 2019
  'medical.direct.person_times': 4120000, // person-time, 2017..2019, report 2019
  'emfund.raised': 195000000, // yuan, 2013..2019, report 2019
  'emfund.provincial': 10000000, // yuan/year, 2013..2019, report 2019
  'housing.inkind.cum': 1082600, // household, 2008..2019, report 2019
  'housing.subsidy.cum': 578700, // household, 2008..2019, report 2019
  'emp.jobseek.months': 6, // month, 2018-, report 2019
  'emp.difficult.placed': 340300, // person, 2017..2019, report 2019
  'emp.zero.households': 1469, // household, 2017..2019, report 2019
  'fund.temp': 2550000000, // yuan, 2017..2019, report 2019
  'temp.person_times': 2730000, // person-time, 2017..2019, report 2019
  'social.orgs': 5000, // organisation (more than), 2017..2019, report 2019
  'social.donations': 1000000000, // yuan (more than), 2017..2019, report 2019
  'social.household_times': 500000, // household-time (more than), 2017..2019, report 2019
  'charity.funds': 1000000000, // yuan (more than), 2017..2019, report 2019
  'charity.drugs': 1000000000, // yuan (about), 2017..2019, report 2019
  'fund.total': 56000000000, // yuan (more than), 2017..2019, report 2019
  'total.person_times': 37000000, // person-time (more than), 2017..2019, report 2019
  'local.match.share': 10, // % (below), 2019, report 2019
  counties: 122, // county-level unit, 2019, report 2019
  'schemes.leading.depts': 20, // department, 2019, report 2019
} as const;

/** Yearly volumes and stocks of the whole province at 1:1, by the quantity of `data/scale.csv`. */
export const volumes = {
  residents: 69183800,
  households: 23856483,
  'urban dibao persons': 445100,
  'urban dibao households': 287100,
  'rural dibao persons': 1500300,
  'rural dibao households': 806800,
  'tekun total': 381000,
  'tekun centralised': 56000,
  'tekun centralised, dependent': 24000,
  'care institutions': 1856,
  'orphans [M]': 20000,
  'de facto unattended children [M]': 25000,
  'disability-certificate holders [M]': 1700000,
  'premium subsidies / year': 3350000,
  'direct medical assistance / year': 1498182,
  'emergency-disease cases / year': 5338,
  'student-aid grants / year': 4102727,
  'temporary assistance / year': 992727,
  'vagrant episodes / year': 163636,
  'rural renovations / year': 154909,
  'in-kind public rental, cumulative': 1082600,
  'rental-subsidy households, cumulative': 578700,
  'disaster person-times / year': 670909,
  'rebuilds / year': 5755,
  'repairs / year': 13586,
  'difficult persons placed / year': 123745,
  'zero-employment households / year': 534,
  'deaths / year': 505042,
} as const;

/** Name of a quantity of the province. */
export type Volume = keyof typeof volumes;

/** A volume at 1:scale, not rounded. */
export function volumeAt(scale: number, volume: Volume): number {
  return volumes[volume] / scale;
}
