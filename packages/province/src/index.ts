/**
 * The synthetic province: Hunan's 122 counties with invented people, the aid of six departments from 2017 through
 * 2019, and the truth of the errors that were planted among them.
 *
 * **Volumes** follow `data/scale.csv` (stocks and yearly flows at 1:1), **figures** `data/calibration.csv`; both rest
 * on the report of Hunan's Department of Civil Affairs of 2019-11-26, on official pages, and where they say so on
 * memory. Held to them are: residents and homes; members and homes of the urban (1.55 people a home) and rural (1.86)
 * subsistence allowance, its standards (510 yuan a month, 4,385 a year on average) and levels (358, 216); destitute
 * support, 14.7 % of it centralised; orphans; premium subsidies (4.8 % of residents a year), medical assistance (0.64
 * a year for each recipient), student aid, rental housing, renovations (20,610 yuan on average), disaster relief,
 * temporary assistance (14.3 per 1,000 residents a year), shelter for vagrants, placements, and deaths. Recipients live
 * more densely in the former poor prefectures.
 *
 * **Planted** are, for each of the twelve rules, at least 20 or 30 errors at any scale and for each of them three to
 * five lawful look-alikes, labelled with the letter of the exception they exercise. They sit in ordinary homes of a
 * fitting class; no home holds two. Everybody else lives lawfully. At small scales the floors weigh: rebuild grants,
 * for one, are then far more frequent than in life.
 *
 * The student register holds those who are aided or owed aid, the insurance register those who live on aid; people
 * without aid stand in civil affairs' registers only.
 */
export { calibration, volumes } from './calibration.ts';
export { completeThrough, provinceDate } from './calendar.ts';
export { generateProvince } from './generate-province.ts';
export * from './province.ts';
