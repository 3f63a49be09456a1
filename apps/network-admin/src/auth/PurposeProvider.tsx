import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { PurposeOfUse } from '../graph/schema.generated.js';
import { declaredPurpose, declarePurpose } from './purpose.js';

interface PurposeState {
  declared: PurposeOfUse | null;
  declare: (purpose: PurposeOfUse | null) => void;
}

const PurposeContext = createContext<PurposeState | null>(null);

export function usePurpose(): PurposeState {
  const state = useContext(PurposeContext);
  if (!state) throw new Error('usePurpose is used outside PurposeProvider.');
  return state;
}

/** The purpose travels with every request, so what was answered for another one is asked again. */
export function PurposeProvider({ onChange, children }: { onChange: () => Promise<void>; children: ReactNode }) {
  const [declared, setDeclared] = useState(declaredPurpose);
  const state = useMemo<PurposeState>(
    () => ({
      declared,
      declare: (purpose) => {
        declarePurpose(purpose);
        setDeclared(purpose);
        void onChange();
      },
    }),
    [declared, onChange],
  );
  return <PurposeContext value={state}>{children}</PurposeContext>;
}
