import { agreementsRouter } from '../features/agreements/router.ts';
import { attachmentsRouter } from '../features/attachments/router.ts';
import { catalogueImportRouter } from '../features/catalogue-import/router.ts';
import { catalogueRouter } from '../features/catalogue/router.ts';
import { competencesRouter } from '../features/competences/router.ts';
import { exchangeRouter } from '../features/exchange/router.ts';
import { exportRouter } from '../features/export/router.ts';
import { findingsRouter } from '../features/findings/router.ts';
import { frameworkExchangeRouter } from '../features/framework-exchange/router.ts';
import { frameworksRouter } from '../features/frameworks/router.ts';
import { goalsRouter } from '../features/goals/router.ts';
import { groupsRouter } from '../features/groups/router.ts';
import { historyRouter } from '../features/history/router.ts';
import { observationsRouter } from '../features/observations/router.ts';
import { hoursRouter } from '../features/hours/router.ts';
import { inductionRouter } from '../features/induction/router.ts';
import { overviewRouter } from '../features/overview/router.ts';
import { plansRouter } from '../features/plans/router.ts';
import { planningSettingsRouter } from '../features/planning-settings/router.ts';
import { preferencesRouter } from '../features/preferences/router.ts';
import { ratingsRouter } from '../features/ratings/router.ts';
import { requirementsRouter } from '../features/requirements/router.ts';
import { rolesRouter } from '../features/roles/router.ts';
import { rulesRouter } from '../features/rules/router.ts';
import { schoolImportRouter } from '../features/school-import/router.ts';
import { sessionRouter } from '../features/session/router.ts';
import { surveyRouter } from '../features/survey/router.ts';
import { talksRouter } from '../features/talks/router.ts';
import { teamImportRouter } from '../features/team-import/router.ts';
import { teamRouter } from '../features/team/router.ts';
import { workspaceRouter } from '../features/workspace/router.ts';
import { router } from '../trpc.ts';

/** Every use case, by feature. */
export const appRouter = router({
  session: sessionRouter,
  workspace: workspaceRouter,
  preferences: preferencesRouter,
  history: historyRouter,
  team: teamRouter,
  teamImport: teamImportRouter,
  schoolImport: schoolImportRouter,
  frameworks: frameworksRouter,
  frameworkExchange: frameworkExchangeRouter,
  goals: goalsRouter,
  groups: groupsRouter,
  requirements: requirementsRouter,
  roles: rolesRouter,
  catalogue: catalogueRouter,
  catalogueImport: catalogueImportRouter,
  plans: plansRouter,
  findings: findingsRouter,
  agreements: agreementsRouter,
  planningSettings: planningSettingsRouter,
  rules: rulesRouter,
  talks: talksRouter,
  competences: competencesRouter,
  ratings: ratingsRouter,
  attachments: attachmentsRouter,
  observations: observationsRouter,
  hours: hoursRouter,
  induction: inductionRouter,
  overview: overviewRouter,
  survey: surveyRouter,
  exchange: exchangeRouter,
  export: exportRouter,
});

/** Type of the whole API; the interface imports it as a type. */
export type AppRouter = typeof appRouter;
