import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import { AgreementStep, termsInputs } from '@mentor-network/core/partnerships/agreement-inputs';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { agreementCard } from '../../src/cards/partnerships/agreement-card.ts';
import { agreementStepCard } from '../../src/cards/partnerships/agreement-step-card.ts';
import { agreementVersionsCard, formerVersionCard } from '../../src/cards/partnerships/agreement-versions-card.ts';
import { extensionCard } from '../../src/cards/partnerships/extension-card.ts';
import { type Example, LONDON, ME, NOW, TODAY, agreementOf, amendmentOf, viewOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';

const PRINT = 'https://mentors.sample.ac.uk/tab/#/mentoring/partnership-1/agreement';

export const agreementCards = (words: MemberWords, scheme: Scheme): readonly Example[] => [
  ...whole(words, scheme),
  ...changed(words, scheme),
  ...steps(words, scheme),
  ...extensions(words, scheme),
  ...tellings(words, scheme),
];

const formerOf = (words: MemberWords, scheme: Scheme, count: number) => {
  const former = agreementOf(words, scheme, 'both');
  return Array.from({ length: count }, (_, index) => ({ ...former, version: count - index }));
};

const whole = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const at = { now: NOW, zone: LONDON, printUrl: PRINT };
  const lapsed: Partial<PartnershipView> = { agreement: agreementOf(words, scheme, 'other'), startedAt: null, outcome: 'lapsed' };
  return [
    ...(['nobody', 'me', 'other'] as const).map(
      (signed): Example => ({
        name: `agreement, signed by ${signed}`,
        card: agreementCard({ view: viewOf(words, scheme, 'agreeing', 'mentor', { agreement: agreementOf(words, scheme, signed) }), ...at }),
      }),
    ),
    {
      name: 'agreement, changed since it was opened',
      card: agreementCard({ view: viewOf(words, scheme, 'agreeing', 'mentor'), ...at, note: 'The agreement changed meanwhile. Read it again before you go on.', news: ['goals', 'rhythm', 'where'] }),
    },
    ...(['active', 'paused', 'ended', 'requested'] as const).map(
      (status): Example => ({
        name: `agreement, ${status}`,
        card: agreementCard({ view: viewOf(words, scheme, status, 'mentee'), ...at, note: 'You have signed this version already.' }),
      }),
    ),
    { name: 'agreement, lapsed', card: agreementCard({ view: viewOf(words, scheme, 'ended', 'mentee', lapsed), now: NOW, zone: LONDON }) },
    { name: 'agreement, ended, with earlier versions', card: agreementCard({ view: viewOf(words, scheme, 'ended', 'mentor', { formerAgreements: formerOf(words, scheme, 1) }), ...at }) },
  ];
};

const changed = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const at = { now: NOW, zone: LONDON, printUrl: PRINT };
  const amended = (by: 'me' | 'other', signed: 'nobody' | 'me' | 'other', status: 'active' | 'paused' = 'active'): PartnershipView => {
    const view = viewOf(words, scheme, status, 'mentee', { amendment: amendmentOf(words, scheme, by, signed), formerAgreements: formerOf(words, scheme, 1) });
    return signed === 'me' ? { ...view, may: view.may.filter((ability) => ability !== 'sign') } : view;
  };
  const former = formerOf(words, scheme, 7);
  const replaced = viewOf(words, scheme, 'active', 'mentor', { formerAgreements: former });
  return [
    { name: 'agreement, change pending by me', card: agreementCard({ view: amended('me', 'me'), ...at }) },
    { name: 'agreement, change pending by the other', card: agreementCard({ view: amended('other', 'other'), ...at }) },
    { name: 'agreement, change pending while paused', card: agreementCard({ view: amended('other', 'nobody', 'paused'), ...at }) },
    { name: 'agreement, earlier versions', card: agreementVersionsCard({ view: replaced, zone: LONDON }) },
    { name: 'agreement, no earlier version', card: agreementVersionsCard({ view: viewOf(words, scheme, 'active', 'mentor'), zone: LONDON }) },
    ...former.slice(0, 1).map((agreement): Example => ({ name: 'agreement, an earlier version', card: formerVersionCard({ view: replaced, agreement, zone: LONDON, printUrl: PRINT }) })),
  ];
};

const PROBLEMS: readonly FieldProblem[] = [
  { field: 'goal1', problem: 'missing' },
  { field: 'startsOn', problem: 'not-a-date' },
  { field: 'durationMonths', problem: 'has-passed' },
  { field: 'where', problem: 'too-long', max: 120 },
  { field: 'arranges', problem: 'missing' },
  { field: 'reviewPoints', problem: 'not-a-choice' },
];

