/** Something that happened in a session. */
export interface Moment {
  id: string;
  at: string;
  text: string;
  detail: string | null;
  /** Whose deed it was; nothing where it is nobody's, as of an alarm that waits. */
  actorId: string | null;
  kind: 'MOVE' | 'CHECK' | 'DRUG' | 'SIGNATURE' | 'ALARM' | 'HARM' | 'CORRECTION';
}
