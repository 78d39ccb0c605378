import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { card, eyebrow, line, title } from './elements.ts';
import { stampWords, zoneWords } from './time-words.ts';
import { press } from './verbs.ts';

/** The cards that stand in when the one asked for cannot be shown. Each says what is so, and a way on. */

export type OutdatedView = { readonly name?: string };

export const outdatedCard = ({ name }: OutdatedView = {}) =>
  card({
    fallbackText: 'This card is out of date. Nothing was changed. Write "hello" to go on.',
    body: [
      eyebrow('Mentor Network'),
      title('This card is out of date'),
      line(`${name === undefined ? 'Nothing was changed.' : `Nothing was changed, ${name}.`} Here is the way to what is so now.`, {
        spacing: 'Small',
      }),
    ],
    actions: [press('My mentoring', 'mentoring.show', {}, { isPrimary: true }), press('Start', 'home.show', {})],
  });

export const busyCard = () =>
  card({
    fallbackText: 'Somebody changed this at the same moment. Nothing of yours was saved. Look at what is so now and try again.',
    body: [
      eyebrow('Mentor Network'),
      title('Somebody else was a moment faster'),
      line('This was changed at the same moment, so your change was not made. Look at what is so now and try again.', { spacing: 'Small' }),
    ],
    actions: [press('My mentoring', 'mentoring.show', {}, { isPrimary: true }), press('Start', 'home.show', {})],
  });

export const notAMemberCard = () =>
  card({
    fallbackText: 'For this you need to be registered. Write "register" to join the Mentor Network.',
    body: [
      eyebrow('Mentor Network'),
      title('Register first'),
      line('For this you need to be registered. It takes about three minutes, and you can stop and come back.', { spacing: 'Small' }),
    ],
    actions: [press('Register', 'registration.open', {}, { isPrimary: true }), press('Start', 'home.show', {})],
  });

export type ClockView = { readonly now: Instant; readonly zone: Zone };

/** Local mode only: there the product's clock can be moved, so that reminders are seen to arrive. */
export const clockCard = ({ now, zone }: ClockView) =>
  card({
    fallbackText: `The clock of the network shows ${stampWords(now, zone)} ${zoneWords(zone)}.`,
    body: [
      eyebrow('Local mode'),
      title(`It is ${stampWords(now, zone)}`),
      line(`That is the network’s own clock, in ${zoneWords(zone)}. Write “clock +1d” or “clock +2h” to move it on; it never goes back.`, {
        spacing: 'Small',
      }),
    ],
    actions: [press('Meetings', 'meetings.show', {}), press('Start', 'home.show', {})],
  });
