import { useLocation, useNavigate } from 'react-router';

/** Goes back to where somebody came from; to a screen where they came from outside, by a link. */
export function useBack(otherwise: string): () => void {
  const go = useNavigate();
  const { key } = useLocation();
  const isFirst = key === 'default';
  return () => void (isFirst ? go(otherwise) : go(-1));
}
