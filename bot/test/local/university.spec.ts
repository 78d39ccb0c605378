import assert from 'node:assert/strict';
import { areInConflict } from '@mentor-network/core/members/conflicts';
import { Person } from '@mentor-network/core/members/member';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, daysAfter, daysBetween, workingDaysAfter } from '@mentor-network/core/kernel/time';
import type { MenteeAnswers, MentorAnswers } from '@mentor-network/core/members/profile';
import { type Answers, StepAnswer, answered, completed, openStepOf, stepsOf } from '@mentor-network/core/members/registration';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import type { z } from 'zod';
import { sampleUniversity } from '../../local/university.ts';
import type { Staff } from '../../local/university/staff.ts';
import { requestedOn, startedOn } from '../../local/university/stories.ts';
import { ANSWERED_AFTER, type Ending, type Story } from '../../local/university/story.ts';
import { AMIRA, GARETH, HANNAH, LOCAL_PEOPLE, MEI, PRIYA, SOFIA, TOM } from '../../src/local-people.ts';

const TODAY = CalendarDate.parse('2026-11-23');
const university = sampleUniversity(TODAY);
const { schemes, staff, stories } = university;

/** A month of days, so that no weekday and no end of a month is special. */
const MONTH = Array.from({ length: 31 }, (_, days) => daysAfter(TODAY, days));

const answersOf = ({ answers }: Staff): Answers => answers.reduce(answered, {});
const profileOf = (one: Staff) => {
  const whole = completed(answersOf(one));
  assert.ok(whole.ok, one.person.name);
  return whole.value.profile;
};
const staffWith = (id: MemberId): Staff => {
  const found = staff.find(({ person }) => person.id === id);
  assert.ok(found, id);
  return found;
};
const mentors = staff.flatMap((one) => {
  const { mentor } = answersOf(one);
  return mentor ? [{ one, mentor }] : [];
});
const capacityOf = (id: MemberId): number => profileOf(staffWith(id)).mentor?.capacity ?? 0;
const isRunning = ({ outcome }: Story): boolean => outcome === 'agreeing' || outcome === 'active' || outcome === 'paused';
const isAccepted = (story: Story): boolean => isRunning(story) || story.endedDaysAgo !== undefined;
const among = (ids: readonly string[], allowed: readonly { readonly id: string }[]): boolean =>
  ids.every((id) => allowed.some((choice) => choice.id === id));

