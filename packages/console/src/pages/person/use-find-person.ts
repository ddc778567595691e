import { useState } from 'react';
import type { Purpose } from '@hub/assistance/access';
import { type Failure, answerOf } from '../../asking/answer.ts';
import { hubClient } from '../../asking/hub-client.ts';
import { registered } from '../../asking/registered.ts';
import { PersonKeyDocument } from '../../generated/graphql.ts';
import { signedHeaders } from '../../sign-in/identities.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { personKey } from '../../format/person-key.ts';

/** Finds the key of a person by number or key; the number is sent as a variable, and forgotten. */
export function useFindPerson() {
  const { identity } = useSignedIn();
  const [isLooking, setLooking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** The key; null where nobody is found, which `failure` then says. */
  const find = async (who: string, purpose: Purpose): Promise<string | null> => {
    // As it is dictated and copied: in groups, and a key in capitals.
    const text = who.replaceAll(/\s/g, '');
    const key = text.toLowerCase();
    setFailure(null);
    if (text === '') return null;
    if (personKey.test(key)) return key;
    setLooking(true);
    // The purpose is the one that was just said, which the frame may not know yet.
    const client = hubClient(signedHeaders(identity, purpose));
    const question = registered(PersonKeyDocument, 'query');
    const result = await client.query(question, { residentNumber: text }).toPromise();
    setLooking(false);
    const answer = answerOf({ ...result, fetching: false });
    const id = answer.kind === 'answered' ? answer.data.person?.id : undefined;
    if (id !== undefined) return id;
    const nobody = { code: 'PERSON_NOT_FOUND', message: '', department: null };
    setFailure(answer.kind === 'failed' ? answer.failure : nobody);
    return null;
  };
  return { isLooking, failure, find };
}
