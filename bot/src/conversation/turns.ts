import type { Verb, VerbName } from '../cards/verbs.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Card } from './conversation.ts';

export type VerbOf = { readonly [Name in VerbName]: Extract<Verb, { verb: Name }> };

/** What each press does: one function per verb, so that a new verb does not compile until somebody answers it. */
export type Turns = { readonly [Name in VerbName]: (actor: Actor, verb: VerbOf[Name]) => Promise<Card> };

/** The turns of one feature: those whose verbs begin with its name. */
export type TurnsOf<Names extends VerbName> = Pick<Turns, Names>;
