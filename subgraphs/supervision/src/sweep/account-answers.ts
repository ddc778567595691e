import { programmes } from '@hub/assistance';
import { accountHolders } from '@hub/assistance/rows';
import type { AccountUses, SharedAccount } from '@hub/subgraph';
import { z } from 'zod';

const text = z.string().min(1);

/** The accounts that a department says are shared, as its bulk endpoint writes them. */
export const sharedAccounts: z.ZodType<SharedAccount[]> = z.array(
  z.object({ account: text, people: z.int().min(1) }),
);

/** What a department says arrived on accounts, as its bulk endpoint writes it. */
export const accountUses = z.array(
  z.object({
    account: text,
    holder: z.enum(accountHolders),
    holderId: text.nullable(),
    awardId: text,
    programme: text.refine((code) => code in programmes),
    county: text,
    personIds: z.array(text),
    payments: z.array(z.tuple([z.int(), z.int()])),
  }),
) as unknown as z.ZodType<AccountUses[]>;
