import { describe, expect, test } from 'vitest';
import { dueFor } from '../../../src/domain/group/decide-teach.ts';
import { checking, formed, inGroup, joined, learning, taught, tick } from '../../support/group.ts';
import { called, fact, given, held, so, took } from '../../support/queue.ts';

const nhom = { group: 'nhom-1' } as const;
const MINUTES = 60;
const asked = { desk: 'quay-1', mode: 'pioneer', from: 'by-hand' } as const;

describe('a group is formed', () => {
  test('of two to six people who wait for one procedure, by its desk', () => {
    given(took(1), took(2))
      .when('form-group', { ...asked, tickets: [so(1), so(2)] })
      .then({
        kind: 'GroupFormed',
        group: 'ticket-new',
        ...asked,
        procedure: 'dang-ky-khai-sinh',
        tickets: [so(1), so(2)],
      });
  });

  test.each<[string, readonly number[]]>([
    ['one', [1]],
    ['seven', [1, 2, 3, 4, 5, 6, 7]],
    ['one named twice', [1, 1]],
  ])('but not of %s', (_, counts) => {
    const story = given(...[1, 2, 3, 4, 5, 6, 7].map((count) => took(count)));
    story.when('form-group', { ...asked, tickets: counts.map(so) }).refused('group-size');
  });

  test('not of two procedures, and not of people who asked for none', () => {
    const other = { procedure: 'chung-thuc-ban-sao' };
    given(took(1), took(2, other))
      .when('form-group', { ...asked, tickets: [so(1), so(2)] })
      .refused('group-mixed', { number: 'A002' });
    const none = { procedure: null };
    given(took(1, none), took(2, none))
      .when('form-group', { ...asked, tickets: [so(1), so(2)] })
      .refused('group-mixed');
  });

  test('not with somebody who was called, is invited elsewhere, is sent to another desk or said no today', () => {
    const form = { ...asked, tickets: [so(1), so(2)] };
    given(took(1), took(2), called(2, 'quay-2'))
      .when('form-group', form)
      .refused('ticket-called', { number: 'A002', desk: 'quay-2' });
    given(...formed(2), took(3))
      .when('form-group', { ...asked, tickets: [so(3), so(2)] })
      .refused('person-in-group', { number: 'A002', desk: 'quay-1' });
    given(took(1), took(2), fact('TicketReferred', 1, { by: null, desk: 'quay-2' }))
      .when('form-group', form)
      .refused('referred-elsewhere', { desk: 'quay-2' });
    given(...formed(3), inGroup('MemberDeclined', { count: 2 }), took(4))
      .when('form-group', { ...asked, tickets: [so(4), so(2)] })
      .refused('person-said-no', { number: 'A002' });
  });

  test('two at most by one desk, and by a desk that exists', () => {
    const four = [5, 6, 7, 8].map((count) => took(count));
    const second = inGroup('GroupFormed', {
      group: 'nhom-2',
      ...asked,
      procedure: 'dang-ky-khai-sinh',
      tickets: [so(5), so(6)],
    });
    const story = given(...formed(2), ...four, second);
    story.when('form-group', { ...asked, tickets: [so(7), so(8)] }).refused('desk-full', { desk: 'quay-1' });
    story.when('form-group', { ...asked, desk: 'quay-9', tickets: [so(7), so(8)] }).refused('desk-unknown');
  });

  test('and taken back within 30 s: everybody waits as before, whoever had said yes too', () => {
    const story = given(...formed(3), inGroup('MemberJoined', { count: 1 }));
    const { last } = story.log.state.groups.get('nhom-1')!;
    const after = story.when('undo-group', { ...nhom, fact: last!.fact });
    after.then({ kind: 'GroupUndone', group: 'nhom-1', undone: last!.fact });
    expect(after.log.state.groups.size).toBe(0);
    expect([...after.log.state.tickets.values()].map(({ status, group }) => [status, group])).toEqual(
      Array(3).fill(['waiting', null]),
    );
    story.when('undo-group', { ...nhom, fact: last!.fact }, { later: 31 }).refused('group-undo-late');
    story.when('undo-group', { ...nhom, fact: 'fact-none' }).refused('group-undo-superseded');
  });
});

