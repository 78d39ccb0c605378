import type { ActorKind, Asked } from '@mentor-network/core/access/who-may';
import type { Contract } from '@mentor-network/core/contracts/contract';
import { changeCoordinators, readScheme, readToday, saveScheme } from '@mentor-network/core/contracts/coordination';
import { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import { readHealth } from '@mentor-network/core/contracts/health';
import { openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import { readMe, readSettings, signInLocally } from '@mentor-network/core/contracts/sign-in';
import type { Api } from '../../src/adapters/http/api.ts';
import type { VerbName } from '../../src/cards/verbs.ts';
import type { CommandName } from '../../src/conversation/commands.ts';
import { personOf } from './people-of-every-kind.ts';
import type { It } from './situations.ts';
import type { Data } from './two-doors.ts';
import type { Sign } from './verb-rows.ts';

type ContractRow = {
  readonly contract: Contract;
  readonly asks: Asked;
  readonly sent: (it: It) => Data;
  /** What the answer to this person holds, if they are allowed. */
  readonly sign: (kind: ActorKind) => { readonly fact: 'requested' } | { readonly holds: string };
};

const theirId = (kind: ActorKind) => ({ holds: `"id":"${personOf(kind).id}"` });

/** Everything the page may ask. A new contract does not compile without its row. */
export const CONTRACT_ROWS: Readonly<Record<keyof Api<string>, ContractRow>> = {
  readSettings: { contract: readSettings, asks: 'read.how-to-sign-in', sent: () => ({}), sign: () => ({ holds: '"mode":"azure"' }) },
  signInLocally: { contract: signInLocally, asks: 'door.be-anybody', sent: ({ mentor }) => ({ memberId: mentor }), sign: () => ({ holds: '"token"' }) },
  readMe: { contract: readMe, asks: 'read.me', sent: () => ({}), sign: theirId },
  readDirectory: { contract: readDirectory, asks: 'read.directory', sent: () => ({}), sign: () => ({ holds: '"mentors":' }) },
  readMentor: { contract: readMentor, asks: 'read.mentor', sent: ({ mentor: id, scheme }) => ({ id, scheme }), sign: () => ({ holds: 'experienceofmentor' }) },
  sendRequest: {
    contract: sendRequest,
    asks: 'partnership.request',
    sent: ({ mentor: mentorId, scheme: schemeId }) => ({ mentorId, schemeId, goals: 'To be asked by the page.' }),
    sign: () => ({ fact: 'requested' }),
  },
  readMentoring: { contract: readMentoring, asks: 'read.mentoring', sent: () => ({}), sign: () => ({ holds: '"partnerships":' }) },
  /** One press for all of them: every verb by everybody is tried at this door as well. */
  pressButton: {
    contract: pressButton,
    asks: 'read.home',
    sent: () => ({ verb: 'home.show', data: {} }),
    sign: () => ({ holds: '"card":' }),
  },
  /** Likewise for all words. */
  openCard: { contract: openCard, asks: 'read.home', sent: () => ({ words: 'hello' }), sign: () => ({ holds: '"card":' }) },
  readHealth: { contract: readHealth, asks: 'read.health', sent: () => ({}), sign: () => ({ holds: '"checks":' }) },
  readToday: { contract: readToday, asks: 'read.today', sent: () => ({}), sign: () => ({ holds: '"seekersCount":' }) },
  readScheme: { contract: readScheme, asks: 'read.scheme', sent: ({ scheme: id }) => ({ id }), sign: () => ({ holds: '"coordinators":' }) },
  /** In a version that is none, so that it is told and nothing is written. */
  saveScheme: { contract: saveScheme, asks: 'scheme.change', sent: ({ scheme: id }) => ({ id, version: 'none', part: 'closed-days', inputs: { closedOn: '' } }), sign: () => ({ holds: '"outcome":"changed-meanwhile"' }) },
  changeCoordinators: { contract: changeCoordinators, asks: 'scheme.change-coordinators', sent: ({ scheme: id }) => ({ id, add: 'nobody@sample.ac.uk' }), sign: () => ({ holds: '"problem":"nobody-there"' }) },
};

type WordRow = { readonly asks: Asked; readonly words: string; readonly sign: Sign; readonly first?: { readonly verb: VerbName; readonly data: { readonly [field: string]: string } } };

/** Whatever may be said, in the chat or to open a card in the page. Words name nobody: each is about whoever says them. */
export const WORD_ROWS: Readonly<Record<CommandName | 'anything else', WordRow>> = {
  greet: { asks: 'read.home', words: 'hello', sign: 'a card' },
  help: { asks: 'read.home', words: 'help', sign: 'a card' },
  register: { asks: 'member.start', words: 'register', sign: { fact: 'registration-started' } },
  profile: { asks: 'read.profile', words: 'profile', sign: { offers: 'profile.changing' } },
  find: { asks: 'read.directory', words: 'find statistics', sign: { offers: 'directory.find' } },
  mentoring: { asks: 'read.mentoring', words: 'my mentoring', sign: 'a card' },
  agreement: { asks: 'read.mentoring', words: 'agreement', sign: 'a card' },
  meetings: { asks: 'read.mentoring', words: 'meetings', sign: 'a card' },
  meet: { asks: 'read.mentoring', words: 'meet', sign: 'a card' },
  settings: { asks: 'read.reminders', words: 'settings', sign: { offers: 'settings.save' } },
  stop: { asks: 'member.choose-reminders', words: 'stop', sign: { fact: 'reminders-chosen' } },
  pause: { asks: 'read.profile', words: 'pause', sign: { offers: 'profile.pause' } },
  resume: { asks: 'member.resume', words: 'resume', sign: { fact: 'member-resumed' }, first: { verb: 'profile.pause', data: { until: '2026-12-18' } } },
  end: { asks: 'read.mentoring', words: 'end', sign: 'a card' },
  'my-data': { asks: 'read.my-data', words: 'my data', sign: { writes: 'ticket' } },
  leave: { asks: 'member.leave', words: 'leave', sign: { offers: 'leave.confirm' } },
  erase: { asks: 'member.erase', words: 'erase me', sign: { offers: 'erase.confirm' } },
  /** To whoever runs no scheme these are words like any others. */
  coordinator: { asks: 'read.home', words: 'coordinator', sign: 'a card' },
  /** Only local mode can move its clock; elsewhere these are words like any others. */
  clock: { asks: 'read.home', words: 'clock +1d', sign: 'a card' },
  'anything else': { asks: 'read.home', words: 'what of the others', sign: 'a card' },
};
