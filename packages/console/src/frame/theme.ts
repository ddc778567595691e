import { type ThemeConfig, theme } from 'antd';

/** Light or dark. */
export type Brightness = 'light' | 'dark';

/** Fonts of the reader's own system: nothing is fetched, and Chinese looks as it does elsewhere there. */
const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";

// Secondary text is darker than antd has it: read on its own background it has a contrast of 4.5 and more (WCAG 1.4.3).
const colours = {
  light: {
    colorPrimary: '#0b5394',
    colorLink: '#0b5394',
    colorTextSecondary: '#434a57',
    colorTextTertiary: '#565d6b',
    colorTextDescription: '#565d6b',
    colorTextPlaceholder: '#646b78',
    colorError: '#c41d2b',
    colorWarning: '#ad6800',
    colorSuccess: '#237804',
    // What antd derives from such dark colours is muddy.
    colorPrimaryBg: '#e6f0fa',
    colorPrimaryBgHover: '#d3e5f6',
    colorInfoBg: '#e6f0fa',
    colorInfoBorder: '#b5d3ee',
    colorSuccessBg: '#eef8e8',
    colorSuccessBorder: '#bfe3ab',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#f3d79b',
    colorErrorBg: '#fdeeee',
    colorErrorBorder: '#f2b8bb',
  },
  dark: {
    colorPrimary: '#4aa3e8',
    colorLink: '#7cbcf2',
    colorTextSecondary: '#c6ccd6',
    colorTextTertiary: '#aeb6c2',
    colorTextDescription: '#aeb6c2',
    colorTextPlaceholder: '#9aa3b0',
    colorTextLightSolid: '#0b1017',
  },
} as const;

/** How the console looks. */
export function themeOf(brightness: Brightness): ThemeConfig {
  return {
    algorithm: brightness === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { fontFamily, borderRadius: 4, motion: false, ...colours[brightness] },
    components: {
      Layout: { headerPadding: '0 16px', headerHeight: 52 },
      Menu: brightness === 'dark' ? { itemSelectedColor: '#d6eafc' } : {},
      Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 6 },
    },
  };
}
