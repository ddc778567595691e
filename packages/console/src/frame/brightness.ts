import { createContext } from 'react';
import type { Brightness } from './theme.ts';

/** Hands down how bright the console is, for what is drawn apart from antd, and the way to switch it. */
export const BrightnessContext = createContext<{
  readonly brightness: Brightness;
  readonly switchBrightness: () => void;
}>({ brightness: 'light', switchBrightness: () => undefined });
