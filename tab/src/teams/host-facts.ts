import type { MemberId } from '@mentor-network/core/kernel/ids';

/** The themes a Teams host names. `glass` exists on some hosts; what is unknown is read as the default. */
export type HostTheme = 'default' | 'dark' | 'contrast';

export const readTheme = (theme: string | null | undefined): HostTheme => (theme === 'dark' || theme === 'contrast' ? theme : 'default');

/** What the page takes from the Teams around it. */
export type Host = {
  readonly person: { readonly id: MemberId; readonly name: string | undefined };
  readonly locale: string;
  readonly theme: HostTheme;
  /** What stands behind the page's address in a deep link, as `mentors/42`. */
  readonly subPage: string | undefined;
  readonly onThemeChange: (changed: (theme: HostTheme) => void) => void;
};
