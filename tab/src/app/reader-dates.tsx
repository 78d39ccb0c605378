import { Instant, Zone, instantOf } from '@mentor-network/core/kernel/time';
import { type ReactNode, useMemo } from 'react';
import { useMe } from '../api/me.tsx';
import { DatesProvider, makeDates } from '../ui/dates.ts';

/** Until the server has said who reads, the device's own zone and clock have to do. */
const ownZone = (): Zone => Zone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone).data ?? Zone.parse('Etc/UTC');

export const ReaderDates = ({ locale, children }: { readonly locale: string; readonly children: ReactNode }) => {
  const { value: me } = useMe();
  const dates = useMemo(() => makeDates(locale, me?.zone ?? ownZone(), Instant.safeParse(me?.now).data ?? instantOf(performance.timeOrigin)), [locale, me?.zone, me?.now]);
  return <DatesProvider value={dates}>{children}</DatesProvider>;
};
