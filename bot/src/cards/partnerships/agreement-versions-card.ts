import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Zone, dateIn } from '@mentor-network/core/kernel/time';
import { type Element, card, eyebrow, line, listed, muted, openTab, rich, strongRun, title, when } from '../elements.ts';
import { fullDateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { signaturesOf, termsOf } from './agreement-elements.ts';
import { inForceSince, partiesOf } from './agreement-words.ts';

export type VersionsView = { readonly view: PartnershipView; readonly zone: Zone };

/** A card holds six buttons at most; one of them is not in the list. */
const SHOWN_MAX = 5;

/** What was signed before, the latest first. Each stays readable as it was. */
export const agreementVersionsCard = ({ view, zone }: VersionsView) => {
  const shown = view.formerAgreements.slice(0, SHOWN_MAX);
  const rest = view.formerAgreements.length - shown.length;
  return card({
    fallbackText: `Earlier versions of your agreement with ${view.other.name}.`,
    body: [
      eyebrow('Mentoring agreement'),
      title(shown.length === 0 ? 'There is no earlier version' : 'Earlier versions'),
      ...when(shown.length === 0, line('This one has not been changed since you both signed it.', { spacing: 'Small' })),
      ...shown.map((agreement) => versionRow(view, agreement, zone)),
      ...when(rest > 0, muted(`${countWords(rest, 'more is', 'more are')} in the tab, with the agreement.`, { spacing: 'Medium' })),
    ],
    actions: [press('Agreement', 'agreement.show', { partnership: view.id })],
  });
};

const versionRow = (view: PartnershipView, agreement: AgreementView, zone: Zone): Element =>
  listed(
    [
      rich([strongRun(`Version ${agreement.version}`)]),
      line(forceWords(view, agreement, zone), { spacing: 'None' }),
      ...agreement.signatures.map(({ name, at }) => muted(`Signed by ${name} on ${fullDateWords(dateIn(at, zone))}`, { spacing: 'None' })),
    ],
    press('Read', 'agreement.version', { partnership: view.id, version: agreement.version }, { tooltip: `Read version ${agreement.version}` }),
  );

/** "In force from 1 December 2026 to 3 March 2027": until the version after it was signed by both. */
export const forceWords = ({ agreement, formerAgreements }: PartnershipView, { version, ...former }: AgreementView, zone: Zone): string => {
  const since = inForceSince({ version, ...former });
  if (since === undefined) return 'Not in force';
  const after = [...(agreement === null ? [] : [agreement]), ...formerAgreements].filter((one) => one.version > version).toSorted((one, other) => one.version - other.version)[0];
  const until = after && inForceSince(after);
  const from = fullDateWords(dateIn(since, zone));
  return until === undefined ? `In force since ${from}` : `In force from ${from} to ${fullDateWords(dateIn(until, zone))}`;
};

export type FormerVersionView = VersionsView & { readonly agreement: AgreementView; readonly printUrl: string };

export const formerVersionCard = ({ view, agreement, zone, printUrl }: FormerVersionView) =>
  card({
    fallbackText: `Version ${agreement.version} of your mentoring agreement with ${view.other.name}, which has been replaced.`,
    body: [
      eyebrow(`Mentoring agreement · Version ${agreement.version}`),
      title(partiesOf(view)),
      line(`${forceWords(view, agreement, zone)}. Replaced by a later version.`, { spacing: 'Small' }),
      ...termsOf(agreement),
      ...signaturesOf(view, agreement, zone),
    ],
    actions: [press('Earlier versions', 'agreement.versions', { partnership: view.id }), press('Agreement', 'agreement.show', { partnership: view.id }), openTab('Printable copy', printUrl)],
  });