describe('somebody in a group', () => {
  test('is asked, says yes, and is nobody else’s any more', () => {
    const story = given(...formed(2));
    story
      .when('join-group', { ...nhom, count: 1 }, { role: 'member', own: so(1) })
      .then(inGroup('MemberJoined', { count: 1 }));
    story.when('join-group', { ...nhom, count: 1 }, { role: 'member', own: so(2) }).refused('not-own');
    given(...joined(2))
      .when('call-ticket', { count: 1, desk: 'quay-2' })
      .refused('ticket-grouped', { number: 'A001' });
    given(...joined(2))
      .when('call-next', { desk: 'quay-2', procedures: null })
      .refused('nobody-waiting');
  });

  test('may be called while only invited, and is then out of the group', () => {
    const { state } = given(...formed(3), called(1, 'quay-2')).log;
    expect(state.tickets.get(so(1))).toMatchObject({ status: 'called', group: null });
    expect(state.groups.get('nhom-1')!.members[0]).toMatchObject({ ticket: so(1), standing: 'leftGroup' });
    given(...formed(3), called(1, 'quay-2'))
      .when('join-group', { ...nhom, count: 1 })
      .refused('not-invited');
  });

  test('may leave at any moment, keeps the place, and an undo brings them back', () => {
    const story = given(...joined(3)).when(
      'leave-group',
      { ...nhom, count: 2 },
      { role: 'member', own: so(2) },
    );
    const ticket = story.log.state.tickets.get(so(2))!;
    expect(ticket).toMatchObject({ status: 'waiting', group: null, behind: 0 });
    const back = story.when('undo', { count: 2, fact: ticket.last!.fact });
    expect(back.log.state.tickets.get(so(2))).toMatchObject({ status: 'grouped', group: 'nhom-1' });
  });

  test('is taken over by staff at a free desk, called there and out of the group, which goes on', () => {
    const story = given(...taught(3)).when('take-member', { ...nhom, count: 2, desk: 'quay-2' });
    story.then(inGroup('MemberTaken', { count: 2, desk: 'quay-2' }));
    expect(story.log.state.tickets.get(so(2))).toMatchObject({
      status: 'called',
      desk: 'quay-2',
      group: null,
    });
    expect(story.log.state.groups.get('nhom-1')!.phase).toBe('teaching');
    story.when('return-ticket', { count: 2 });
    given(...taught(3), took(9), called(9, 'quay-2'))
      .when('take-member', { ...nhom, count: 2, desk: 'quay-2' })
      .refused('desk-busy', { number: 'A009' });
  });

  test.each([
    ['held', held(2, 10), 'held'],
    [
      'sent for another procedure',
      fact('TicketTransferred', 2, { by: null, procedure: 'chung-thuc-ban-sao' }),
      'waiting',
    ],
    ['sent to a desk', fact('TicketReferred', 2, { by: null, desk: 'quay-2' }), 'waiting'],
    ['gone', fact('TicketLeft', 2, { by: null }), 'left'],
    ['cancelled', fact('TicketCancelled', 2, {}), 'cancelled'],
    ['expired', fact('TicketExpired', 2, {}), 'expired'],
  ] as const)('who is %s is out of the group, and the group goes on', (_, what, status) => {
    const { state } = given(...taught(3), what).log;
    expect(state.tickets.get(so(2))).toMatchObject({ status, group: null });
    const group = state.groups.get('nhom-1')!;
    expect(group.phase).toBe('teaching');
    expect(group.members.map(({ standing }) => standing)).toEqual(['checked', 'leftGroup', 'joined']);
  });

  test('tells the step and that they are stuck; the same thing twice is no news, and no step comes before the teaching', () => {
    const own = { role: 'member', own: so(2) } as const;
    given(...taught(2))
      .when('report-step', { ...nhom, count: 2, step: 3 }, own)
      .then(inGroup('MemberAtStep', { count: 2, step: 3 }));
    const there = given(...taught(2), inGroup('MemberAtStep', { count: 2, step: 3 }));
    there.when('report-step', { ...nhom, count: 2, step: 3 }, own).refused('member-as-before');
    const stuck = there.when('ask-help', { ...nhom, count: 2, stuck: true }, own);
    expect(stuck.log.state.groups.get('nhom-1')!.members[1]).toMatchObject({
      standing: 'needsHelp',
      step: 3,
    });
    given(...joined(2))
      .when('report-step', { ...nhom, count: 2, step: 1 })
      .refused('nothing-taught');
    given(...taught(2), took(7))
      .when('report-step', { ...nhom, count: 7, step: 1 })
      .refused('not-member', { number: 'A007' });
  });

  test('who comes late is told apart, up to ten minutes after the teaching began', () => {
    const story = given(...taught(2), took(3));
    const late = story.when('invite-member', { ...nhom, count: 3 }).when('join-group', { ...nhom, count: 3 });
    expect(late.log.state.groups.get('nhom-1')!.members[2]).toMatchObject({ standing: 'lateJoined' });
    story
      .when('invite-member', { ...nhom, count: 3 }, { later: 11 * MINUTES })
      .refused('too-late-to-join', { number: 'A003' });
    given(...joined(6), took(7))
      .when('invite-member', { ...nhom, count: 7 })
      .refused('group-size');
  });
});

