import { MemberId } from '@mentor-network/core/kernel/ids';
import { HostName, app, authentication } from '@microsoft/teams-js';
import { type Host, type NotTeams, readTheme } from './host-facts.ts';
import { makeTokenOf } from './token.ts';

/**
 * Origins beyond Microsoft's own list from which a host is believed. Only on a developer's machine, where a host page stands on
 * some port of the same machine; the port is read from where the frame says it was opened.
 */
const originsOfThisMachine = (): string[] => {
  const opener = document.referrer ? new URL(document.referrer) : undefined;
  return opener && (opener.hostname === 'localhost' || opener.hostname === '127.0.0.1') ? [opener.origin] : [];
};

/** A key that presses a button is a click as well. */
const countPresses = (): (() => number) => {
  let presses = 0;
  window.addEventListener('click', () => (presses += 1), { capture: true });
  return () => presses;
};

/** Outlook and the Microsoft 365 app show the personal tabs of Teams too, and their tokens are for none of our doors. */
const isTeams = ({ host }: app.AppInfo): boolean => host.name === HostName.teams || host.name === HostName.teamsModern;

/**
 * Nothing is told back when the page is ready: `notifySuccess` belongs to apps whose manifest sets `showLoadingIndicator`, and this
 * one shows its own placeholders instead.
 */
export const askTeams = async (trustsThisMachine: boolean): Promise<Host | NotTeams | undefined> => {
  await app.initialize(trustsThisMachine ? originsOfThisMachine() : []);
  const context = await app.getContext();
  if (!isTeams(context.app)) return 'not-teams';
  const id = MemberId.safeParse(context.user?.id);
  if (!id.success) return undefined;
  return {
    person: { id: id.data, name: context.user?.displayName },
    locale: context.app.locale,
    theme: readTheme(context.app.theme),
    subPage: context.page.subPageId ?? undefined,
    onThemeChange: (changed) => app.registerOnThemeChangeHandler((theme) => changed(readTheme(theme))),
    token: makeTokenOf(
      (isSilent) => authentication.getAuthToken({ silent: isSilent }),
      countPresses(),
    ),
  };
};
