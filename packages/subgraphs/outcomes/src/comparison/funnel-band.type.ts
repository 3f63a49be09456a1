import type { FunnelBand } from '@surcease/statistics';
import { registerEnumType } from 'type-graphql';

export const FunnelBandEnum: { [Band in FunnelBand]: Band } = {
  INSIDE: 'INSIDE',
  ALERT: 'ALERT',
  ALARM: 'ALARM',
  TOO_FEW: 'TOO_FEW',
};
registerEnumType(FunnelBandEnum, {
  name: 'FunnelBand',
  description: 'ALERT: outside the 95 % limits. ALARM: outside the 99.8 % limits. TOO_FEW: not judged.',
});
