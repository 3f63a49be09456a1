/** The only place that knows how an address is written. */
export const paths = {
  home: () => '/',
  outcomes: (selection?: { clinic?: string }) =>
    selection?.clinic ? `/outcomes?clinic=${encodeURIComponent(selection.clinic)}` : '/outcomes',
  clinics: () => '/clinics',
  clinic: (slug: string) => `/clinics/${encodeURIComponent(slug)}`,
  live: () => '/live',
  signedIn: () => '/signed-in',
};
