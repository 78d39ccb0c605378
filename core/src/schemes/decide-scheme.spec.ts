import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { MARA, NOW, SCHEME, granted, keysOf, on, refused } from '../examples.spec.ts';
import { MemberId } from '../kernel/ids.ts';
import { type Contradiction, type SchemeCommand, type SchemeRefusal, contradictionsIn, decideScheme, evolveScheme } from './decide-scheme.ts';
import { Scheme, SchemeSettings } from './scheme.ts';
import { problemsOf, readClosedDays, readSettingGroup, readSynonyms, readTopics, textOf } from './scheme-inputs.ts';
import { LIST_BOUNDS, NUMBER_BOUNDS, SETTINGS_OF, SETTING_GROUPS, isListSetting, isNumberSetting } from './setting-groups.ts';

const connie = MemberId.parse('connie');
const scheme: Scheme = { ...SCHEME, coordinators: [connie] };
const moment = { by: connie, at: NOW };
const settings = (changed: Partial<SchemeSettings>): SchemeSettings => ({ ...scheme.settings, ...changed });

const COMMANDS: { readonly [Type in SchemeCommand['type']]: Extract<SchemeCommand, { type: Type }> } = {
  'change-settings': { type: 'change-settings', settings: settings({ openRequestsMax: 5 }) },
  'change-closed-days': { type: 'change-closed-days', closedOn: [on('2026-12-25'), on('2026-12-24'), on('2026-12-25')] },
  'change-topics': { type: 'change-topics', topics: [{ id: 'teaching', label: 'Teaching' }] },
  'change-synonyms': { type: 'change-synonyms', synonyms: [['R', 'statistics with R']] },
  'add-coordinator': { type: 'add-coordinator', coordinator: MARA },
  'remove-coordinator': { type: 'remove-coordinator', coordinator: MARA },
};

const after = (before: Scheme, command: SchemeCommand): Scheme => granted(decideScheme(before, command, moment)).reduce(evolveScheme, before);

describe('A scheme', () => {
  for (const type of keysOf(COMMANDS)) {
    it(`is there for "${type}" by those who coordinate it, and for nobody else`, () => {
      assert.ok(decideScheme(scheme, COMMANDS[type], moment).ok);
      for (const nobody of [decideScheme(scheme, COMMANDS[type], { by: MARA, at: NOW }), decideScheme(undefined, COMMANDS[type], moment)])
        assert.deepEqual(refused<SchemeRefusal>(nobody), { code: 'not-found' });
    });

    it(`is what "${type}" says, in what a store would accept, and twice is once`, () => {
      const changed = after({ ...scheme, coordinators: type === 'remove-coordinator' ? [connie, MARA] : [connie] }, COMMANDS[type]);
      assert.deepEqual(Scheme.parse(changed), changed);
      assert.deepEqual(granted(decideScheme(changed, COMMANDS[type], moment)), []);
    });
  }

  it('keeps its closed days in order, each once', () => {
    assert.deepEqual(after(scheme, COMMANDS['change-closed-days']).closedOn, ['2026-12-24', '2026-12-25']);
  });

  it('is run by somebody', () => {
    const alone = decideScheme(scheme, { type: 'remove-coordinator', coordinator: connie }, moment);
    assert.deepEqual(refused<SchemeRefusal>(alone), { code: 'last-coordinator' });
    assert.deepEqual(after(after(scheme, COMMANDS['add-coordinator']), { type: 'remove-coordinator', coordinator: connie }).coordinators, [MARA]);
  });

  const CONTRADICTIONS: readonly (readonly [Partial<SchemeSettings>, Contradiction['setting']])[] = [
    [{ capacityDefault: 4, capacityMax: 3 }, 'capacityDefault'],
    [{ requestReminderWorkingDays: [3, 10] }, 'requestReminderWorkingDays'],
    [{ signReminderWorkingDays: [20] }, 'signReminderWorkingDays'],
    [{ durationMonthsMin: 7, durationMonthsMax: 6, durationMonthsDefault: 6 }, 'durationMonthsMin'],
    [{ durationMonthsDefault: 12, durationMonthsMax: 9 }, 'durationMonthsDefault'],
    [{ durationMonthsDefault: 3, durationMonthsMin: 4 }, 'durationMonthsDefault'],
    [{ silenceAmberDays: 35 }, 'silenceAmberDays'],
    [{ silenceRedDays: 45 }, 'silenceRedDays'],
    [{ silenceOfferDays: 60 }, 'silenceOfferDays'],
    [{ wordsKeptMonths: 24, partnershipsKeptMonths: 12 }, 'wordsKeptMonths'],
    [{ meetingsKeptMonths: 36, partnershipsKeptMonths: 24 }, 'meetingsKeptMonths'],
  ];

  for (const [changed, setting] of CONTRADICTIONS) {
    it(`does not contradict itself by ${JSON.stringify(changed)}`, () => {
      const decision = refused<SchemeRefusal>(decideScheme(scheme, { type: 'change-settings', settings: settings(changed) }, moment));
      assert.equal(decision.code, 'contradictory');
      assert.ok(problemsOf(decision.contradictions).some(({ field }) => field === setting));
    });
  }

  it('has defaults that agree with each other', () => {
    assert.deepEqual(contradictionsIn(SchemeSettings.parse({})), []);
  });
});

