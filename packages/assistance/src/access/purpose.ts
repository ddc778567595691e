/** Why somebody asks (用途). Without one of these nothing about people is said. */
export const purposes = {
  /** An application is being decided. */
  APPLICATION: { nameEn: 'Application', nameZh: '受理审核' },
  /** An award is being reviewed. */
  RECERTIFICATION: { nameEn: 'Recertification', nameZh: '动态复核' },
  /** Overlapping and missed aid is looked for. */
  SUPERVISION: { nameEn: 'Supervision', nameZh: '监督检查' },
  /** The use of the hub is looked into. */
  AUDIT: { nameEn: 'Audit', nameZh: '审计' },
  /** A record is being corrected. */
  CORRECTION: { nameEn: 'Correction', nameZh: '数据更正' },
} as const;

/** Code of a purpose. */
export type Purpose = keyof typeof purposes;

/** Every purpose, in order. */
export const purposeCodes = Object.keys(purposes) as readonly Purpose[];