describe('the sample university', () => {
  it('is the same whenever it is made for the same day', () => {
    assert.deepEqual(sampleUniversity(TODAY), university);
  });

  it('has two schemes that say that they are a sample: one to choose a mentor in, and one with a coordinator', () => {
    assert.deepEqual(
      schemes.map((scheme) => Scheme.parse(scheme)),
      schemes,
    );
    assert.deepEqual(
      schemes.map(({ id, kind }) => [id, kind]),
      [
        ['network', 'self-service'],
        ['professional-services', 'matched'],
      ],
    );
    assert.ok(schemes.every(({ about }) => about.startsWith('Sample data.')));
    assert.deepEqual(schemes[1].coordinators, [HANNAH.id]);
    assert.ok(schemes[0].coordinators.every((id) => staff.some(({ person }) => person.id === id)));
    assert.deepEqual(schemes[0].lists, schemes[1].lists);
    assert.ok(schemes[0].lists.topics.length >= 24);
    assert.ok(Object.values(schemes[0].lists).every((choices) => choices.every(({ id }) => /^[a-z-]+$/.test(id))));
  });

  it('has people whom the product could know, each with a name, an id and an address of their own', () => {
    for (const { person } of staff) assert.deepEqual(Person.parse(person), person);
    for (const part of ['id', 'name', 'email'] as const)
      assert.equal(new Set(staff.map(({ person }) => person[part])).size, staff.length, part);
    assert.ok(staff.every(({ person }) => /^[a-z.]+@sample\.ac\.uk$/.test(person.email)));
    assert.ok(new Set(staff.map(({ person }) => person.zone)).size >= 5);
  });

  it('has an answer to every step of every registration, from the lists of the scheme', () => {
    const { lists } = schemes[0];
    for (const one of staff) {
      const answers = answersOf(one);
      assert.equal(openStepOf(answers), 'preview', one.person.name);
      assert.deepEqual(
        one.answers.map(({ step }) => step),
        stepsOf(answers),
      );
      assert.deepEqual(
        one.answers.map((answer) => StepAnswer.parse(answer)),
        one.answers,
      );
      const { work, style, mentor, mentee } = profileOf(one);
      assert.ok(among([work.function], lists.functions) && among([work.campus], lists.campuses) && among(style.languages, lists.languages));
      assert.ok(among([...(mentor?.topics ?? []), ...(mentee?.topics ?? [])], lists.topics));
    }
  });

  it('has sixty mentors or more, and in every function, campus, language and topic there is somebody', () => {
    assert.ok(mentors.length >= 60, String(mentors.length));
    const { lists } = schemes[0];
    const count = (has: (one: Staff, mentor: z.infer<typeof MentorAnswers>) => boolean): number =>
      mentors.filter(({ one, mentor }) => has(one, mentor)).length;
    for (const { id } of lists.functions) assert.ok(count((one) => profileOf(one).work.function === id) >= 4, id);
    for (const { id } of lists.campuses) assert.ok(count((one) => profileOf(one).work.campus === id) >= 8, id);
    for (const { id } of lists.languages) assert.ok(count((one) => profileOf(one).style.languages.includes(id)) >= 2, id);
    for (const { id } of lists.topics) assert.ok(count((_, { topics }) => topics.includes(id)) >= 2, id);
    for (const capacity of [0, 1, 2, 3]) assert.ok(count((_, mentor) => mentor.capacity === capacity) >= 2, String(capacity));
  });

  it('has about twenty-five who only look for a mentor, and some who do both', () => {
    const parts = staff.map((one) => profileOf(one).part.parts);
    assert.ok(parts.filter((part) => part === 'mentee').length >= 25);
    assert.ok(parts.filter((part) => part === 'both').length >= 5);
  });

  it('lets nobody say what somebody else has said', () => {
    const said = (mentee: z.infer<typeof MenteeAnswers> | undefined): string[] => (mentee ? [mentee.hopes] : []);
    const texts = [
      ...mentors.map(({ mentor }) => mentor.experience),
      ...staff.flatMap((one) => said(profileOf(one).mentee)),
      ...stories.flatMap(({ goals, suggestion }) => [goals, suggestion].filter(Boolean)),
    ];
    assert.equal(new Set(texts).size, texts.length);
    assert.ok(texts.every((text) => text.length >= 40 && !/!|lorem/i.test(text)));
  });

  it('has the people whom local mode lets you be, in the parts that are said of them', () => {
    for (const { about: _about, ...person } of LOCAL_PEOPLE.filter((one) => one !== PRIYA))
      assert.deepEqual(staffWith(person.id).person, person);
    assert.equal(
      staff.some(({ person }) => person.id === PRIYA.id),
      false,
    );
    const of = (person: Person): readonly Story[] => stories.filter(({ mentor, mentee }) => mentor === person.id || mentee === person.id);
    const { mentor } = profileOf(staffWith(AMIRA.id));
    assert.ok(mentor?.capacity === 2 && mentor.topics.includes('grant-writing') && mentor.topics.includes('statistics'));
    assert.deepEqual(of(AMIRA), []);
    assert.ok(of(TOM).some(({ outcome, mentee }) => outcome === 'active' && mentee === TOM.id));
    assert.ok(of(MEI).some(({ outcome, mentee, signedBy }) => outcome === 'agreeing' && mentee === MEI.id && signedBy === 'mentor'));
    assert.equal(profileOf(staffWith(MEI.id)).part.parts, 'both');
    assert.equal(of(GARETH).filter(isRunning).length, capacityOf(GARETH.id));
    assert.ok((staffWith(SOFIA.id).pausedUntil ?? TODAY) > daysAfter(TODAY, 14));
    assert.ok(profileOf(staffWith(HANNAH.id)).mentee);
  });

  it('is made for any day', () => {
    for (const day of MONTH) assert.equal(sampleUniversity(day).stories.length, stories.length);
  });
});

const ENDINGS: Record<Ending, number> = {
  'proposed': 1,
  'requested': 4,
  'declined': 2,
  'withdrawn': 2,
  'expired': 2,
  'superseded': 2,
  'agreeing': 3,
  'active': 6,
  'paused': 2,
  'completed': 2,
  'completed-early': 2,
  'ended-no-fault': 2,
};

