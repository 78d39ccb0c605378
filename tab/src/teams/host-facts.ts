import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';

/** The themes a Teams host names. `glass` exists on some hosts; what is unknown is read as the default. */
export type HostTheme = 'default' | 'dark' | 'contrast';

export const readTheme = (theme: string | null | undefined): HostTheme => (theme === 'dark' || theme === 'contrast' ? theme : 'default');

/** Why Teams gives no token: what kind of trouble it is, and the reason in Teams' own words, by which whoever installed the app finds it. */
export type NoToken = { readonly why: 'not-installed' | 'no-consent' | 'unanswered' | 'other'; readonly reason: string };

/** Another application of Microsoft's is around the page. */
export type NotTeams = 'not-teams';

/** What the page takes from the Teams around it. */
export type Host = {
  readonly person: { readonly id: MemberId; readonly name: string | undefined };
  readonly locale: string;
  readonly theme: HostTheme;
  /** What stands behind the page's address in a deep link, as `mentors/42`. */
  readonly subPage: string | undefined;
  readonly onThemeChange: (changed: (theme: HostTheme) => void) => void;
  /** A token for this app's own Entra application. Teams keeps it and renews it, so it is asked for again and never stored. */
  readonly token: () => Promise<Result<string, NoToken>>;
};
