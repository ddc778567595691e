/**
 * Where the 14 prefectures of Hunan lie beside each other, on a grid of squares: column and row, from 1, the north on top.
 *
 * Drawn by us after the neighbourhoods of the prefectures (GB/T 2260 codes), not after boundary data: see
 * docs/decisions/0014. Part of this project, under its licence.
 */
export const prefecturePlaces: Readonly<
  Record<string, { readonly column: number; readonly row: number }>
> = {
  '430800': { column: 2, row: 1 },
  '430700': { column: 3, row: 1 },
  '430600': { column: 4, row: 1 },
  '433100': { column: 1, row: 2 },
  '430900': { column: 3, row: 2 },
  '430100': { column: 4, row: 2 },
  '431200': { column: 1, row: 3 },
  '431300': { column: 3, row: 3 },
  '430300': { column: 4, row: 3 },
  '430500': { column: 2, row: 4 },
  '430400': { column: 3, row: 4 },
  '430200': { column: 4, row: 4 },
  '431100': { column: 3, row: 5 },
  '431000': { column: 4, row: 5 },
};
