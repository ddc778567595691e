import { type DepartmentCode, departmentCodes, departments } from '@hub/assistance';
import {
  type FieldClass,
  type FieldClassCode,
  type Viewer,
  fieldClassOf,
  fieldClasses,
  purposeCodes,
  roles,
} from '@hub/assistance/access';
import { capitalize, groupBy, uniq } from 'es-toolkit';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/**
 * Adds to the description of each field that not everybody gets who may ask about people, to whom it is released, from the
 * table that the gateway and this subgraph hold to.
 */
export function sayWhoSees(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      describe(field, fieldClassOf(coordinate));
      for (const argument of field.args)
        describe(argument, fieldClassOf(`${coordinate}(${argument.name}:)`));
    }
  }
}

interface Described {
  description?: string | null | undefined;
}

function describe(described: Described, code: FieldClassCode | null): void {
  if (code === null || code === 'PERSONAL') return;
  const { description } = described;
  described.description = [...(description ? [description] : []), whoSees[code]].join(' ');
}

const whoSees = Object.fromEntries(
  Object.entries(fieldClasses).map(([code, fieldClass]) => [code, sentenceOf(fieldClass)]),
) as Readonly<Record<FieldClassCode, string>>;

/** `Health (诊疗信息): released to …`, with the purposes; viewers of the same purposes stand together. */
function sentenceOf({ nameEn, nameZh, by }: FieldClass): string {
  const viewers = uniq(purposeCodes.flatMap((purpose) => by[purpose] ?? []));
  const byPurposes = groupBy(viewers, (viewer) =>
    purposeCodes.filter((purpose) => by[purpose]?.includes(viewer)).join(', '),
  );
  const groups = Object.entries(byPurposes).map(([codes, group]) => `${namesOf(group)} (${codes})`);
  return `${capitalize(nameEn)} (${nameZh}): released to ${groups.join('; ')}.`;
}

function namesOf(viewers: readonly Viewer[]): string {
  const hasEvery = departmentCodes.every((code) => viewers.includes(code));
  const names = viewers.map((viewer) => {
    if (isDepartment(viewer))
      return hasEvery ? 'every department' : departments[viewer].name.toLowerCase();
    return viewer.endsWith('_SUPERVISOR')
      ? 'supervisors'
      : `${roles[viewer].nameEn.toLowerCase()}s`;
  });
  return uniq(names).join(', ');
}

function isDepartment(viewer: Viewer): viewer is DepartmentCode {
  return viewer in departments;
}
