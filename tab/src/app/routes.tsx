import { Suspense, lazy } from 'react';
import { MentorsPage } from '../features/directory/mentors-page.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { readAddress, useAddressText } from '../ui/address.ts';

/** The mentors are the first view; everything else comes when it is asked for. */
const MentoringRoute = lazy(() => import('./mentoring-route.tsx').then(({ MentoringRoute: route }) => ({ default: route })));
const HealthPage = lazy(() => import('../features/health/health-page.tsx').then(({ HealthPage: page }) => ({ default: page })));
const CoordinationRoute = lazy(() => import('./coordination-route.tsx').then(({ CoordinationRoute: route }) => ({ default: route })));
const SchemePage = lazy(() => import('../features/coordination/scheme-page.tsx').then(({ SchemePage: page }) => ({ default: page })));
const AgreementPage = lazy(() => import('../features/mentoring/agreement-page.tsx').then(({ AgreementPage: page }) => ({ default: page })));

const MyDataPage = lazy(() => import('../features/mentoring/my-data-page.tsx').then(({ MyDataPage: page }) => ({ default: page })));

export const Routes = () => {
  const address = readAddress(useAddressText());
  switch (address.page) {
    case 'mentors':
      return <MentorsPage address={address} />;
    case 'mentoring':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="320px" />}>
          <MentoringRoute partnership={address.partnership} />
        </Suspense>
      );
    case 'agreement':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="640px" />}>
          <AgreementPage partnership={address.partnership} version={address.version} />
        </Suspense>
      );
    case 'my-data':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="320px" />}>
          <MyDataPage />
        </Suspense>
      );
    case 'coordination':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="640px" />}>
          <CoordinationRoute />
        </Suspense>
      );
    case 'scheme':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="640px" />}>
          <SchemePage key={address.scheme} id={address.scheme} />
        </Suspense>
      );
    case 'health':
      return (
        <Suspense fallback={<Placeholder kind="box" width="100%" height="640px" />}>
          <HealthPage />
        </Suspense>
      );
  }
};
