import { createBrowserRouter } from 'react-router';
import { watchDepartures } from '../focus/departure.js';
import { ClinicOutcomesPage } from '../pages/clinic/ClinicOutcomesPage.js';
import { ClinicReportPage } from '../pages/clinic/ClinicReportPage.js';
import { DataQualityPage } from '../pages/clinic/DataQualityPage.js';
import { ClinicPage } from '../pages/clinic/ClinicPage.js';
import { ClinicsPage } from '../pages/clinics/ClinicsPage.js';
import { HomePage } from '../pages/home/HomePage.js';
import { AlarmsPage } from '../pages/alarms/AlarmsPage.js';
import { LivePage } from '../pages/live/LivePage.js';
import { LiveSessionPage } from '../pages/live-session/LiveSessionPage.js';
import { NotFoundPage } from '../pages/NotFoundPage.js';
import { OutcomesPage } from '../pages/outcomes/OutcomesPage.js';
import { ClinicSessionsPage } from '../pages/session/ClinicSessionsPage.js';
import { SessionPage } from '../pages/session/SessionPage.js';
import { PageErrorPage } from '../pages/PageErrorPage.js';
import { ProtocolComparePage } from '../pages/protocol-compare/ProtocolComparePage.js';
import { DraftPage } from '../pages/protocol-draft/DraftPage.js';
import { DeviationsPage } from '../pages/protocol/DeviationsPage.js';
import { ProtocolOutcomesPage } from '../pages/protocol/ProtocolOutcomesPage.js';
import { SitesPage } from '../pages/protocol/SitesPage.js';
import { SummaryPage } from '../pages/protocol/SummaryPage.js';
import { VersionsPage } from '../pages/protocol/VersionsPage.js';
import { ProtocolsPage } from '../pages/protocols/ProtocolsPage.js';
import { ReviewPage } from '../pages/review/ReviewPage.js';
import { ReviewsPage } from '../pages/review/ReviewsPage.js';
import { RolloutPage } from '../pages/rollout/RolloutPage.js';
import { ReportPage } from '../pages/report/ReportPage.js';
import { MethodsPage } from '../pages/methods/MethodsPage.js';
import { ComparePage } from '../pages/compare/ComparePage.js';
import { ConditionPage } from '../pages/condition/ConditionPage.js';
import { RugPage } from '../pages/rug/RugPage.js';
import { TrendsPage } from '../pages/trends/TrendsPage.js';
import { FollowUpsPage } from '../pages/follow-ups/FollowUpsPage.js';
import { PatientPage } from '../pages/patient/PatientPage.js';
import { PatientsPage } from '../pages/patients/PatientsPage.js';
import { ReferralPage } from '../pages/referral/ReferralPage.js';
import { TasksPage } from '../pages/tasks/TasksPage.js';
import { Shell } from '../shell/Shell.js';

/** Every address of the app. A page that breaks leaves the shell standing. */
export const createRouter = () => {
  const router = createBrowserRouter([
    {
      element: <Shell />,
      children: [
        {
          errorElement: <PageErrorPage />,
          children: [
            { path: '/', element: <HomePage /> },
            { path: '/outcomes', element: <OutcomesPage /> },
            { path: '/outcomes/rug', element: <RugPage /> },
            { path: '/outcomes/compare', element: <ComparePage /> },
            { path: '/conditions/:id', element: <ConditionPage /> },
            { path: '/outcomes/trends', element: <TrendsPage /> },
            { path: '/help/methods', element: <MethodsPage /> },
            { path: '/reports/:token', element: <ReportPage /> },
            { path: '/clinics', element: <ClinicsPage /> },
            { path: '/clinics/:slug', element: <ClinicPage /> },
            { path: '/clinics/:slug/sessions', element: <ClinicSessionsPage /> },
            { path: '/clinics/:slug/sessions/:id', element: <SessionPage /> },
            { path: '/clinics/:slug/outcomes', element: <ClinicOutcomesPage /> },
            { path: '/clinics/:slug/data-quality', element: <DataQualityPage /> },
            { path: '/clinics/:slug/report', element: <ClinicReportPage /> },
            { path: '/protocols', element: <ProtocolsPage /> },
            { path: '/protocols/:id', element: <SummaryPage /> },
            { path: '/protocols/:id/versions', element: <VersionsPage /> },
            { path: '/protocols/:id/sites', element: <SitesPage /> },
            { path: '/protocols/:id/deviations', element: <DeviationsPage /> },
            { path: '/protocols/:id/outcomes', element: <ProtocolOutcomesPage /> },
            { path: '/protocols/:id/compare', element: <ProtocolComparePage /> },
            { path: '/protocols/:id/drafts/:draftId', element: <DraftPage /> },
            { path: '/protocols/:id/rollout/:versionId', element: <RolloutPage /> },
            { path: '/reviews', element: <ReviewsPage /> },
            { path: '/reviews/:id', element: <ReviewPage /> },
            { path: '/patients', element: <PatientsPage /> },
            { path: '/patients/new', element: <ReferralPage /> },
            { path: '/patients/:id', element: <PatientPage /> },
            { path: '/follow-ups', element: <FollowUpsPage /> },
            { path: '/tasks', element: <TasksPage /> },
            { path: '/live', element: <LivePage /> },
            { path: '/live/alarms', element: <AlarmsPage /> },
            { path: '/live/:id', element: <LiveSessionPage /> },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
  watchDepartures(router);
  return router;
};
