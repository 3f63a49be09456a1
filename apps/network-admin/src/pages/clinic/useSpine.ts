import { useQuery } from '@apollo/client/react';
import { filterOf, type Selection } from '../../comparison/selection.js';
import { ClinicSpineDocument } from './spine.generated.js';

/** All indicators of a clinic by the selection; nothing before the clinic is known. */
export function useSpine(clinicId: string | undefined, selection: Selection) {
  const result = useQuery(ClinicSpineDocument, {
    variables: { clinicId: clinicId ?? '', adjust: selection.adjust, filter: filterOf(selection) },
    skip: clinicId === undefined,
  });
  const spine = result.data?.clinicSpine ?? (result.loading ? result.previousData?.clinicSpine : null);
  return { result: { ...result, loading: result.loading || clinicId === undefined }, spine };
}
