import { fieldClassOf } from '@hub/assistance/access';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A field as shortly as it can be asked for. */
export function shortest(field: Field): string {
  return `${called(field)}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
}

/** A field with the arguments that it must have. */
function called(field: Field): string {
  const written = field.args
    .filter(isRequiredArgument)
    .map(({ name, type }) => `${name}: ${sample(type)}`);
  return `${field.name}${written.length === 0 ? '' : `(${written.join(', ')})`}`;
}

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  const samples: Readonly<Record<string, string>> = { Int: '1', SafeInt: '1', Boolean: 'true' };
  return samples[type.name] ?? '"1"';
}

/** A step on the way to a field: a field of a type. */
export interface Step {
  readonly coordinate: string;
  readonly called: string;
}

/** The shortest ways from a type to every type that can be reached from it, without the steps that `isLeftOut` names. */
export function waysFrom(
  start: GraphQLObjectType,
  isLeftOut: (coordinate: string) => boolean = () => false,
): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([[start.name, []]]);
  const queue: GraphQLObjectType[] = [start];
  for (const type of queue) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      const coordinate = `${type.name}.${field.name}`;
      if (!isObjectType(next) || ways.has(next.name) || isLeftOut(coordinate)) continue;
      ways.set(next.name, [...(ways.get(type.name) ?? []), { coordinate, called: called(field) }]);
      queue.push(next);
    }
  }
  return ways;
}

/** A field about people, or an argument that asks for more than its field, and how it is written where its type is selected. */
interface Asked {
  readonly coordinate: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: string;
  readonly written: string;
}

/** Reads a coordinate, `HospitalStay.hospital` or `Person.residentNumber(reveal:)`; null where the schema has no such field. */
function askedOf(schema: GraphQLSchema, coordinate: string): Asked | null {
  const [, typeName = '', name = '', argument] =
    /^(\w+)\.(\w+)(?:\((\w+):\))?$/.exec(coordinate) ?? [];
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if ((!isObjectType(type) && !isInterfaceType(type)) || field === undefined) return null;
  const written = argument === undefined ? shortest(field) : `${name}(${argument}: true)`;
  return { coordinate, type, field: name, written };
}

/** A text that asks for a field, and the coordinates that it leads through. */
export interface WayToAsk {
  readonly way: string;
  readonly query: string;
  readonly coordinates: readonly string[];
}

/** Where a selection stands: in an operation, or in the question of the gateway about an entity. */
export type Frame = (selection: string) => string;

/** Ways to select a field at the end of a way: by itself, under another name, and through fragments, of its interface too. */
function waysToSelect(
  { coordinate, type, field, written }: Asked,
  steps: readonly Step[],
  frame: Frame,
): readonly WayToAsk[] {
  const own = `${type.name}.${field}`;
  const coordinates = [
    ...steps.map((step) => step.coordinate),
    ...(own === coordinate ? [] : [own]),
    coordinate,
  ];
  const at = (selection: string, as = '') =>
    frame(steps.reduceRight((inner, step) => `${as}${step.called} { ${inner} }`, selection));
  const fragment = `fragment asked on ${type.name} { ${written} }`;
  const skipped = written.replace(/^\w+(?:\([^)]*\))?/, '$& @include(if: false)');
  const interfaces = type.getInterfaces().filter((each) => field in each.getFields());
  const ways = {
    direct: at(written),
    alias: at(`another: ${written}`, 'another: '),
    fragment: `${at('...asked')} ${fragment}`,
    'fragment before': `${fragment} ${at('...asked')}`,
    'inline fragment': at(`... on ${type.name} { ... { ${written} } }`),
    skipped: at(skipped),
    ...Object.fromEntries(
      interfaces.map(({ name }) => [`as ${name}`, at(`... on ${name} { ${written} }`)]),
    ),
  };
  return Object.entries(ways).map(([way, query]) => ({ way, query, coordinates }));
}

/** Whether a field is of a class that not everybody gets who may ask about people. */
export function isSensitive(coordinate: string): boolean {
  const code = fieldClassOf(coordinate);
  return code !== null && code !== 'PERSONAL';
}

/** Fields that can be reached by some ways, in every way to select them. */
export function waysTo(
  coordinates: readonly string[],
  of: GraphQLSchema,
  { ways, frame }: { readonly ways: ReadonlyMap<string, readonly Step[]>; readonly frame: Frame },
): readonly WayToAsk[] {
  return coordinates.flatMap((coordinate) => {
    const asked = askedOf(of, coordinate);
    const steps = asked === null ? undefined : ways.get(asked.type.name);
    return asked === null || steps === undefined ? [] : waysToSelect(asked, steps, frame);
  });
}
