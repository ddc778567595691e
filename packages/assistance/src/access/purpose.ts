/** Why somebody asks (用途). Without one of these nothing about people is said. */
export const purposes = {
  APPLICATION: { nameEn: 'An application is being decided', nameZh: '受理审核' },
  RECERTIFICATION: { nameEn: 'An award is being reviewed', nameZh: '动态复核' },
  SUPERVISION: { nameEn: 'Overlapping and missed aid is looked for', nameZh: '监督检查' },
  AUDIT: { nameEn: 'The use of the hub is looked into', nameZh: '审计' },
  CORRECTION: { nameEn: 'A record is being corrected', nameZh: '数据更正' },
} as const;

/** Code of a purpose. */
export type Purpose = keyof typeof purposes;

/** Every purpose, in order. */
export const purposeCodes = Object.keys(purposes) as readonly Purpose[];