describe('the pioneer', () => {
  test('is asked once somebody else has said yes, within five minutes, and never again after a no', () => {
    given(...formed(2), inGroup('MemberJoined', { count: 1 }))
      .when('ask-pioneer', { ...nhom, count: 1 })
      .refused('nobody-joined');
    given(...joined(2))
      .when('ask-pioneer', { ...nhom, count: 1 })
      .then(inGroup('PioneerAsked', { count: 1 }));
    given(...joined(2))
      .when('ask-pioneer', { ...nhom, count: 1 }, { later: 6 * MINUTES })
      .refused('invitation-over');
    const no = given(
      ...joined(3),
      inGroup('PioneerAsked', { count: 1 }),
      inGroup('PioneerDeclined', { count: 1 }),
    );
    no.when('ask-pioneer', { ...nhom, count: 1 }).refused('no-teaching', { number: 'A001' });
    no.when('ask-pioneer', { ...nhom, count: 2 }).then(inGroup('PioneerAsked', { count: 2 }));
    expect(no.log.state.tickets.get(so(1))).toMatchObject({ status: 'grouped' });
  });

  test('does not teach before every point is shown and the own case is done (E4 11)', () => {
    const three = [1, 2, 3].map((point) => tick(point));
    given(...checking(3), ...three)
      .when('begin-teaching', nhom)
      .refused('gate-closed', { number: 'A001' });
    const passed = given(...checking(3), ...three, tick(4, false), tick(4));
    passed.when('begin-teaching', nhom).refused('own-case-first', { number: 'A001' });
    const own = passed.when('check-member', { ...nhom, count: 1 });
    expect(own.log.state.tickets.get(so(1))!.status).toBe('done');
    own.when('begin-teaching', nhom).then(inGroup('TeachingBegan'));
    given(...learning(3))
      .when('begin-teaching', nhom)
      .refused('group-elsewhere');
  });

  test('a forged beginning changes nothing: the gate is in the fold, too', () => {
    const { state } = given(...checking(3), inGroup('TeachingBegan')).log;
    expect(state.groups.get('nhom-1')).toMatchObject({ phase: 'teachBack', taught: null });
  });

  test('after two tries in vain staff lead, and the learner is a member like the others', () => {
    const { state } = given(...checking(3), tick(2, false), tick(2, false)).log;
    expect(state.groups.get('nhom-1')).toMatchObject({
      phase: 'ledByOfficer',
      mode: 'officer',
      pioneer: null,
    });
    expect(state.tickets.get(so(1))!.status).toBe('grouped');
  });

  test('two windows that tick one point at once have tried it once', () => {
    const story = given(...checking(2), tick(1, false));
    story.when('check-point', { ...nhom, point: 1, tries: 0, passed: false }).refused('point-changed');
    story.when('check-point', { ...nhom, point: 1, tries: 1, passed: true }).then(tick(1));
    story.when('check-point', { ...nhom, point: 5, tries: 0, passed: true }).refused('points-wrong');
    given(...learning(2))
      .when('begin-check', { ...nhom, points: 2 })
      .refused('points-wrong');
  });

  test('who leaves is replaced once: asked again, and after that staff lead', () => {
    const gone = given(...taught(4), inGroup('MemberLeft', { count: 1 }));
    const group = gone.log.state.groups.get('nhom-1')!;
    expect(group).toMatchObject({ phase: 'inviting', replacing: true, pioneer: null, checks: [] });
    const wall = gone.log.facts.at(-1)!.wall;
    expect(dueFor(group, wall + 119_000)).toBeNull();
    expect(dueFor(group, wall + 121_000)).toBe('lead-group');
    gone.when('lead-group', nhom, { role: 'clock', later: 60 }).refused('group-not-due');
    gone.when('lead-group', nhom, { role: 'clock', later: 121 }).then(inGroup('GroupLed'));
    gone.when('ask-pioneer', { ...nhom, count: 2 }, { later: 121 }).refused('invitation-over');
    const second = gone
      .when('ask-pioneer', { ...nhom, count: 2 })
      .when('decline-pioneer', { ...nhom, count: 2 });
    expect(second.log.state.groups.get('nhom-1')).toMatchObject({ phase: 'ledByOfficer', mode: 'officer' });
  });
});

