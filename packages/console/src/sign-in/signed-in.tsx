import { createContext, useContext } from 'react';
import { type Asker, type Refusal, type Released, refusalOfRoot } from '@hub/assistance/access';
import type { Identity } from './identities.ts';
import type { Chosen } from './use-identity.ts';

/** Who asks, once somebody is known. */
export interface SignedIn extends Chosen {
  readonly identity: Identity;
}

/** Hands down who asks. */
export const SignedInContext = createContext<SignedIn | null>(null);

/** Who asks; throws outside the frame. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (signedIn === null) throw new Error('useSignedIn is called outside the frame');
  return signedIn;
}

/** Whether what is asked for is released to whoever asks, for the purpose that was said. */
export function useReleased(asked: Released): boolean {
  return useRefusal(asked) === null;
}

/** Tells of several things whether they are released to whoever asks, for the purpose that was said. */
export function useReleasing(): (asked: Released) => boolean {
  const { identity, purpose } = useSignedIn();
  return (asked) => refusalOfRoot(askerOf({ identity, purpose }), asked) === null;
}

/** Why what is asked for would be refused to whoever asks; null where it is released. */
export function useRefusal(asked: Released): Refusal | null {
  const { identity, purpose } = useSignedIn();
  return refusalOfRoot(askerOf({ identity, purpose }), asked);
}

/** Whether something may be released to whoever asks, for this purpose or another. */
export function isEverReleased(identity: Identity, asked: readonly Released[]): boolean {
  const asker = askerOf({ identity, purpose: null });
  return asked.every((each) => {
    const refusal = refusalOfRoot(asker, each);
    return refusal === null || refusal === 'PURPOSE_MISSING';
  });
}

function askerOf({ identity, purpose }: Pick<Asker, 'purpose'> & { identity: Identity }): Asker {
  return { role: identity.role, department: identity.department, purpose };
}
