import { useQuery } from '@apollo/client/react';
import { FollowUpOfPatientDocument, MedicationsDocument, TreatmentOfPatientDocument } from './pathway.generated.js';

/** Medications, opioids and their totals. */
export const useMedications = (id: string, skip = false) =>
  useQuery(MedicationsDocument, { variables: { id }, skip, fetchPolicy: 'cache-and-network' });

/** Plans and sessions. */
export const useTreatment = (id: string, skip = false) =>
  useQuery(TreatmentOfPatientDocument, { variables: { id }, skip, fetchPolicy: 'cache-and-network' });

/** Windows, links, answers, narratives and open safety tasks. */
export const useFollowUps = (id: string, skip = false) =>
  useQuery(FollowUpOfPatientDocument, { variables: { id }, skip, fetchPolicy: 'cache-and-network' });
