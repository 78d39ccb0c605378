import type { SchemeChanged, SchemePage, SchemePart, SettingProblem } from '@mentor-network/core/contracts/coordination';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { isFullMember, personOf } from '@mentor-network/core/members/member';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { type SchemeCommand, decideScheme, evolveScheme } from '@mentor-network/core/schemes/decide-scheme';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { problemsOf, readClosedDays, readSettingGroup, readSynonyms, readTopics, textOf } from '@mentor-network/core/schemes/scheme-inputs';
import { SETTINGS_OF, SETTING_GROUPS } from '@mentor-network/core/schemes/setting-groups';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, SchemeRecord, SchemeStore, Versioned } from '../ports/records.ts';
import type { KnownMembers } from './known-members.ts';

type Needs = { readonly schemes: SchemeStore; readonly members: MemberStore; readonly knownMembers: KnownMembers; readonly clock: Clock };

type NotFound = { readonly code: 'not-found' };
export type Saving = { readonly id: SchemeId; readonly version: string; readonly part: SchemePart; readonly inputs: Inputs };

/** What was typed, as a command, or what is wrong with it. */
const commandOf = (part: SchemePart, inputs: Inputs, scheme: Scheme): Result<SchemeCommand, readonly SettingProblem[]> => {
  switch (part) {
    case 'closed-days': {
      const read = readClosedDays(inputs.closedOn ?? '');
      return read.ok ? ok({ type: 'change-closed-days', closedOn: read.value }) : read;
    }
    case 'topics': {
      const read = readTopics(inputs.topics ?? '', scheme.lists);
      return read.ok ? ok({ type: 'change-topics', topics: read.value }) : read;
    }
    case 'synonyms': {
      const read = readSynonyms(inputs.synonyms ?? '');
      return read.ok ? ok({ type: 'change-synonyms', synonyms: read.value }) : read;
    }
    case 'requests':
    case 'agreement':
    case 'silence':
    case 'suggestions':
    case 'approval':
    case 'retention': {
      const read = readSettingGroup(part, inputs, scheme.settings);
      return read.ok ? ok({ type: 'change-settings', settings: read.value }) : read;
    }
    default:
      return assertNever(part);
  }
};

const inputsOf = ({ settings, closedOn, lists, synonyms }: Scheme): SchemePage['inputs'] => ({
  ...Object.fromEntries(SETTING_GROUPS.flatMap((group) => SETTINGS_OF[group].map((name) => [name, textOf(settings, name)]))),
  closedOn: closedOn.join('\n'),
  topics: lists.topics.map(({ label }) => label).join('\n'),
  synonyms: synonyms.map((set) => set.join(', ')).join('\n'),
});

/** The settings of a scheme, for those who coordinate it. Of two who save at once the second is told, and nothing of the first is lost. */
export const makeEditScheme = ({ schemes, members, knownMembers, clock }: Needs) => {
  const present = async ({ value: scheme, version }: Versioned<Scheme>, reader: MemberId): Promise<SchemePage> => {
    const named = async (id: MemberId) => ({ id, name: personOf((await members.load(id)).member?.value)?.name ?? FORMER_MEMBER, isMe: id === reader });
    return { id: scheme.id, name: scheme.name, kind: scheme.kind, version, inputs: inputsOf(scheme), coordinators: await Promise.all(scheme.coordinators.map(named)) };
  };

  /** The scheme as it is stored, if this is one of its coordinators. */
  const own = async ({ id: who }: Actor, id: SchemeId): Promise<(SchemeRecord & { readonly scheme: Versioned<Scheme> }) | undefined> => {
    const record = await schemes.load(id);
    return record.scheme?.value.coordinators.includes(who) ? { ...record, scheme: record.scheme } : undefined;
  };

  const again = async (actor: Actor, id: SchemeId, outcome: 'saved' | 'changed-meanwhile'): Promise<Result<SchemeChanged, NotFound>> => {
    const record = await own(actor, id);
    return record ? ok({ outcome, scheme: await present(record.scheme, actor.id) }) : refuse({ code: 'not-found' });
  };

  const problems = (found: readonly SettingProblem[]): Result<SchemeChanged, NotFound> => ok({ outcome: 'problems', problems: [...found] });

  const decided = async (actor: Actor, record: SchemeRecord & { readonly scheme: Versioned<Scheme> }, command: SchemeCommand): Promise<Result<SchemeChanged, NotFound>> => {
    const before = record.scheme.value;
    const decision = decideScheme(before, command, { by: actor.id, at: clock.now() });
    if (!decision.ok) {
      if (decision.refusal.code === 'not-found') return refuse({ code: 'not-found' });
      return problems(decision.refusal.code === 'contradictory' ? problemsOf(decision.refusal.contradictions) : [{ field: 'coordinators', problem: 'last-coordinator' }]);
    }
    const isWritten = decision.value.length === 0 || (await schemes.commit(record, decision.value.reduce(evolveScheme, before), decision.value));
    return again(actor, record.id, isWritten ? 'saved' : 'changed-meanwhile');
  };

  return {
    read: async (actor: Actor, id: SchemeId): Promise<Result<SchemePage, NotFound>> => {
      const record = await own(actor, id);
      return record ? ok(await present(record.scheme, actor.id)) : refuse({ code: 'not-found' });
    },

    save: async (actor: Actor, { id, version, part, inputs }: Saving): Promise<Result<SchemeChanged, NotFound>> => {
      const record = await own(actor, id);
      if (!record) return refuse({ code: 'not-found' });
      if (record.scheme.version !== version) return again(actor, id, 'changed-meanwhile');
      const command = commandOf(part, inputs, record.scheme.value);
      return command.ok ? decided(actor, record, command.value) : problems(command.refusal);
    },

    /** Whoever takes themselves out is not one of them afterwards, and is answered so. */
    changeCoordinators: async (actor: Actor, id: SchemeId, { add, remove }: { readonly add?: string | undefined; readonly remove?: MemberId | undefined }): Promise<Result<SchemeChanged, NotFound>> => {
      const record = await own(actor, id);
      if (!record) return refuse({ code: 'not-found' });
      if (remove !== undefined) return decided(actor, record, { type: 'remove-coordinator', coordinator: remove });
      const found = await knownMembers.at(add ?? '');
      return isFullMember(found) ? decided(actor, record, { type: 'add-coordinator', coordinator: found.person.id }) : problems([{ field: 'coordinators', problem: 'nobody-there' }]);
    },
  };
};

export type EditScheme = ReturnType<typeof makeEditScheme>;
