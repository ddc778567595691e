import { departmentCodes, departments as catalogue } from '@hub/assistance';
import type { SignCall } from '@hub/assistance/signed-call';
import { readSubgraphUrls } from '../environment.ts';
import type { Departments } from './ask-departments.ts';
import { httpBulk } from './http-bulk.ts';

/** The bulk endpoints of departments that run apart, at the addresses of the environment, with the way to close them. */
export function httpDepartments(
  environment: NodeJS.ProcessEnv,
  signCall: SignCall,
): { readonly departments: Departments; readonly close: () => Promise<void> } {
  const urls = readSubgraphUrls(environment);
  const opened = departmentCodes.map((code) => ({
    code,
    ...httpBulk(urls[catalogue[code].subgraph] ?? '', signCall),
  }));
  return {
    departments: Object.fromEntries(
      opened.map(({ code, bulk }) => [code, bulk]),
    ) as unknown as Departments,
    close: async () => {
      await Promise.all(opened.map(async ({ close }) => close()));
    },
  };
}
