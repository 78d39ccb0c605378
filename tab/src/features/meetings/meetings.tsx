import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { useDates } from '../../ui/dates.ts';
import type { Open } from '../../ui/opening.ts';
import { usePageStyles } from '../../ui/page-styles.ts';
import { useWords } from '../../ui/words/words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '16px', margin: 0, padding: 0, listStyleType: 'none' },
  meeting: { display: 'grid', gap: '8px' },
  when: { ...typographyStyles.body1Strong, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  earlier: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, '& > summary': { cursor: 'pointer', width: 'fit-content' } },
  past: { display: 'grid', gap: '4px', margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  pastMeeting: { ...typographyStyles.body1, display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
});

type Props = { readonly partnership: PartnershipId; readonly meetings: readonly MeetingView[]; readonly open: Open };

/** The meetings of a partnership: those to come, those that wait to be recorded, and folded what has been. */
export const Meetings = ({ partnership, meetings, open }: Props) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const arranged = meetings.filter(({ status }) => status === 'arranged').toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const past = meetings.filter(({ status }) => status !== 'arranged').toSorted((one, other) => other.startsAt.localeCompare(one.startsAt));
  return (
    <>
      {arranged.length === 0 && <p className={page.muted}>{words.mentoring.noMeeting}</p>}
      {arranged.length > 0 && (
        <ul className={styles.list}>
          {arranged.map((meeting) => (
            <Arranged key={meeting.id} partnership={partnership} meeting={meeting} open={open} />
          ))}
        </ul>
      )}
      {past.length > 0 && <Past meetings={past} />}
    </>
  );
};

const Arranged = ({ partnership, meeting, open }: { readonly partnership: PartnershipId; readonly meeting: MeetingView; readonly open: Open }) => {
  const words = useWords();
  const styles = useStyles();
  const page = usePageStyles();
  const dates = useDates();
  const { plan, startsAt, may, isReminderUndelivered } = meeting;
  const day = dates.dayAt(startsAt);
  const time = dates.timeAt(startsAt);
  const data = { partnership, meeting: meeting.id };
  const button = (title: string, verb: string, confirm?: { question: string; yes: string }) => (
    <Button size="small" aria-label={words.meetings.on(title, day)} onClick={() => open({ title, verb, data, ...(confirm ? { confirm } : {}) })}>
      {title}
    </Button>
  );
  return (
    <li className={styles.meeting}>
      <div className={page.withIcon}>
        <CalendarRegular fontSize={20} aria-hidden="true" />
        <div>
          <p className={styles.when}>{words.meetings.when(day, time, dates.howFar(startsAt))}</p>
          <p className={page.muted}>
            {plan.place} · {words.meetings.lasts(plan.minutes)}
          </p>
          {plan.at !== time && <p className={page.caption}>{words.meetings.theirZone(plan.at, plan.zone)}</p>}
        </div>
      </div>
      {isReminderUndelivered && (
        <p className={mergeClasses(page.caption, page.withIcon)}>
          <InfoRegular fontSize={16} aria-hidden="true" />
          {words.meetings.undelivered}
        </p>
      )}
      {may.includes('record') && dates.hasPassed(startsAt) && <p className={page.text}>{words.meetings.didYouMeet}</p>}
      <div className={styles.buttons}>
        {may.includes('record') && button(words.meetings.met, 'meeting.met')}
        {may.includes('record') && button(words.meetings.missed, 'meeting.missed')}
        {may.includes('move') && button(words.meetings.move, 'meeting.moving')}
        {may.includes('cancel') && button(words.meetings.cancelShort, 'meeting.cancel', { question: words.mentoring.confirm.cancel(day), yes: words.meetings.cancel })}
      </div>
    </li>
  );
};

const Past = ({ meetings }: { readonly meetings: readonly MeetingView[] }) => {
  const words = useWords();
  const styles = useStyles();
  const dates = useDates();
  return (
    <details className={styles.earlier}>
      <summary>{words.meetings.earlier(meetings.length)}</summary>
      <ul className={styles.past}>
        {meetings.map(({ id, startsAt, status }) => (
          <li key={id} className={styles.pastMeeting}>
            <span>{words.meetings.whenPast(dates.dayAt(startsAt), dates.timeAt(startsAt))}</span>
            <span>{words.meetings.status[status]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
