/**
 * Who may ask the hub (角色). The three administrators are apart, so that none of them can both grant and read: the
 * security administrator grants, the system administrator runs, the auditor looks at what was done.
 */
export const roles = {
  DEPARTMENT_CLIENT: { nameEn: 'Department system', nameZh: '部门业务系统' },
  TOWNSHIP_OFFICER: { nameEn: 'Township officer', nameZh: '乡镇（街道）经办人员' },
  COUNTY_SUPERVISOR: { nameEn: 'County supervisor', nameZh: '县级监管人员' },
  PREFECTURE_SUPERVISOR: { nameEn: 'Prefecture supervisor', nameZh: '市级监管人员' },
  PROVINCE_SUPERVISOR: { nameEn: 'Province supervisor', nameZh: '省级监管人员' },
  AUDITOR: { nameEn: 'Auditor', nameZh: '安全审计员' },
  SECURITY_ADMINISTRATOR: { nameEn: 'Security administrator', nameZh: '安全管理员' },
  SYSTEM_ADMINISTRATOR: { nameEn: 'System administrator', nameZh: '系统管理员' },
  DEVELOPER: { nameEn: 'Developer', nameZh: '开发人员' },
} as const;

/** Code of a role. */
export type Role = keyof typeof roles;

/** Every role, in order. */
export const roleCodes = Object.keys(roles) as readonly Role[];
