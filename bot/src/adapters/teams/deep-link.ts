/**
 * The address which opens a place of the page inside Teams, on the desktop, the web and a phone alike. The app's id is that of the
 * organisation's catalogue (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application);
 * the page reads `subEntityId`, and a browser without Teams follows `webUrl`. `place` is as the page writes it: `mentors/42`.
 */
export const teamsDeepLink = ({ teamsAppId, domain }: { readonly teamsAppId: string; readonly domain: string }, place: string): string => {
  const entity = place.startsWith('mentoring') ? 'mentoring' : 'mentors';
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${entity}`);
  link.searchParams.set('webUrl', `https://${domain}/tab/#/${place}`);
  link.searchParams.set('context', JSON.stringify({ subEntityId: place }));
  return link.href.replaceAll('+', '%20');
};
