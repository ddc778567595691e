import type { Home, Resident } from './home.ts';

/** The class under which healthcare security enters somebody (身份类别). */
export function identityClassOf(home: Home, resident: Resident): string {
  const benefits = home.spells
    .filter((spell) => spell.resident === resident)
    .map(({ benefit }) => benefit);
  if (benefits.includes('TEKUN')) return '特困';
  if (benefits.includes('CHILD')) return '孤儿';
  if (benefits.includes('DIBAO')) return '低保';
  return home.isPoor ? '建档立卡' : '低收入';
}