describe('The settings as they are typed', () => {
  it('are all there, each in one group', () => {
    const grouped = SETTING_GROUPS.flatMap((group) => SETTINGS_OF[group]);
    const { weights, ...others } = SchemeSettings.parse({});
    assert.deepEqual(grouped.toSorted(), [...Object.keys(others), ...Object.keys(weights).map((weight) => `weights.${weight}`)].toSorted());
  });

  it('come back as they went out, whatever they are within their bounds', () => {
    const within = fc.record({
      openRequestsMax: fc.integer(NUMBER_BOUNDS.openRequestsMax),
      requestReminderWorkingDays: fc.uniqueArray(fc.integer(LIST_BOUNDS.requestReminderWorkingDays), { maxLength: 3 }).map((days) => days.toSorted((one, other) => one - other)),
      approvesMentors: fc.boolean(),
      weights: fc.record({ topic: fc.integer(NUMBER_BOUNDS['weights.topic']) }),
    });
    fc.assert(
      fc.property(within, ({ weights, ...some }) => {
        const wanted = { ...scheme.settings, ...some, weights: { ...scheme.settings.weights, ...weights } };
        const inputs = Object.fromEntries(SETTING_GROUPS.flatMap((group) => SETTINGS_OF[group].map((name) => [name, textOf(wanted, name)])));
        const read = SETTING_GROUPS.reduce((so, group) => granted(readSettingGroup(group, inputs, so)), scheme.settings);
        assert.deepEqual(read, wanted);
      }),
    );
  });

  it('are told beside their field when they are no numbers, or beyond their bounds', () => {
    for (const group of SETTING_GROUPS) {
      for (const name of SETTINGS_OF[group].filter((one) => isNumberSetting(one) || isListSetting(one))) {
        const inputs = Object.fromEntries(SETTINGS_OF[group].map((one) => [one, textOf(scheme.settings, one)]));
        for (const typed of ['x', '-1', '1.5', '1e3', '999'])
          assert.deepEqual(refused(readSettingGroup(group, { ...inputs, [name]: typed }, scheme.settings)).map(({ field }) => field), [name], `${name} ${typed}`);
      }
    }
  });

  it('are whole: a number that is left empty is told, and a list may be empty', () => {
    const inputs = { ...Object.fromEntries(SETTINGS_OF.requests.map((name) => [name, textOf(scheme.settings, name)])), openRequestsMax: '', requestReminderWorkingDays: '' };
    assert.deepEqual(refused(readSettingGroup('requests', inputs, scheme.settings)), [{ field: 'openRequestsMax', problem: 'not-a-whole-number' }]);
    assert.deepEqual(granted(readSettingGroup('requests', { ...inputs, openRequestsMax: '2' }, scheme.settings)).requestReminderWorkingDays, []);
    assert.deepEqual(refused(readSettingGroup('requests', { ...inputs, openRequestsMax: '2', requestReminderWorkingDays: '1 2 3 4' }, scheme.settings)).map(({ problem }) => problem), ['too-many']);
  });

  it('stand in the table of the README with the bounds that hold', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const table = readme.slice(readme.indexOf('## Settings of a scheme'));
    for (const [name, { min, max }] of Object.entries(NUMBER_BOUNDS).filter(([one]) => !one.startsWith('weights.'))) {
      const said = `| ${textOf(SchemeSettings.parse({}), name as keyof typeof NUMBER_BOUNDS)} | ${String(min)} to ${String(max)} |`;
      assert.ok(table.includes(said), `${name}: ${said}`);
    }
  });
});

describe('The lists of a scheme as they are typed', () => {
  it('are days, one a line', () => {
    assert.deepEqual(granted(readClosedDays(' 2026-12-25 \n\n2026-12-24')), ['2026-12-25', '2026-12-24']);
    assert.deepEqual(refused(readClosedDays('2026-12-25\n25 December')), [{ field: 'closedOn', problem: 'not-a-date', line: 2 }]);
    assert.deepEqual(refused(readClosedDays('2026-02-30')), [{ field: 'closedOn', problem: 'not-a-date', line: 1 }]);
  });

  it('are sets of words', () => {
    assert.deepEqual(granted(readSynonyms('R, statistics with R\n\nwriting , papers,')), [['R', 'statistics with R'], ['writing', 'papers']]);
    assert.deepEqual(refused(readSynonyms('alone')), [{ field: 'synonyms', problem: 'not-a-set', line: 1 }]);
    assert.deepEqual(refused(readSynonyms(`a, ${'b'.repeat(61)}`)), [{ field: 'synonyms', problem: 'too-long', line: 1 }]);
  });

  it('are topics, of which those that were there keep their ids and new ones get one of their own', () => {
    const lists = { ...scheme.lists, topics: [{ id: 'teaching', label: 'Teaching' }, { id: 'presenting', label: 'Speaking' }] };
    assert.deepEqual(granted(readTopics('Presenting\nteaching\nÜben & prüfen', lists)), [
      { id: 'presenting-2', label: 'Presenting' },
      { id: 'teaching', label: 'teaching' },
      { id: 'uben-prufen', label: 'Üben & prüfen' },
    ]);
    assert.deepEqual(refused(readTopics('Teaching\nTEACHING', lists)), [{ field: 'topics', problem: 'said-twice', line: 2 }]);
    assert.deepEqual(refused(readTopics(' \n ', lists)), [{ field: 'topics', problem: 'empty' }]);
  });
});
