import { Client } from 'undici';
import { ask } from '../measure/load.ts';
import { sample } from '../measure/random.ts';
import { firstDifference } from './first-difference.ts';
import type { OpenProvince } from './open-province.ts';
import type { System } from './systems.ts';

/** One in so many of the people compared comes from a planted case, where rules have most to say. */
const plantedShare = 1 / 3;

/**
 * Asks every system about the same random people and compares each answer, whole, with that of the first.
 *
 * Throws with the first difference: a number measured on different answers would mean nothing.
 */
export async function assertEqualAnswers(
  systems: readonly System[],
  { recipients, planted }: OpenProvince,
  { people, seed }: { readonly people: number; readonly seed: number },
): Promise<void> {
  const count = Math.round(people * plantedShare);
  const asked = [
    ...sample([...new Set(planted)], count, seed),
    ...sample(recipients, people - count, seed),
  ];
  const clients = systems.map((system) => ({ system, client: new Client(system.gateway.origin) }));
  try {
    for (const personId of asked) {
      const answers = await Promise.all(
        clients.map(async ({ system, client }) => ({
          name: system.name,
          answer: await answerOf(client, system, personId),
        })),
      );
      assertAllEqual(personId, answers);
    }
  } finally {
    await Promise.all(clients.map(async ({ client }) => client.close()));
  }
}

async function answerOf(client: Client, { name, gateway }: System, personId: string) {
  const { status, text } = await ask(client, gateway.question, personId);
  if (status !== 200) throw new Error(`${name} answered ${personId} with ${status}: ${text}`);
  return JSON.parse(text) as unknown;
}

function assertAllEqual(
  personId: string,
  [first, ...others]: readonly { readonly name: string; readonly answer: unknown }[],
): void {
  for (const other of others) {
    const difference = firstDifference(first?.answer, other.answer);
    if (difference === null) continue;
    const { path, left, right } = difference;
    throw new Error(
      `the answers for ${personId} differ at ${path}
  ${first?.name ?? ''}: ${JSON.stringify(left)}
  ${other.name}: ${JSON.stringify(right)}`,
    );
  }
}
