interface Granted {
  grants: ReadonlyArray<{ clinic: { slug: string } | null }>;
}

/**
 * Whether the viewer works for a clinic, or for the whole network. Lists of other clinics come back empty for them: a
 * page says so, instead of counting nobody.
 */
export const belongsTo = ({ grants }: Granted, slug: string): boolean =>
  grants.some(({ clinic }) => clinic === null || clinic.slug === slug);
