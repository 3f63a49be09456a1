import { useMemo } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';

/** The clinics that the viewer works at; null for people of the whole network. */
export function useOwnClinics(): string[] | null {
  const { grants } = useViewer();
  return useMemo(() => {
    if (grants.some(({ clinic }) => clinic === null)) return null;
    return [...new Set(grants.flatMap(({ clinic }) => (clinic ? [clinic.id] : [])))];
  }, [grants]);
}