describe('the stories of the sample university', () => {
  it('reach every status and every outcome that commands can reach', () => {
    assert.ok(stories.length >= 24);
    for (const [ending, least] of Object.entries(ENDINGS)) {
      assert.ok(stories.filter(({ outcome }) => outcome === ending).length >= least, ending);
    }
    for (const { id } of schemes) assert.ok(stories.filter(({ schemeId }) => schemeId === id).length >= 5, id);
  });

  it('are of a mentor and a mentee of that scheme, who are not in conflict and do not work in one department', () => {
    for (const { mentor, mentee, schemeId, goals, outcome } of stories) {
      const [one, other] = [staffWith(mentor), staffWith(mentee)];
      const [mentorProfile, menteeProfile] = [profileOf(one), profileOf(other)];
      assert.ok(mentorProfile.mentor && menteeProfile.mentee, goals);
      assert.ok(mentorProfile.part.schemes.includes(schemeId) && menteeProfile.part.schemes.includes(schemeId), goals);
      assert.ok(outcome === 'declined' || mentorProfile.work.department !== menteeProfile.work.department, goals);
      const declaring = ({ person, answers }: Staff) => ({
        email: person.email,
        conflicts: answers.reduce<Answers>(answered, {}).conflicts,
      });
      const [first, second] = [declaring(one), declaring(other)];
      assert.ok(first.conflicts && second.conflicts);
      assert.equal(areInConflict({ ...first, conflicts: first.conflicts }, { ...second, conflicts: second.conflicts }), false, goals);
    }
  });

  it('leave no mentor over capacity on any day', () => {
    for (const today of MONTH) {
      const told = sampleUniversity(today).stories.filter(isAccepted);
      for (const { mentor } of told) {
        const held = told
          .filter((story) => story.mentor === mentor)
          .map((story) => ({
            from: workingDaysAfter(requestedOn(story, today), ANSWERED_AFTER),
            until: daysAfter(today, story.endedDaysAgo === undefined ? 1 : -story.endedDaysAgo),
          }));
        for (const { from } of held)
          assert.ok(held.filter((other) => other.from <= from && from < other.until).length <= capacityOf(mentor), mentor);
      }
    }
  });

  it('leave no mentee with more than three open requests, nor with two to one mentor', () => {
    const open = stories.filter(({ outcome }) => outcome === 'requested');
    for (const { mentee, mentor } of open) {
      assert.ok(open.filter((other) => other.mentee === mentee).length <= 3);
      assert.equal(
        stories.filter((other) => other.mentee === mentee && other.mentor === mentor && (isRunning(other) || other.outcome === 'requested'))
          .length,
        1,
      );
    }
  });

  it('let a request be superseded only by an acceptance that came after it', () => {
    for (const today of MONTH) {
      const told = sampleUniversity(today).stories;
      for (const { mentee, schemeId, daysAgo, goals } of told.filter(({ outcome }) => outcome === 'superseded')) {
        const accepted = told.filter((other) => other.mentee === mentee && other.schemeId === schemeId && isAccepted(other));
        const asked = requestedOn({ daysAgo }, today);
        assert.ok(
          accepted.some(
            (other) => requestedOn(other, today) <= asked && asked <= workingDaysAfter(requestedOn(other, today), ANSWERED_AFTER),
          ),
          goals,
        );
      }
    }
  });

  it('have goals in sentences, and every partnership that started has meetings on working days, in order of what happened', () => {
    for (const today of MONTH) {
      for (const story of sampleUniversity(today).stories) {
        assert.ok((story.goals || story.suggestion).split('. ').length >= 2, story.goals);
        const start = startedOn(story, today);
        if (isRunning(story) && story.outcome !== 'agreeing') assert.ok(story.meetings.length >= 2, story.goals);
        for (const { daysFromStart, outcome } of story.meetings) {
          const on = daysAfter(start, daysFromStart);
          assert.equal(workingDaysAfter(daysAfter(on, -1), 1), on, `${story.goals} ${on}`);
          assert.ok(daysFromStart > 0, story.goals);
          assert.equal(on > today, outcome === 'arranged', `${story.goals} ${on}`);
          assert.ok(outcome === 'arranged' || daysBetween(on, today) > (story.endedDaysAgo ?? 0), story.goals);
        }
      }
    }
  });

  it('have a meeting in the next days for everybody who is meeting', () => {
    for (const { outcome, meetings, goals } of stories)
      assert.equal(meetings.filter((one) => one.outcome === 'arranged').length, outcome === 'active' ? 1 : 0, goals);
  });
});
