import { useEffect, useRef, useState } from 'react';
import type { Purpose } from '@hub/assistance/access';
import { type Identity, fetchIdentities, parsePurpose, usualPurposeOf } from './identities.ts';
import { readToken, tokenEndsAt } from './read-token.ts';

/** Who asks and why, as it was chosen. */
export interface Chosen {
  /** Undefined while nobody is known: in a hub that is no demonstration, until a token was pasted. */
  readonly identity: Identity | undefined;
  readonly purpose: Purpose;
  /** As whom a demonstration can be tried; empty in any other hub. */
  readonly identities: readonly Identity[];
  readonly choose: (id: string) => void;
  readonly choosePurpose: (purpose: Purpose) => void;
  /** Takes a token in place of a demonstration's. False where it is none. */
  readonly takeToken: (token: string) => boolean;
  /** Forgets the token that was pasted; null where none was. */
  readonly signOut: (() => void) | null;
}

/** Tokens last an hour: those of a demonstration are asked for again in time. */
const refreshMs = 30 * 60 * 1000;

/** What is chosen lives as long as the tab: a token must not lie on a disk. */
const keys = { id: 'hub:identity', purpose: 'hub:purpose', token: 'hub:token' } as const;

/** Who asks and why; null until it is known whether this is a demonstration. */
export function useIdentity(): Chosen | null {
  const identities = useDemoIdentities();
  const [id, setId] = useKept(keys.id);
  const [purpose, setPurpose] = useKept(keys.purpose);
  const [token, setToken] = useKept(keys.token);

  const signOut = () => {
    setToken(null);
    setPurpose(null);
  };
  useWhenOver(token, signOut);

  if (identities === null) return null;
  const pasted = token === null ? null : readToken(token);
  const identity = pasted ?? identities.find((each) => each.id === id) ?? identities[0];
  return {
    identity,
    identities,
    purpose: parsePurpose(purpose) ?? usualPurposeOf(identity?.role),
    choose: (chosen) => {
      signOut();
      setId(chosen);
    },
    choosePurpose: setPurpose,
    signOut: pasted === null ? null : signOut,
    takeToken: (text) => {
      const read = readToken(text);
      if (read === null) return false;
      setToken(read.token);
      setPurpose(null);
      return true;
    },
  };
}

/** What a token let somebody see is not left on a screen when its time is over. */
function useWhenOver(token: string | null, act: () => void): void {
  const over = useRef(act);
  useEffect(() => {
    over.current = act;
  });
  useEffect(() => {
    const endsAt = token === null ? null : tokenEndsAt(token);
    if (endsAt === null) return;
    const timer = setTimeout(() => over.current(), Math.max(0, endsAt - Date.now()));
    return () => clearTimeout(timer);
  }, [token]);
}

function useDemoIdentities(): readonly Identity[] | null {
  const [identities, setIdentities] = useState<readonly Identity[] | null>(null);
  useEffect(() => {
    const refresh = () => void fetchIdentities(fetch.bind(globalThis)).then(setIdentities);
    refresh();
    const timer = setInterval(refresh, refreshMs);
    return () => clearInterval(timer);
  }, []);
  return identities;
}

/** A text that outlives a reload and ends with the tab. */
function useKept(key: string): [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(() => sessionStorage.getItem(key));
  const keep = (next: string | null) => {
    if (next === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setValue(next);
  };
  return [value, keep];
}
