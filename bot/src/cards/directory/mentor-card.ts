import type { MentorPage, WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { SchemeKind } from '@mentor-network/core/schemes/scheme';
import { type Button, card, eyebrow, fact, labelled, line, muted, openTab, title, when } from '../elements.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised, formatWords, listWords, matchedWords, placesAndReplyWords, placesWords, reasonWords, weekdayWords } from '../words.ts';

export type MentorView = { readonly page: MentorPage; readonly tabUrl: string };

export const mentorCard = ({ page, tabUrl }: MentorView) => {
  const { mentor, ownTopics, experience, reasons } = page;
  const mayAsk = page.may.includes('request');
  return card({
    fallbackText: `${mentor.name}, ${mentor.jobTitle}. ${placesWords(mentor.placesLeft)}.`,
    body: [
      eyebrow('Mentor'),
      title(mentor.name),
      line(`${mentor.jobTitle}, ${mentor.department}`, { spacing: 'Small' }),
      muted(`${mentor.function.label} · ${mentor.campus.label} · ${placesAndReplyWords(mentor)}`, { spacing: 'None' }),
      ...labelled('Can help with', listWords([...mentor.topics.map(({ label }) => label), ...(ownTopics ? [ownTopics] : [])])),
      ...labelled('Experience', experience),
      ...when(reasons.length > 0, fact('For you', capitalised(reasons.map(reasonWords).join('; ')), { spacing: 'Medium' })),
      fact('Languages', listWords(mentor.languages.map(({ label }) => label)), { spacing: 'Medium' }),
      fact('Meets', capitalised(listWords(mentor.formats.map(formatWords)))),
      fact('Days', mentor.days.length === 0 ? 'any' : listWords(mentor.days.map(weekdayWords))),
      muted(
        mayAsk
          ? `If you ask now, there is time to answer until ${dateWords(page.answerBy)}. Only this mentor sees what you write.`
          : whyNotWords(page.whyNot ?? 'not-available', page.scheme.kind),
        { spacing: 'Medium' },
      ),
    ],
    actions: [
      ...nextStep(page),
      press('Find others', 'directory.find', { scheme: page.scheme.id }),
      openTab('Full profile', tabUrl),
      ...when(page.may.includes('look'), press('Coordinator’s view', 'member.looking', { mentor: mentor.id })),
    ],
  });
};

const whyNotWords = (whyNot: WhyNoRequest, kind: SchemeKind): string => {
  if (kind === 'matched' && (whyNot === 'not-registered' || whyNot === 'not-a-mentee')) return matchedWords(false);
  switch (whyNot) {
    case 'oneself':
      return 'This is your own profile, as colleagues see it.';
    case 'not-registered':
      return 'To ask somebody to mentor you, register first. It takes about three minutes.';
    case 'not-a-mentee':
      return 'You are registered as a mentor here. To ask for mentoring, you need to be registered as a mentee in this scheme.';
    case 'too-many-open-requests':
      return 'You have as many open requests as this scheme allows. Wait for an answer, or withdraw one.';
    case 'already-asked':
      return 'You have asked this mentor. The answer comes here.';
    case 'in-partnership':
      return 'You two are in a partnership already.';
    case 'matched-by-coordinator':
      return matchedWords(true);
    case 'not-available':
      return 'This mentor cannot take on anybody just now.';
    default:
      return assertNever(whyNot);
  }
};

const nextStep = (page: MentorPage): readonly Button[] => {
  const { mentor, scheme, partnershipId } = page;
  if (page.may.includes('request'))
    return [press('Ask for mentoring', 'request.write', { mentor: mentor.id, scheme: scheme.id }, { isPrimary: true })];
  if (partnershipId !== null) return [press('Open it', 'partnership.show', { partnership: partnershipId }, { isPrimary: true })];
  switch (page.whyNot) {
    case 'not-registered':
      return [press('Register', 'registration.open', {}, { isPrimary: true })];
    case 'oneself':
      return [press('Profile', 'profile.show', {})];
    case 'too-many-open-requests':
      return [press('My mentoring', 'mentoring.show', {})];
    default:
      return [];
  }
};