const steps = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const agreeing = viewOf(words, scheme, 'agreeing', 'mentee');
  const inputs = { ...termsInputs(agreementOf(words, scheme, 'nobody').terms), meetingMinutes: '75' };
  const running = viewOf(words, scheme, 'active', 'mentee', { amendment: amendmentOf(words, scheme, 'me', 'nobody') });
  const shown = { today: TODAY, problems: [] };
  return [
    ...AgreementStep.options.flatMap((step): Example[] => [
      { name: `agreement step, ${step}`, card: agreementStepCard({ view: agreeing, step, inputs, ...shown }) },
      {
        name: `agreement step, ${step}, with problems`,
        card: agreementStepCard({ view: { ...agreeing, agreement: agreementOf(words, scheme, 'other') }, step, today: TODAY, inputs: {}, problems: PROBLEMS }),
      },
      { name: `agreement step, ${step}, of a change`, card: agreementStepCard({ view: running, step, inputs, ...shown, today: CalendarDate.parse('2027-01-11') }) },
    ]),
    {
      name: 'agreement step, overtaken by the other',
      card: agreementStepCard({ view: agreeing, step: 'goals', inputs, ...shown, note: `${words.other} changed the goals meanwhile. What you wrote is below and not saved yet: save it if it still fits.` }),
    },
    { name: 'agreement step without an agreement', card: agreementStepCard({ view: viewOf(words, scheme, 'requested', 'mentee'), step: 'goals', inputs: {}, ...shown }) },
  ];
};

const extensions = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const active = viewOf(words, scheme, 'active', 'mentor');
  const agreement = agreementOf(words, scheme, 'both');
  const longest = { ...active, agreement: { ...agreement, terms: { ...agreement.terms, durationMonths: 12 } } };
  const shown = { today: TODAY, inputs: {} };
  return [
    { name: 'extension', card: extensionCard({ view: active, ...shown, problems: [] }) },
    { name: 'extension, with a problem', card: extensionCard({ view: active, ...shown, problems: [{ field: 'durationMonths', problem: 'missing' }] }) },
    { name: 'extension, as long as it can last', card: extensionCard({ view: longest, ...shown, problems: [] }) },
    { name: 'extension without an agreement', card: extensionCard({ view: viewOf(words, scheme, 'requested', 'mentee'), ...shown, problems: [] }) },
  ];
};

const tellings = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const reader = { id: ME, name: words.me, zone: LONDON };
  const theirs = { agreement: { ...agreementOf(words, scheme, 'other'), changes: [{ version: 2, fields: ['goals', 'where'] as ('goals' | 'where')[], undidMine: true }] } };
  const waiting = { amendment: amendmentOf(words, scheme, 'other', 'other') };
  const told: readonly (readonly [PartnershipSubject, PartnershipView['status'], Partial<PartnershipView>, string])[] = [
    [{ kind: 'agreement-changed', version: 2 }, 'agreeing', theirs, ''],
    [{ kind: 'agreement-signed', version: 2 }, 'agreeing', theirs, ''],
    [{ kind: 'agreement-waiting', workingDays: 3, acceptedAt: NOW }, 'agreeing', {}, ''],
    [{ kind: 'agreement-waiting', workingDays: 7, acceptedAt: NOW }, 'agreeing', theirs, ', signed by the other'],
    [{ kind: 'amendment-proposed', version: 3 }, 'active', waiting, ''],
    [{ kind: 'amendment-signed', version: 3 }, 'active', waiting, ''],
    [{ kind: 'amendment-in-force', version: 3 }, 'active', {}, ''],
    [{ kind: 'amendment-withdrawn', version: 3 }, 'active', {}, ''],
    [{ kind: 'partnership-ended' }, 'ended', { startedAt: null, outcome: 'lapsed' }, ', not signed in time'],
    [{ kind: 'partnership-ended' }, 'ended', { startedAt: null, outcome: 'ended-no-fault' }, ', before it began'],
  ];
  return told.flatMap(([subject, status, seen, how]) =>
    (['mentee', 'mentor'] as const).map((part): Example => ({
      name: `telling ${subject.kind}${how}, ${part}`,
      card: tellingCard({ about: 'partnership', subject, partnership: viewOf(words, scheme, status, part, seen), meeting: undefined, reader, now: NOW }),
    })),
  );
};
