import { type GraphQLSchema, printSchema } from 'graphql';

/** The schema that callers see, without the machinery of federation and what is kept from them. */
interface PublishedSchema {
  /** Takes the schema of the graph that comes into service. */
  readonly replace: (schema: GraphQLSchema) => void;
  /** Printed when it is first asked for. */
  readonly text: () => string;
}

/** Keeps the schema that is published, and prints it once for each graph. */
export function publishedSchema(): PublishedSchema {
  let schema: GraphQLSchema | undefined;
  let printed: string | undefined;
  return {
    replace: (next) => {
      schema = next;
      printed = undefined;
    },
    text: () => {
      printed ??= schema === undefined ? '' : `${printSchema(schema)}\n`;
      return printed;
    },
  };
}
