import { createContext, useContext } from 'react';
import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import type { Change } from '../protocol/ChangesTable.js';

interface Finding {
  severity: 'ERROR' | 'WARNING';
  code: string;
  path: string;
  message: string;
}

interface Rail {
  level: string;
  path: string;
  minimum: number | null;
  maximum: number | null;
  unit: string;
  reference: string;
}

/** What the fields of a draft need beside their value. */
export interface DraftForm {
  content: ProtocolContentInput;
  change: (next: ProtocolContentInput) => void;
  findings: readonly Finding[];
  rails: readonly Rail[];
  changes: readonly Change[];
  isReadOnly: boolean;
}

const Context = createContext<DraftForm | null>(null);

export const DraftFormProvider = Context;

export function useDraftForm(): DraftForm {
  const form = useContext(Context);
  if (!form) throw new Error('useDraftForm is used outside a draft.');
  return form;
}
