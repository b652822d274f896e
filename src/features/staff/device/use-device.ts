import { useForget, useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import type { DeviceView } from '@/shared/contracts/staff.views'

/** Asked again when whoever is there would be gone, not before: looking costs calls. */
const pollMs = ({ nextPollMs }: DeviceView) => nextPollMs

/** The calling phone as a counter's. */
export function useDevice() {
  return useQuery('staff/device', {}, { pollMs })
}

/**
 * Shows at once whom a write has put on this phone. What the one before was shown goes: figures they
 * may see and the next may not, the number they called last.
 */
export function useShowDevice(): (device: DeviceView) => void {
  const know = useKnow()
  const forget = useForget()
  return (device) => {
    forget(['staff/device', 'staff/me'])
    void know('staff/device', {}, device)
  }
}
