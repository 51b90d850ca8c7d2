import {
  ArrowLeftRight,
  BookOpen,
  CalendarRange,
  CircleHelp,
  ClipboardList,
  Eye,
  Grid3x3,
  Handshake,
  History,
  LayoutDashboard,
  ListChecks,
  ListTree,
  MessagesSquare,
  PackageOpen,
  Scale,
  School,
  Settings,
  Target,
  TriangleAlert,
  UserCog,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';

/** A screen. Its name is `app:screens.<id>`; as a tab beside others it is called `app:tabs.<id>`. */
export interface Screen {
  readonly id: string;
  readonly path: string;
  readonly icon: LucideIcon;
  /** `work` in the order of the work; `workspace` below the line. */
  readonly section: 'work' | 'workspace';
  /** The screen of the rail under which it stands as a tab; a screen without one has its own entry in the rail. */
  readonly parent?: string;
  /** A screen that others lead to: no tab beside its parent, but found in the palette. */
  readonly isHidden?: boolean;
  /** Kinds of workspace that have it. */
  readonly kinds: readonly WorkspaceKind[];
  /** Loads the code of the screen when it is first opened. */
  readonly load: () => Promise<ComponentType>;
}

/** The screens that exist, in the order of the work. A feature adds one line here. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'overview',
    path: '/',
    icon: LayoutDashboard,
    section: 'work',
    kinds: ['school', 'board', 'track'],
    load: async () => (await import('../features/overview/overview-screen.tsx')).OverviewScreen,
  },
  {
    id: 'team',
    path: '/team',
    icon: Users,
    section: 'work',
    kinds: ['school', 'track'],
    load: async () => (await import('../features/team/team-screen.tsx')).TeamScreen,
  },
  {
    id: 'groups',
    path: '/team/groups',
    icon: UsersRound,
    section: 'work',
    parent: 'team',
    kinds: ['school'],
    load: async () => (await import('../features/groups/groups-screen.tsx')).GroupsScreen,
  },
  {
    id: 'goals',
    path: '/goals',
    icon: Target,
    section: 'work',
    kinds: ['school', 'board', 'track'],
    load: async () => (await import('../features/goals/goals-screen.tsx')).GoalsScreen,
  },
  {
    id: 'questions',
    path: '/goals/questions',
    icon: CircleHelp,
    section: 'work',
    parent: 'goals',
    kinds: ['school'],
    load: async () => (await import('../features/groups/questions-screen.tsx')).QuestionsScreen,
  },
  {
    id: 'competences',
    path: '/competences',
    icon: Grid3x3,
    section: 'work',
    kinds: ['school', 'track'],
    load: async () => (await import('../features/competences/competences-screen.tsx')).CompetencesScreen,
  },
  {
    id: 'ratings',
    path: '/competences/ratings',
    icon: ListChecks,
    section: 'work',
    parent: 'competences',
    kinds: ['school'],
    load: async () => (await import('../features/ratings/ratings-screen.tsx')).RatingsScreen,
  },
  {
    id: 'frameworks',
    path: '/competences/frameworks',
    icon: ListTree,
    section: 'work',
    parent: 'competences',
    kinds: ['school', 'board'],
    load: async () => (await import('../features/frameworks/frameworks-screen.tsx')).FrameworksScreen,
  },
  {
    id: 'observations',
    path: '/competences/observations',
    icon: Eye,
    section: 'work',
    parent: 'competences',
    kinds: ['school'],
    load: async () => (await import('../features/observations/observations-screen.tsx')).ObservationsScreen,
  },
  {
    id: 'framework-exchange',
    path: '/competences/frameworks/exchange',
    icon: ArrowLeftRight,
    section: 'work',
    parent: 'competences',
    isHidden: true,
    kinds: ['school', 'board'],
    load: async () =>
      (await import('../features/framework-exchange/framework-exchange-screen.tsx')).FrameworkExchangeScreen,
  },
  {
    id: 'survey',
    path: '/competences/survey',
    icon: ClipboardList,
    section: 'work',
    parent: 'competences',
    kinds: ['school'],
    load: async () => (await import('../features/survey/survey-screen.tsx')).SurveyScreen,
  },
  {
    id: 'catalogue',
    path: '/catalogue',
    icon: BookOpen,
    section: 'work',
    kinds: ['school', 'board'],
    load: async () => (await import('../features/catalogue/catalogue-screen.tsx')).CatalogueScreen,
  },
  {
    id: 'plans',
    path: '/plans',
    icon: CalendarRange,
    section: 'work',
    kinds: ['school'],
    load: async () => (await import('../features/plans/plans-screen.tsx')).PlansScreen,
  },
  {
    id: 'findings',
    path: '/plans/findings',
    icon: TriangleAlert,
    section: 'work',
    parent: 'plans',
    kinds: ['school'],
    load: async () => (await import('../features/findings/findings-screen.tsx')).FindingsScreen,
  },
  {
    id: 'agreements',
    path: '/plans/agreements',
    icon: Handshake,
    section: 'work',
    parent: 'plans',
    kinds: ['school'],
    load: async () => (await import('../features/plans/agreement/agreements-screen.tsx')).AgreementsScreen,
  },
  {
    id: 'roles',
    path: '/roles',
    icon: UserCog,
    section: 'work',
    kinds: ['school'],
    load: async () => (await import('../features/roles/roles-screen.tsx')).RolesScreen,
  },
  {
    id: 'talks',
    path: '/talks',
    icon: MessagesSquare,
    section: 'work',
    kinds: ['school'],
    load: async () => (await import('../features/talks/talks-screen.tsx')).TalksScreen,
  },
  {
    id: 'schools',
    path: '/schools',
    icon: School,
    section: 'work',
    kinds: ['board'],
    load: async () => (await import('../features/team/schools-screen.tsx')).SchoolsScreen,
  },
  {
    id: 'exchange',
    path: '/exchange',
    icon: PackageOpen,
    section: 'workspace',
    kinds: ['school', 'track'],
    load: async () => (await import('../features/exchange/exchange-screen.tsx')).ExchangeScreen,
  },
  {
    id: 'settings',
    path: '/settings',
    icon: Settings,
    section: 'workspace',
    kinds: ['school', 'board', 'track'],
    load: async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
  },
  {
    id: 'rules',
    path: '/settings/rules',
    icon: Scale,
    section: 'workspace',
    parent: 'settings',
    kinds: ['school', 'board'],
    load: async () => (await import('../features/rules/rules-screen.tsx')).RulesScreen,
  },
  {
    id: 'history',
    path: '/history',
    icon: History,
    section: 'workspace',
    kinds: ['school', 'board', 'track'],
    load: async () => (await import('../features/history/history-screen.tsx')).HistoryScreen,
  },
];

/** The screens of a kind of workspace. */
export function screensOf(kind: WorkspaceKind): readonly Screen[] {
  return SCREENS.filter((screen) => screen.kinds.includes(kind));
}
