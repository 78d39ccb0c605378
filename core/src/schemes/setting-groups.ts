import { type SchemeSettings, SchemeSettings as Settings, type SuggestionWeights } from './scheme.ts';

type Named<Value> = { readonly [Name in keyof SchemeSettings]: SchemeSettings[Name] extends Value ? Name : never }[keyof SchemeSettings];
export type NumberSetting = Named<number> | `weights.${keyof SuggestionWeights}`;
export type ListSetting = Named<readonly number[]>;
export type SwitchSetting = Named<boolean>;
export type SettingName = NumberSetting | ListSetting | SwitchSetting;

export type Bounds = { readonly min: number; readonly max: number };

const { shape } = Settings.unwrap();
const weights = shape.weights.unwrap().unwrap().shape;

type Bounded = { readonly minValue: number | null; readonly maxValue: number | null };

/** As the schema says it, so that a form and a table can say no other bounds than those that hold. */
const boundsOf = ({ minValue, maxValue }: Bounded): Bounds => {
  if (minValue === null || maxValue === null) throw new Error('A setting without bounds.');
  return { min: minValue, max: maxValue };
};

export const NUMBER_BOUNDS: { readonly [Name in NumberSetting]: Bounds } = {
  capacityDefault: boundsOf(shape.capacityDefault.unwrap()),
  capacityMax: boundsOf(shape.capacityMax.unwrap()),
  openRequestsMax: boundsOf(shape.openRequestsMax.unwrap()),
  requestExpiryWorkingDays: boundsOf(shape.requestExpiryWorkingDays.unwrap()),
  talkFirstWorkingDays: boundsOf(shape.talkFirstWorkingDays.unwrap()),
  undoMinutes: boundsOf(shape.undoMinutes.unwrap()),
  expiriesBeforePause: boundsOf(shape.expiriesBeforePause.unwrap()),
  agreementLapsesWorkingDays: boundsOf(shape.agreementLapsesWorkingDays.unwrap()),
  durationMonthsDefault: boundsOf(shape.durationMonthsDefault.unwrap()),
  durationMonthsMin: boundsOf(shape.durationMonthsMin.unwrap()),
  durationMonthsMax: boundsOf(shape.durationMonthsMax.unwrap()),
  meetingMinutesDefault: boundsOf(shape.meetingMinutesDefault.unwrap()),
  fitCheckDays: boundsOf(shape.fitCheckDays.unwrap()),
  silenceNudgeDays: boundsOf(shape.silenceNudgeDays.unwrap()),
  silenceAmberDays: boundsOf(shape.silenceAmberDays.unwrap()),
  silenceRedDays: boundsOf(shape.silenceRedDays.unwrap()),
  silenceOfferDays: boundsOf(shape.silenceOfferDays.unwrap()),
  silenceGraceDays: boundsOf(shape.silenceGraceDays.unwrap()),
  lookBackMonths: boundsOf(shape.lookBackMonths.unwrap()),
  wordsKeptMonths: boundsOf(shape.wordsKeptMonths.unwrap()),
  meetingsKeptMonths: boundsOf(shape.meetingsKeptMonths.unwrap()),
  partnershipsKeptMonths: boundsOf(shape.partnershipsKeptMonths.unwrap()),
  'weights.topic': boundsOf(weights.topic.unwrap()),
  'weights.ownTopic': boundsOf(weights.ownTopic.unwrap()),
  'weights.otherFunction': boundsOf(weights.otherFunction.unwrap()),
  'weights.day': boundsOf(weights.day.unwrap()),
  'weights.format': boundsOf(weights.format.unwrap()),
  'weights.language': boundsOf(weights.language.unwrap()),
  'weights.campus': boundsOf(weights.campus.unwrap()),
  'weights.recentlyAsked': boundsOf(weights.recentlyAsked.unwrap()),
};

export const LIST_BOUNDS: { readonly [Name in ListSetting]: Bounds } = {
  requestReminderWorkingDays: boundsOf(shape.requestReminderWorkingDays.unwrap().element),
  signReminderWorkingDays: boundsOf(shape.signReminderWorkingDays.unwrap().element),
};

/** How many days a list of reminders may have. */
export const REMINDERS_MAX = 3;

export const SETTING_GROUPS = ['requests', 'agreement', 'silence', 'suggestions', 'approval', 'retention'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** What stands together on the page and is saved together. */
export const SETTINGS_OF: { readonly [Group in SettingGroup]: readonly SettingName[] } = {
  requests: ['capacityDefault', 'capacityMax', 'openRequestsMax', 'requestExpiryWorkingDays', 'requestReminderWorkingDays', 'talkFirstWorkingDays', 'undoMinutes', 'expiriesBeforePause'],
  agreement: ['signReminderWorkingDays', 'agreementLapsesWorkingDays', 'durationMonthsDefault', 'durationMonthsMin', 'durationMonthsMax', 'meetingMinutesDefault', 'fitCheckDays', 'lookBackMonths'],
  silence: ['silenceNudgeDays', 'silenceAmberDays', 'silenceRedDays', 'silenceOfferDays', 'silenceGraceDays'],
  suggestions: [
    'liftsOtherFunctions',
    'weights.topic',
    'weights.ownTopic',
    'weights.otherFunction',
    'weights.day',
    'weights.format',
    'weights.language',
    'weights.campus',
    'weights.recentlyAsked',
  ],
  approval: ['approvesMentors', 'trainsMentorsFirst'],
  retention: ['wordsKeptMonths', 'meetingsKeptMonths', 'partnershipsKeptMonths'],
};

export const isNumberSetting = (name: SettingName): name is NumberSetting => name in NUMBER_BOUNDS;
export const isListSetting = (name: SettingName): name is ListSetting => name in LIST_BOUNDS;
