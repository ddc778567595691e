import type { DepartmentCode } from '../department.ts';
import type { Purpose } from './purpose.ts';
import type { Role } from './role.ts';

/** Who asks, as the issuer of their token says, and why. */
export interface Caller {
  /** Whom the issuer knows under this name; never a resident number. */
  readonly id: string;
  readonly role: Role;
  /** County, prefecture or province (GB/T 2260); of a township officer the township (nine digits) or the county. */
  readonly area: string;
  /** The department of a department's system; null for all others. */
  readonly department: DepartmentCode | null;
  /** Null where none was said: then nothing about people is released. */
  readonly purpose: Purpose | null;
  /** The client program that the token was given to (`client_id`), where the issuer says it. */
  readonly client?: string | undefined;
  /** The caller's own person key, where the issuer knows it: so that a look at one's own record is noticed. */
  readonly person?: string | undefined;
}