describe('a group ends', () => {
  const ready = [2, 3].map((count) => inGroup('MemberReady', { count }));

  test('when every member is ready and staff have ticked each final check', () => {
    const story = given(...taught(3), ...ready);
    expect(story.log.state.groups.get('nhom-1')!.phase).toBe('finishing');
    story.when('close-group', nhom).refused('still-learning');
    given(...taught(3))
      .when('check-member', { ...nhom, count: 2 })
      .refused('not-ready', { number: 'A002' });
    const closed = story
      .when('check-member', { ...nhom, count: 2 })
      .when('check-member', { ...nhom, count: 3 })
      .when('close-group', nhom);
    closed.then(inGroup('GroupClosed'));
    const group = closed.log.state.groups.get('nhom-1')!;
    expect([group.phase, group.pioneer!.standing]).toEqual(['closed', 'released']);
    expect(group.members.map(({ standing }) => standing)).toEqual(['done', 'done', 'done']);
    const undone = closed.when('undo-group', { ...nhom, fact: group.last!.fact });
    expect(undone.log.state.groups.get('nhom-1')!.phase).toBe('finishing');
    closed.when('close-group', nhom).refused('group-over');
  });

  test('led by staff from the start, in the same way (D9)', () => {
    const story = given(...joined(2, 'officer')).when('lead-group', nhom);
    expect(story.log.state.groups.get('nhom-1')!.phase).toBe('ledByOfficer');
    story.when('lead-group', nhom).refused('led-already');
    given(...formed(2, 'officer'))
      .when('lead-group', nhom)
      .refused('nobody-joined');
  });

  test('by staff, or by the machine when nobody said yes within five minutes', () => {
    const story = given(...formed(2));
    story.when('dissolve-group', nhom).then(inGroup('GroupDissolved'));
    story.when('dissolve-group', nhom, { role: 'clock' }).refused('group-not-due');
    story.when('dissolve-group', nhom, { role: 'clock', later: 301 }).then(inGroup('GroupDissolved'));
    given(took(1)).when('dissolve-group', nhom).refused('group-unknown');
    const none = given(
      ...formed(2),
      inGroup('MemberDeclined', { count: 1 }),
      inGroup('MemberDeclined', { count: 2 }),
    );
    expect(none.log.state.groups.get('nhom-1')!.phase).toBe('dissolved');
  });

  test('with the day: groups first, then whoever is left', () => {
    const story = given(...taught(2)).when('close-day', { open: [so(2)] });
    story.then(inGroup('GroupDissolved'), fact('TicketExpired', 2, {}), { kind: 'DayClosed' });
    expect(story.log.state.groups.get('nhom-1')!.phase).toBe('dissolved');
  });

  test('in two parts: some go on with staff, at the step they were at; the pioneer stays', () => {
    const story = given(...taught(4), inGroup('MemberAtStep', { count: 3, step: 4 }));
    story.when('split-group', { ...nhom, tickets: [so(1)] }).refused('not-member');
    given(...learning(3))
      .when('split-group', { ...nhom, tickets: [so(1)] })
      .refused('pioneer-stays');
    const parts = story.when('split-group', { ...nhom, tickets: [so(3)] }).log.state;
    expect(parts.groups.get('ticket-new')).toMatchObject({
      phase: 'ledByOfficer',
      splitFrom: 'nhom-1',
      members: [{ ticket: so(3), step: 4 }],
    });
    expect(parts.groups.get('nhom-1')!.members.map(({ ticket }) => ticket)).toEqual([so(1), so(2), so(4)]);
    expect(parts.tickets.get(so(3))).toMatchObject({ status: 'grouped', group: 'ticket-new' });
  });
});
