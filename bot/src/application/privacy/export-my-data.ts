import type { MemberId } from '@mentor-network/core/kernel/ids';
import { ok } from '@mentor-network/core/kernel/result';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore } from '../ports/records.ts';
import type { Ticket, Tickets } from '../ports/tickets.ts';
import type { MyData, ReadMyData } from './read-my-data.ts';

type Needs = { readonly members: MemberStore; readonly tickets: Tickets; readonly readMyData: ReadMyData; readonly clock: Clock };

export const TICKET_MINUTES = 15;

export type Links = { readonly [Form in Ticket['form']]: string } & { readonly until: Instant };
export type Exported = { readonly form: Ticket['form']; readonly data: MyData };

/**
 * A member opens their data in a browser, where nobody is signed in. So each link has a secret of its own, works for a quarter of an
 * hour, and reads what is so when it is opened.
 */
export const makeExportMyData = ({ members, tickets, readMyData, clock }: Needs) => {
  const issue = (memberId: MemberId, form: Ticket['form'], until: Instant): Promise<string> => tickets.issue({ memberId, form, until });

  const noted = async (id: MemberId, at: Instant): Promise<void> => {
    await whileConflicting<void, Busy>(async () => {
      const record = await members.load(id);
      if (!record.member) return ok(undefined);
      return (await members.commit(record, { facts: [{ type: 'data-exported', by: id, at }] })) ? ok(undefined) : 'conflict';
    });
  };

  return {
    links: async ({ id }: Actor): Promise<Links> => {
      const until = later(clock.now(), { minutes: TICKET_MINUTES });
      const [html, json] = await Promise.all([issue(id, 'html', until), issue(id, 'json', until)]);
      return { html, json, until };
    },

    /** Nothing for a secret that is wrong, or too old. That it was fetched is a fact of the member's record, if there is one. */
    read: async (secret: string): Promise<Exported | undefined> => {
      const ticket = await tickets.read(secret);
      const now = clock.now();
      if (!ticket || now >= ticket.until) return undefined;
      const { memberId: id, form } = ticket;
      await noted(id, now);
      return { form, data: await readMyData({ id }) };
    },
  };
};

export type ExportMyData = ReturnType<typeof makeExportMyData>;
