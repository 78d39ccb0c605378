import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Host, type HostTheme, readTheme } from '../teams/host-facts.ts';

const THEMES: Readonly<Record<HostTheme, Theme>> = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

const systemTheme = (): HostTheme => (matchMedia(FORCED).matches ? 'contrast' : matchMedia(DARK).matches ? 'dark' : 'default');

const listenToSystem = (changed: () => void): (() => void) => {
  const queries = [DARK, FORCED].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
};

/** The theme of the host, live; outside a host that of the system, unless the address asks for one (`?theme=dark`). */
export const useTheme = (host: Host | undefined): Theme => {
  const system = useSyncExternalStore(listenToSystem, systemTheme);
  const [hosted, setHosted] = useState<HostTheme | undefined>();
  useEffect(() => {
    setHosted(host?.theme);
    host?.onThemeChange(setHosted);
  }, [host]);
  const asked = new URLSearchParams(window.location.search).get('theme');
  const name = hosted ?? (asked ? readTheme(asked) : system);
  useEffect(() => {
    // What the browser draws itself (check boxes, date pickers, the gutter of the scroll bar) follows the theme too.
    document.documentElement.style.colorScheme = name === 'default' ? 'light' : 'dark';
    document.body.style.backgroundColor = THEMES[name].colorNeutralBackground2;
  }, [name]);
  return THEMES[name];
};
