import { type Server, shared, signedIn } from './graph.js';

/** Records of the second clinic, as its own nurse sees them. */
export interface SecondClinic {
  clinicId: string;
  patientId: string;
  familyName: string;
  medicalRecordNumber: string;
  responsibleProviderId: string;
  sessionId: string;
  sessionVersion: number;
  assessmentId: string;
}

const query = `{ viewer { grants { clinic { id } } }
  patients(first: 20) { nodes { id familyName medicalRecordNumber responsibleProvider { id }
    sessions(first: 1) { nodes { id version assessments(first: 1) { nodes { id } } } } } } }`;

interface Found {
  viewer: { grants: { clinic: { id: string } }[] };
  patients: {
    nodes: {
      id: string;
      familyName: string;
      medicalRecordNumber: string;
      responsibleProvider: { id: string };
      sessions: { nodes: { id: string; version: number; assessments: { nodes: { id: string }[] } }[] };
    }[];
  };
}

export async function findSecondClinic(server: Server = shared()): Promise<SecondClinic> {
  const { viewer, patients } = await (await signedIn('nurse-2', server)).data<Found>(query);
  for (const { id, familyName, medicalRecordNumber, responsibleProvider, sessions } of patients.nodes) {
    const session = sessions.nodes.find(({ assessments }) => assessments.nodes.length > 0);
    if (!session) continue;
    return {
      clinicId: viewer.grants[0]!.clinic.id,
      patientId: id,
      familyName,
      medicalRecordNumber,
      responsibleProviderId: responsibleProvider.id,
      sessionId: session.id,
      sessionVersion: session.version,
      assessmentId: session.assessments.nodes[0]!.id,
    };
  }
  throw new Error('The second clinic has no patient with a session that was assessed.');
}
