import { useEffect, useState } from 'react';
import type { Brightness } from './theme.ts';

const storageKey = 'hub:brightness';

/** Light or dark: as chosen last in this browser, at first as the system has it. */
export function useBrightness(): readonly [Brightness, () => void] {
  const [brightness, setBrightness] = useState(rememberedBrightness);
  useEffect(() => {
    document.documentElement.dataset['brightness'] = brightness;
    document.documentElement.style.colorScheme = brightness;
  }, [brightness]);
  const switchBrightness = () => {
    const other = brightness === 'dark' ? 'light' : 'dark';
    localStorage.setItem(storageKey, other);
    setBrightness(other);
  };
  return [brightness, switchBrightness];
}

function rememberedBrightness(): Brightness {
  const remembered = localStorage.getItem(storageKey);
  if (remembered === 'dark' || remembered === 'light') return remembered;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
