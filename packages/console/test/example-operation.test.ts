import { describe, expect, it } from 'vitest';
import { readExampleOperation } from '../src/playground/example-operation.ts';

const operation = 'query Sources {\n  sources { name }\n}';

function read(header: string, variables?: string) {
  return readExampleOperation({ name: 'sources', text: `${header}\n${operation}\n`, variables });
}

describe('readExampleOperation', () => {
  it('reads title, description, text and variables', () => {
    const header =
      '# 数据来源 | Sources\n#\n# 各部门数据截至何日。 | How recent each department is.';

    expect(read(header, '{ "first": 6 }\n')).toEqual({
      name: 'sources',
      title: { 'zh-CN': '数据来源', en: 'Sources' },
      description: { 'zh-CN': '各部门数据截至何日。', en: 'How recent each department is.' },
      query: `${header}\n${operation}`,
      variables: '{ "first": 6 }',
    });
  });

  it('gives a description line that is in one language to both', () => {
    expect(read('# 数据来源 | Sources\n# Six departments.').description).toEqual({
      'zh-CN': 'Six departments.',
      en: 'Six departments.',
    });
  });

  it('leaves comments inside the operation out of the description', () => {
    const { description } = readExampleOperation({
      name: 'sources',
      text: '# 数据来源 | Sources\nquery Sources {\n# not a description\n  sources { name }\n}\n',
      variables: undefined,
    });

    expect(description).toEqual({ 'zh-CN': '', en: '' });
  });

  it.each([
    { header: '', lack: 'no comment' },
    { header: '# Sources', lack: 'one language only' },
    { header: '# | Sources', lack: 'an empty half' },
    { header: '# 数据 | 来源 | Sources', lack: 'three halves' },
  ])('refuses a file whose title has $lack', ({ header }) => {
    expect(() => read(header)).toThrow('sources.graphql does not begin with');
  });
});
