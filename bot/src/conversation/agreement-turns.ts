import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type TermsField, fieldsChangedSince } from '@mentor-network/core/partnerships/agreement';
import { type AgreementStep, stepAfter, termsInputs } from '@mentor-network/core/partnerships/agreement-inputs';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { ActOnPartnership } from '../application/partnerships/act-on-partnership.ts';
import type { ChangeAgreement, NotChanged } from '../application/partnerships/change-agreement.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import { agreementCard } from '../cards/partnerships/agreement-card.ts';
import { agreementStepCard } from '../cards/partnerships/agreement-step-card.ts';
import { agreementVersionsCard, formerVersionCard } from '../cards/partnerships/agreement-versions-card.ts';
import { fieldsWords } from '../cards/partnerships/agreement-words.ts';
import { extensionCard } from '../cards/partnerships/extension-card.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';
import type { TurnsOf, VerbOf } from './turns.ts';

type Needs = {
  readonly readMentoring: ReadMentoring;
  readonly act: ActOnPartnership;
  readonly changeAgreement: ChangeAgreement;
  readonly clock: Clock;
  /** Where an address of the tab is opened. */
  readonly tabUrl: (address: string) => string;
};

type Names =
  | 'agreement.show'
  | 'agreement.edit'
  | 'agreement.change'
  | 'agreement.sign'
  | 'agreement.versions'
  | 'agreement.version'
  | 'amendment.edit'
  | 'amendment.change'
  | 'amendment.extending'
  | 'amendment.extend'
  | 'amendment.withdraw';

type Changing = 'change-agreement' | 'amend';
type Given = { readonly inputs: Inputs; readonly problems?: readonly FieldProblem[]; readonly note?: string };
type Noted = { readonly note?: string | undefined; readonly news?: readonly TermsField[] };
type Refused = Exclude<NotChanged, { readonly code: 'has-problems' }>;

export const agreementTurns = (needs: Needs): TurnsOf<Names> => {
  const { act, clock, tabUrl } = needs;
  const { viewing, standing, refused } = showingFor(needs);
  const { edit, change, extend, extending } = changingFor(needs);
  const moment = (actor: Actor) => ({ by: actor.id, at: clock.now() });

  const sign = async (actor: Actor, id: PartnershipId, version: number): Promise<Card> => {
    const signed = await act(id, { type: 'sign', version, name: actor.name }, moment(actor));
    return viewing(actor, id, (view) => {
      if (signed.ok) return view.status === 'agreeing' || view.amendment !== null ? standing(actor, view) : begunOrChanged(actor, view);
      if (signed.refusal.code === 'busy') return busyCard();
      if (signed.refusal.code === 'outdated-version') return standing(actor, view, { note: noteOf(signed.refusal), news: changedSince(view, version) });
      const isSigned = signed.refusal.code === 'nothing-to-sign' && view.agreement?.version === version;
      return standing(actor, view, { note: noteOf(isSigned ? { code: 'already-signed', version } : signed.refusal) });
    });
  };

  /** With the second signature of the first version the two begin, which their partnership says; a later one changes what is in force. */
  const begunOrChanged = (actor: Actor, view: PartnershipView): Card =>
    view.formerAgreements.length === 0
      ? partnershipCard({ view, now: clock.now(), zone: actor.zone })
      : standing(actor, view, { note: 'Both of you have signed. The new version is in force.' });

  return {
    'agreement.show': (actor, { partnership }) => viewing(actor, partnership, (view) => standing(actor, view)),
    'agreement.edit': (actor, { partnership, step }) => edit(actor, partnership, step, 'change-agreement'),
    'agreement.change': (actor, changing) => change(actor, changing, 'change-agreement'),
    'agreement.sign': (actor, { partnership, version }) => sign(actor, partnership, version),

    'agreement.versions': (actor, { partnership }) =>
      viewing(actor, partnership, (view) => (view.agreement === null ? standing(actor, view) : agreementVersionsCard({ view, zone: actor.zone }))),
    'agreement.version': (actor, { partnership, version }) =>
      viewing(actor, partnership, (view) => {
        const agreement = view.formerAgreements.find((former) => former.version === version);
        const printUrl = tabUrl(`mentoring/${partnership}/agreement/${String(version)}`);
        return agreement ? formerVersionCard({ view, agreement, zone: actor.zone, printUrl }) : standing(actor, view);
      }),

    'amendment.edit': (actor, { partnership, step }) => edit(actor, partnership, step, 'amend'),
    'amendment.change': (actor, changing) => change(actor, changing, 'amend'),
    'amendment.extending': (actor, { partnership }) => extending(actor, partnership),
    'amendment.extend': extend,
    'amendment.withdraw': async (actor, { partnership, version }) => {
      const withdrawn = await act(partnership, { type: 'withdraw-amendment', version }, moment(actor));
      if (!withdrawn.ok) return refused(actor, partnership, withdrawn.refusal);
      return viewing(actor, partnership, (view) => standing(actor, view, { note: 'The change is withdrawn. What you both signed is in force as before.' }));
    },
  };
};

