import { Button } from '@mantine/core';
import { useState } from 'react';
import { BrandMark } from '../components/BrandMark.js';
import { DemonstrationNotice } from '../components/DemonstrationNotice.js';
import { usePageTitle } from '../components/PageHeader.js';
import { useAuth } from './AuthProvider.js';

export function SignedOutPage({ reason }: { reason: string | null }) {
  usePageTitle('Sign in');
  const { signIn } = useAuth();
  const [failure, setFailure] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  async function begin() {
    setLeaving(true);
    try {
      await signIn();
    } catch (error) {
      setFailure(`The sign-in service cannot be reached (${error instanceof Error ? error.message : String(error)}).`);
      setLeaving(false);
    }
  }

  return (
    <div className="fullpage">
      <main className="fullpage-card" id="main">
        <BrandMark size={40} />
        <h1>Surcease network</h1>
        <p className="lead">Outcomes, clinics and sessions of the whole network, compared fairly and seen live.</p>
        <p role="alert" className="fullpage-notice">
          {failure ?? reason}
        </p>
        <Button size="md" fullWidth onClick={() => void begin()} loading={isLeaving}>
          Sign in
        </Button>
        <DemonstrationNotice />
      </main>
    </div>
  );
}
