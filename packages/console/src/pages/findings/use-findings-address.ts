import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilter, readOrder } from './finding-conditions.ts';

/** Everything that the list shows stands in the address: a link shows the same again. */
export function useFindingsAddress() {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  return {
    address,
    filter,
    order: readOrder(address),
    after: address.get('after'),
    go: (next: URLSearchParams | string) => setAddress(next),
  };
}
