import { type Selection, selectionSearch } from '../comparison/selection.js';

type Lit = Partial<Selection>;
const slugged = (slug: string) => encodeURIComponent(slug);

/** The only place that knows how an address is written. */
export const paths = {
  home: () => '/',
  outcomes: (selection: Lit = {}) => `/outcomes${selectionSearch(selection)}`,
  trends: (selection: Lit = {}) => `/outcomes/trends${selectionSearch(selection)}`,
  rug: (selection: Lit = {}) => `/outcomes/rug${selectionSearch(selection)}`,
  compare: (slugs: readonly string[], selection: Lit = {}) => {
    const search = new URLSearchParams(selectionSearch(selection));
    for (const slug of slugs) search.append('c', slug);
    const text = search.toString();
    return text ? `/outcomes/compare?${text}` : '/outcomes/compare';
  },
  condition: (id: string, selection: Lit = {}) => `/conditions/${slugged(id)}${selectionSearch(selection)}`,
  /** How the numbers of outcomes come to be; a part by its name. */
  methods: (part?: string) => `/help/methods${part ? `#${part}` : ''}`,
  report: (token: string) => `/reports/${encodeURIComponent(token)}`,
  clinics: () => '/clinics',
  clinic: (slug: string, selection: Lit = {}) => `/clinics/${slugged(slug)}${selectionSearch(selection)}`,
  clinicSessions: (slug: string) => `/clinics/${slugged(slug)}/sessions`,
  session: (slug: string, id: string) => `/clinics/${slugged(slug)}/sessions/${encodeURIComponent(id)}`,
  clinicOutcomes: (slug: string, selection: Lit = {}) =>
    `/clinics/${slugged(slug)}/outcomes${selectionSearch(selection)}`,
  clinicDataQuality: (slug: string, selection: Lit = {}) =>
    `/clinics/${slugged(slug)}/data-quality${selectionSearch(selection)}`,
  clinicReport: (slug: string, selection: Lit = {}) => `/clinics/${slugged(slug)}/report${selectionSearch(selection)}`,
  protocols: () => '/protocols',
  protocol: (id: string) => `/protocols/${slugged(id)}`,
  protocolVersions: (id: string) => `/protocols/${slugged(id)}/versions`,
  protocolSites: (id: string) => `/protocols/${slugged(id)}/sites`,
  protocolDeviations: (id: string) => `/protocols/${slugged(id)}/deviations`,
  protocolOutcomes: (id: string) => `/protocols/${slugged(id)}/outcomes`,
  protocolDraft: (id: string, versionId: string) => `/protocols/${slugged(id)}/drafts/${slugged(versionId)}`,
  protocolCompare: (id: string, from: string, to: string) =>
    `/protocols/${slugged(id)}/compare?${new URLSearchParams({ from, to }).toString()}`,
  rollout: (id: string, versionId: string) => `/protocols/${slugged(id)}/rollout/${slugged(versionId)}`,
  reviews: () => '/reviews',
  review: (versionId: string) => `/reviews/${slugged(versionId)}`,
  patients: () => '/patients',
  /** The parts of a record are named in chart-words.ts. */
  patient: (id: string, part = 'pathway') =>
    `/patients/${encodeURIComponent(id)}${part === 'pathway' ? '' : `?part=${part}`}`,
  referral: () => '/patients/new',
  followUps: () => '/follow-ups',
  tasks: () => '/tasks',
  live: () => '/live',
  /** The board alone, for a screen on the wall. */
  kiosk: () => '/live?kiosk=1',
  liveSession: (id: string) => `/live/${encodeURIComponent(id)}`,
  alarms: () => '/live/alarms',
  signedIn: () => '/signed-in',
};
