import { useEffect, useState } from 'react';
import { useSpeech } from '../language.tsx';
import {
  type DemoIdentity,
  type Purpose,
  fetchIdentities,
  purposes,
  usualPurposeOf,
} from './identities.ts';

/** Who asks and why, as it was chosen. */
export interface Chosen {
  /** Undefined while nobody is known, and in a hub that is no demonstration. */
  readonly identity: DemoIdentity | undefined;
  readonly purpose: Purpose;
  readonly identities: readonly DemoIdentity[];
  readonly choose: (id: string) => void;
  readonly choosePurpose: (purpose: Purpose) => void;
}

/** Tokens last an hour: they are asked for again in time. */
const refreshMs = 30 * 60 * 1000;

/** The identities of the demonstration, and which of them was chosen; null until it is known whether there are any. */
export function useIdentity(): Chosen | null {
  const [identities, setIdentities] = useState<readonly DemoIdentity[] | null>(null);
  const [id, choose] = useState<string | null>(null);
  const [purpose, choosePurpose] = useState<Purpose | null>(null);

  useEffect(() => {
    const refresh = () => void fetchIdentities(fetch.bind(globalThis)).then(setIdentities);
    refresh();
    const timer = setInterval(refresh, refreshMs);
    return () => clearInterval(timer);
  }, []);

  if (identities === null) return null;
  const identity = identities.find((each) => each.id === id) ?? identities[0];
  return {
    identity,
    identities,
    purpose: purpose ?? usualPurposeOf(identity?.role ?? ''),
    choose: (chosen) => {
      choose(chosen);
      choosePurpose(null);
    },
    choosePurpose,
  };
}

/** Lets a developer ask as somebody else, or for another purpose. */
export function IdentityPicker({ identity, identities, purpose, choose, choosePurpose }: Chosen) {
  const { words } = useSpeech();
  if (identity === undefined) return null;
  return (
    <>
      <label>
        {words.askAs}
        <select value={identity.id} onChange={({ target }) => choose(target.value)}>
          {identities.map(({ id, role, area, department }) => (
            <option key={id} value={id}>
              {[words.roles[role] ?? role, department, area].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.askFor}
        <select value={purpose} onChange={({ target }) => choosePurpose(target.value as Purpose)}>
          {purposes.map((code) => (
            <option key={code} value={code}>
              {words.purposes[code]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
