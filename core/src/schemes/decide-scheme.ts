import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MemberId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment } from '../kernel/time.ts';
import { Choice, type Scheme, SchemeSettings } from './scheme.ts';
import type { SettingName } from './setting-groups.ts';

export type SchemeCommand =
  | { readonly type: 'change-settings'; readonly settings: SchemeSettings }
  | { readonly type: 'change-closed-days'; readonly closedOn: readonly CalendarDate[] }
  | { readonly type: 'change-topics'; readonly topics: readonly Choice[] }
  | { readonly type: 'change-synonyms'; readonly synonyms: readonly (readonly string[])[] }
  | { readonly type: 'add-coordinator'; readonly coordinator: MemberId }
  | { readonly type: 'remove-coordinator'; readonly coordinator: MemberId };

const recorded = { by: MemberId, at: Instant };

export const SchemeFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('scheme-settings-changed'), settings: SchemeSettings, ...recorded }),
  z.object({ type: z.literal('scheme-closed-days-changed'), closedOn: z.array(CalendarDate), ...recorded }),
  z.object({ type: z.literal('scheme-topics-changed'), topics: z.array(Choice), ...recorded }),
  z.object({ type: z.literal('scheme-synonyms-changed'), synonyms: z.array(z.array(z.string())), ...recorded }),
  z.object({ type: z.literal('coordinator-added'), coordinator: MemberId, ...recorded }),
  z.object({ type: z.literal('coordinator-removed'), coordinator: MemberId, ...recorded }),
]);
export type SchemeFact = z.infer<typeof SchemeFact>;

/** Two settings that contradict each other; told beside the first. */
export type Contradiction = { readonly setting: SettingName; readonly isMore: boolean; readonly than: SettingName };

export type SchemeRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'contradictory'; readonly contradictions: readonly Contradiction[] }
  | { readonly code: 'last-coordinator' };

export const COORDINATORS_MAX = 50;

/** What each setting alone cannot know: smallest before usual before largest, reminders before the end, and each silence after the one before. */
export const contradictionsIn = (settings: SchemeSettings): readonly Contradiction[] => {
  const notAbove = (setting: SettingName, value: number, than: SettingName, most: number): Contradiction[] => (value > most ? [{ setting, isMore: true, than }] : []);
  const above = (setting: SettingName, value: number, than: SettingName, least: number): Contradiction[] => (value <= least ? [{ setting, isMore: false, than }] : []);
  const { silenceNudgeDays, silenceAmberDays, silenceRedDays, silenceOfferDays } = settings;
  return [
    ...notAbove('capacityDefault', settings.capacityDefault, 'capacityMax', settings.capacityMax),
    ...notAbove('requestReminderWorkingDays', Math.max(0, ...settings.requestReminderWorkingDays), 'requestExpiryWorkingDays', settings.requestExpiryWorkingDays - 1),
    ...notAbove('signReminderWorkingDays', Math.max(0, ...settings.signReminderWorkingDays), 'agreementLapsesWorkingDays', settings.agreementLapsesWorkingDays - 1),
    ...notAbove('durationMonthsMin', settings.durationMonthsMin, 'durationMonthsMax', settings.durationMonthsMax),
    ...notAbove('durationMonthsDefault', settings.durationMonthsDefault, 'durationMonthsMax', settings.durationMonthsMax),
    ...above('durationMonthsDefault', settings.durationMonthsDefault, 'durationMonthsMin', settings.durationMonthsMin - 1),
    ...above('silenceAmberDays', silenceAmberDays, 'silenceNudgeDays', silenceNudgeDays),
    ...above('silenceRedDays', silenceRedDays, 'silenceAmberDays', silenceAmberDays),
    ...above('silenceOfferDays', silenceOfferDays, 'silenceRedDays', silenceRedDays),
    ...notAbove('wordsKeptMonths', settings.wordsKeptMonths, 'partnershipsKeptMonths', settings.partnershipsKeptMonths),
    ...notAbove('meetingsKeptMonths', settings.meetingsKeptMonths, 'partnershipsKeptMonths', settings.partnershipsKeptMonths),
  ];
};

type Decision = Result<readonly SchemeFact[], SchemeRefusal>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who coordinates a scheme decides about it; for anybody else there is none. What is so already changes nothing. */
export const decideScheme = (scheme: Scheme | undefined, command: SchemeCommand, { by, at }: Moment): Decision => {
  if (!scheme?.coordinators.includes(by)) return refuse({ code: 'not-found' });
  switch (command.type) {
    case 'change-settings': {
      const contradictions = contradictionsIn(command.settings);
      if (contradictions.length > 0) return refuse({ code: 'contradictory', contradictions });
      return ok(isSame(scheme.settings, command.settings) ? [] : [{ type: 'scheme-settings-changed', settings: command.settings, by, at }]);
    }
    case 'change-closed-days': {
      const closedOn = [...new Set(command.closedOn)].toSorted();
      return ok(isSame(scheme.closedOn, closedOn) ? [] : [{ type: 'scheme-closed-days-changed', closedOn, by, at }]);
    }
    case 'change-topics':
      return ok(isSame(scheme.lists.topics, command.topics) ? [] : [{ type: 'scheme-topics-changed', topics: [...command.topics], by, at }]);
    case 'change-synonyms': {
      const synonyms = command.synonyms.map((set) => [...set]);
      return ok(isSame(scheme.synonyms, synonyms) ? [] : [{ type: 'scheme-synonyms-changed', synonyms, by, at }]);
    }
    case 'add-coordinator':
      return ok(scheme.coordinators.includes(command.coordinator) || scheme.coordinators.length >= COORDINATORS_MAX ? [] : [{ type: 'coordinator-added', coordinator: command.coordinator, by, at }]);
    case 'remove-coordinator':
      if (!scheme.coordinators.includes(command.coordinator)) return ok([]);
      return scheme.coordinators.length > 1 ? ok([{ type: 'coordinator-removed', coordinator: command.coordinator, by, at }]) : refuse({ code: 'last-coordinator' });
    default:
      return assertNever(command);
  }
};

export const evolveScheme = (scheme: Scheme, fact: SchemeFact): Scheme => {
  switch (fact.type) {
    case 'scheme-settings-changed':
      return { ...scheme, settings: fact.settings };
    case 'scheme-closed-days-changed':
      return { ...scheme, closedOn: fact.closedOn };
    case 'scheme-topics-changed':
      return { ...scheme, lists: { ...scheme.lists, topics: fact.topics } };
    case 'scheme-synonyms-changed':
      return { ...scheme, synonyms: fact.synonyms };
    case 'coordinator-added':
      return { ...scheme, coordinators: [...scheme.coordinators, fact.coordinator] };
    case 'coordinator-removed':
      return { ...scheme, coordinators: scheme.coordinators.filter((id) => id !== fact.coordinator) };
    default:
      return assertNever(fact);
  }
};
