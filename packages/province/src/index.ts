/**
 * The synthetic province: Hunan's 122 counties with invented people, the aid of six departments from 2017 through
 * 2019, and the truth of the errors that were planted among them.
 *
 * **Volumes** follow `data/scale.csv` (stocks and yearly flows at 1:1), **figures** `data/calibration.csv`; both rest
 * on the report of Hunan's Department of Civil Affairs of 2019-11-26, on official pages, and where they say so on
 * memory. {@link ProvinceCheck} compares a province with every figure of the report that people and aid can carry, to
 * 2 % at 1:100, and {@link notCarried} says why the others are left out. Recipients live more densely in the former
 * poor prefectures. One home left the subsistence allowance for every two that are on it at the end: the report's money
 * needs them, and its head-counts have lost them.
 *
 * **Planted** are, for every rule about people, at least 20 or 30 errors at any scale and for each of them three to five
 * lawful look-alikes, labelled with the letter of the exception they exercise. They sit in homes of a fitting class; no
 * home holds two, and an account that many are paid to takes several homes. Everybody else lives lawfully under all
 * rules. Three counties hand out the rural allowance by share; from about 1:10 on their townships are large enough that
 * one of them is an error. At small scales the floors weigh:
 * the planted rebuild grants alone are more than the report has at 1:100, which the check tells apart.
 *
 * **Held** are of everybody the person, the home, the hukou and deaths; everything else only of those whom it decides
 * something for: certificates, kin, means and incomes of recipients, of those who left or were refused; insurance of
 * those who live or lived on aid; pupils who are aided or owed aid; houses of assisted homes; hospital stays and jobs
 * of those who were helped with them, and of a few who were not.
 */
export { calibration, volumes } from './calibration.ts';
export { notCarried } from './check/carried.ts';
export {
  type CheckedFigure,
  ProvinceCheck,
  type Verdict,
  tolerance,
} from './check/check-province.ts';
export { completeThrough, provinceDate } from './calendar.ts';
export { generateProvince } from './generate-province.ts';
export { homesKnownTo } from './person-areas.ts';
export * from './province.ts';