/** How an agreement is shown, to one of its two; for anybody else there is none. */
const showingFor = ({ readMentoring, clock, tabUrl }: Pick<Needs, 'readMentoring' | 'clock' | 'tabUrl'>) => {
  const viewing = async (actor: Actor, id: PartnershipId, show: (view: PartnershipView) => Card): Promise<Card> => {
    const view = await readMentoring.one(id, actor.id);
    return view ? show(view) : outdatedCard({ name: actor.name });
  };

  const standing = (actor: Actor, view: PartnershipView, seen: Noted = {}): Card => {
    const at = { view, now: clock.now(), zone: actor.zone };
    if (view.agreement === null) return partnershipCard({ ...at, note: seen.note });
    return agreementCard({ ...at, ...seen, printUrl: tabUrl(`mentoring/${view.id}/agreement`) });
  };

  const refused = (actor: Actor, id: PartnershipId, refusal: Refused): Promise<Card> =>
    refusal.code === 'busy' ? Promise.resolve(busyCard()) : viewing(actor, id, (view) => standing(actor, view, { note: noteOf(refusal) }));

  return { viewing, standing, refused };
};

/** The form, step by step. Nothing that was typed is lost: it comes back when something is wrong with it, or when the other was faster. */
const changingFor = (needs: Needs) => {
  const { changeAgreement, clock } = needs;
  const { viewing, standing, refused } = showingFor(needs);
  const today = ({ zone }: Actor) => dateIn(clock.now(), zone);

  const stepOf = (actor: Actor, view: PartnershipView, step: AgreementStep, given?: Given): Card => {
    const latest = view.amendment ?? view.agreement;
    if (!latest) throw new Error('Only a partnership with an agreement has a form for it.');
    return agreementStepCard({ view, step, today: today(actor), inputs: termsInputs(latest.terms), problems: [], ...given });
  };

  const edit = (actor: Actor, id: PartnershipId, step: AgreementStep, as: Changing): Promise<Card> =>
    viewing(actor, id, (view) => (view.may.includes(as) ? stepOf(actor, view, step) : standing(actor, view)));

  const change = async (actor: Actor, { partnership: id, version, step, then, verb: _verb, ...inputs }: VerbOf['agreement.change' | 'amendment.change'], as: Changing): Promise<Card> => {
    const changed = await changeAgreement(actor, { id, as, version, step, inputs });
    const next = then === 'next' ? stepAfter(step) : undefined;
    if (!changed.ok && changed.refusal.code !== 'has-problems' && changed.refusal.code !== 'outdated-version') return refused(actor, id, changed.refusal);
    return viewing(actor, id, (view) => {
      if (!view.may.includes(as)) return standing(actor, view);
      if (changed.ok) return next === undefined ? standing(actor, view) : stepOf(actor, view, next);
      if (changed.refusal.code === 'has-problems') return stepOf(actor, view, step, { inputs, problems: changed.refusal.problems });
      return stepOf(actor, view, step, { inputs, note: overtakenNote(view, version) });
    });
  };

  const extending = (actor: Actor, id: PartnershipId, given?: Given): Promise<Card> =>
    viewing(actor, id, (view) => (view.may.includes('amend') ? extensionCard({ view, today: today(actor), inputs: {}, problems: [], ...given }) : standing(actor, view)));

  const extend = async (actor: Actor, { partnership: id, version, durationMonths }: VerbOf['amendment.extend']): Promise<Card> => {
    const inputs = { durationMonths };
    const changed = await changeAgreement(actor, { id, as: 'amend', version, step: 'extension', inputs });
    if (changed.ok) return viewing(actor, id, (view) => standing(actor, view));
    const { refusal } = changed;
    return refusal.code === 'has-problems' ? extending(actor, id, { inputs, problems: refusal.problems }) : refused(actor, id, refusal);
  };

  return { edit, change, extending, extend };
};

/** What changed after the version on the card that was pressed: in what waits for signatures, or in force meanwhile. */
const changedSince = ({ agreement, amendment }: PartnershipView, version: number): readonly TermsField[] => {
  const latest = amendment ?? agreement;
  return latest === null ? [] : fieldsChangedSince(latest, version);
};

const overtakenNote = (view: PartnershipView, version: number): string => {
  const changed = changedSince(view, version);
  const what = changed.length === 0 ? 'the agreement' : fieldsWords(changed);
  return `${view.other.name} changed ${what} meanwhile. What you wrote is below and not saved yet: save it if it still fits.`;
};
