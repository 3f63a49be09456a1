import { useQuery } from '@apollo/client/react';
import { SiteOfPatientDocument } from './pathway.generated.js';

/** What a clinic has to treat with: rooms, people, and the protocol versions in force there. */
export function useSite(clinicId: string) {
  const { data } = useQuery(SiteOfPatientDocument, { variables: { clinicId, clinicIds: [clinicId] }, skip: !clinicId });
  const versions = (data?.clinic?.siteAdoptions ?? []).flatMap(({ state, version }) =>
    state === 'ACTIVE' && version?.status === 'EFFECTIVE' ? [version] : [],
  );
  return {
    rooms: data?.clinic?.rooms ?? [],
    nurses: data?.nurses?.nodes ?? [],
    physicians: data?.physicians?.nodes ?? [],
    versions,
  };
}
