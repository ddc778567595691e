import { createHash } from 'node:crypto';
import { usageReportingSignature } from '@apollo/utils.usagereporting';
import { type AccessKind, accessKindOf } from '@hub/assistance/access';
import { type DocumentNode, type GraphQLSchema, separateOperations } from 'graphql';
import { coordinatesIn } from '@hub/assistance/coordinates';
import { scrub } from '@hub/assistance';

/** What an operation asks, without a value of the caller's. */
export interface AskedAccess {
  readonly kind: AccessKind;
  readonly operationName: string | null;
  /** SHA-256 of the operation without literals, aliases and order. */
  readonly operationHash: string;
  /** By schema coordinate, each once, in order; `Person.residentNumber(reveal:)` where the number was to be shown in full. */
  readonly fields: readonly string[];
}

const remembered = new WeakMap<DocumentNode, Map<string, AskedAccess | null>>();

/**
 * What an operation of a document asks; null where it concerns nobody. Read once per document: the server keeps those.
 *
 * Literals are taken out before anything is hashed: there are so few resident numbers that all of them could be tried.
 */
export function askedAccess(
  document: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
): AskedAccess | null {
  const name = operationName ?? '';
  const byName = remembered.get(document) ?? new Map<string, AskedAccess | null>();
  const known = byName.get(name);
  if (known !== undefined) return known;
  const asked = readAccess(document, name, schema);
  remembered.set(document, byName.set(name, asked));
  return asked;
}

function readAccess(
  document: DocumentNode,
  name: string,
  schema: GraphQLSchema,
): AskedAccess | null {
  const one = separateOperations(document)[name] ?? document;
  const fields = [...coordinatesIn(schema, one)].toSorted();
  const kind = accessKindOf(fields);
  if (kind === null) return null;
  const operation = usageReportingSignature(document, name);
  return {
    kind,
    operationName: name === '' ? null : scrub(name),
    operationHash: createHash('sha256').update(operation).digest('hex'),
    fields,
  };
}
