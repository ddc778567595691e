import { departmentCodes, departments as catalogue } from '@hub/assistance';
import type { SignCallTo } from '@hub/assistance/signed-call';
import type { Departments } from './ask-departments.ts';
import { httpBulk } from './http-bulk.ts';

/** The bulk endpoints of departments that run apart, by the addresses of their subgraphs, with the way to close them. */
export function httpDepartments(
  urls: Readonly<Record<string, string>>,
  signCallTo: SignCallTo,
): { readonly departments: Departments; readonly close: () => Promise<void> } {
  const opened = departmentCodes.map((code) => ({
    code,
    ...httpBulk(urls[catalogue[code].subgraph] ?? '', signCallTo(catalogue[code].subgraph)),
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
