import { Button } from '@mantine/core';
import { BrandMark } from './BrandMark.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';

interface Props {
  title: string;
  text: string;
  detail?: string;
  action?: { label: string; run: () => void };
  /** While something is on its way: nothing is announced as an alert. */
  quiet?: boolean;
}

export function FullPageMessage({ title, text, detail, action, quiet = false }: Props) {
  return (
    <div className="fullpage">
      <main className="fullpage-card" id="main" aria-busy={quiet}>
        <BrandMark size={40} />
        <h1>{title}</h1>
        <p className="lead" role={quiet ? 'status' : 'alert'}>
          {text}
        </p>
        {detail && <code className="failure-detail">{detail}</code>}
        {action && <Button onClick={action.run}>{action.label}</Button>}
        <DemonstrationNotice />
      </main>
    </div>
  );
}
