/** A request that no honest client sends. */
export interface Attack {
  readonly what: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent without the token of the one who is signed in. */
  readonly isUnsigned?: boolean;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const query = (text: string, more: object = {}) => JSON.stringify({ query: text, ...more });

const person = '{ person(id: "p1") { id } }';
const token = (header: object, payload: object, signature = 'AAAA') =>
  `Bearer ${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${signature}`;
const claims = { sub: 'root', role: 'PROVINCE_SUPERVISOR', area: '430000', iat: 1, exp: 9e9 };

/** Operations that cost far more to answer, or to look at, than to send. */
const costly: readonly Attack[] = [
  { what: 'a depth of 100', body: query(`${'{ household '.repeat(100)}{ id }${'}'.repeat(100)}`) },
  {
    what: '1,000 aliases',
    body: query(`{ ${times(1000, (i) => `a${i}: ${person.slice(2, -2)}`)} }`),
  },
  {
    what: '1,000 aliases in one person',
    body: query(`{ person { ${times(990, (i) => `a${i}: id`)} } }`),
  },
  { what: '1,000 × __typename', body: query(`{ person { ${'__typename '.repeat(1000)} } }`) },
  {
    what: '1,000 aliased __typename',
    body: query(`{ ${times(990, (i) => `a${i}: __typename`)} }`),
  },
  {
    what: 'the same object 700 times',
    body: query(`{ person { ${'aid { totalFen } '.repeat(700)} } }`),
  },
  {
    what: '250 fragments in one place',
    body: query(
      `{ person { ${times(250, (i) => `...F${i}`)} } } ${times(250, (i) => `fragment F${i} on Person { id }`)}`,
    ),
  },
  {
    what: 'a fragment that spreads itself',
    body: query('{ person { ...F } } fragment F on Person { household { members { ...F } } }'),
  },
  {
    what: 'fragments in a circle',
    body: query(
      `{ person { ...F0 } } ${times(18, (i) => `fragment F${i} on Person { ...F${(i + 1) % 18} }`)}`,
    ),
  },
  {
    what: 'fragments that double',
    body: query(
      `{ person { ...F0 } } ${times(18, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`)} fragment F18 on Person { id }`,
    ),
  },
  {
    what: '1,000 directives',
    body: query(`{ person { id ${'@include(if: true) '.repeat(400)} } }`),
  },
  { what: '1,000 unknown directives', body: query(`{ person { id ${'@a '.repeat(1000)} } }`) },
  { what: '500 variables', body: query(`query (${times(500, (i) => `$v${i}: ID`)}) ${person}`) },
  { what: '300 operations', body: query(times(300, (i) => `query Q${i} { rules { id } }`)) },
  { what: 'a text of 200 KB', body: query(`{ person(id: "${'x'.repeat(200_000)}") { id } }`) },
  { what: 'a comment of 200 KB', body: query(`# ${'x'.repeat(200_000)}\n${person}`) },
  {
    what: 'a list of 1,000 levels in a text',
    body: query(`{ person(id: ${'['.repeat(1000)}${']'.repeat(1000)}) { id } }`),
  },
  {
    what: 'a page of a billion',
    body: query('{ findings(first: 1000000000) { edges { node { id } } } }'),
  },
  {
    what: 'ten thousand people',
    body: query('query ($ids: [ID!]!) { people(ids: $ids) { aid { lanes { awards { id } } } } }', {
      variables: { ids: Array.from({ length: 10_000 }, () => 'p1') },
    }),
  },
  {
    what: 'households within households',
    body: query(
      'query ($ids: [ID!]!) { people(ids: $ids) { household { members { household { members { household { members { id } } } } } } } }',
      { variables: { ids: Array.from({ length: 3000 }, () => 'p1') } },
    ),
  },
];

/** Bodies that are no request, or that two readers would read in two ways. */
const misread: readonly Attack[] = [
  { what: 'a batch', body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: person }))) },
  { what: 'an empty batch', body: '[]' },
  {
    what: 'variables of 1 MB',
    body: query(person, { variables: { filler: 'x'.repeat(1 << 20) } }),
  },
  {
    what: 'variables of 50,000 levels',
    body: `{"query":"{ rules { id } }","variables":{"v":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
  },
  {
    what: 'a key that stands twice',
    body: '{"query":"{ rules { id } }","query":"{ person { id } }"}',
  },
  {
    what: 'a key that stands twice, once escaped',
    body: '{"query":"{ rules { id } }","\\u0071uery":"{ person { id } }"}',
  },
  {
    what: 'a key that stands twice in variables',
    body: '{"query":"{ rules { id } }","variables":{"id":1,"id":2}}',
  },
  { what: '__proto__', body: '{"query":"{ rules { id } }","__proto__":{"isAdmin":true}}' },
  {
    what: '__proto__ in variables',
    body: '{"query":"{ rules { id } }","variables":{"__proto__":{"id":"p1"}}}',
  },
  { what: 'variables in a list', body: query(person, { variables: [1] }) },
  {
    what: 'a hash that is no hash',
    body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}',
  },
  {
    what: 'a hash of something else',
    body: query(person, {
      extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } },
    }),
  },
  {
    what: 'introspection through a fragment of an unknown type',
    body: query('{ ...F } fragment F on __Nothing { id }'),
  },
  { what: 'a subscription', body: query('subscription { findings { totalCount } }') },
  {
    what: 'the entities of the departments',
    body: query('{ _entities(representations: []) { __typename } }'),
  },
  { what: 'the schema of a department', body: query('{ _service { sdl } }') },
  {
    what: 'rows that are kept from callers',
    body: query('{ person(id: "p1") { civilAffairsRows } }'),
  },
];

/** Ways in that a browser or a careless proxy would take. */
const ways: readonly Attack[] = [
  {
    what: 'a mutation by GET',
    method: 'GET',
    path: '/graphql?query=mutation%7BstopSweep(id%3A1)%7Bid%7D%7D',
  },
  { what: 'a query by GET', method: 'GET', path: '/graphql?query=%7Brules%7Bid%7D%7D' },
  {
    what: 'a form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query=%7Brules%7Bid%7D%7D',
  },
  {
    what: 'a form with files',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x--',
  },
  { what: 'plain text', headers: { 'content-type': 'text/plain' }, body: query(person) },
  { what: 'a packed body', headers: { 'content-encoding': 'gzip' }, body: query(person) },
  {
    what: 'another method in a header',
    method: 'GET',
    headers: { 'x-http-method-override': 'POST' },
  },
  {
    what: 'a preflight',
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  },
  {
    what: 'an address out of the console',
    method: 'GET',
    path: '/assets/..%2f..%2f..%2fetc%2fpasswd',
  },
  { what: 'a file that is none', path: '/export/findings.csv/../../graphql', body: '{}' },
  { what: 'what a purpose is not', headers: { 'hub-purpose': 'AUDIT' }, body: query(person) },
  {
    what: 'a purpose twice',
    headers: { 'hub-purpose': 'SUPERVISION, AUDIT' },
    body: query(person),
  },
];

/** Somebody who is not signed in and would be. */
const unsigned: readonly Attack[] = [
  { what: 'no token', body: query(person) },
  {
    what: 'a call of the hub',
    headers: { 'hub-call': '1.1.AAAAAAAAAAAAAAAAAAAAAA.bnVsbA.AAAA' },
    body: query(person),
  },
  {
    what: 'headers of a proxy',
    headers: { 'x-forwarded-user': 'root', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
    body: query(person),
  },
  {
    what: 'a token without a signature',
    headers: { authorization: token({ alg: 'none' }, claims, '') },
    body: query(person),
  },
  {
    what: 'a token with a made-up signature',
    headers: { authorization: token({ alg: 'EdDSA', typ: 'at+jwt', kid: 'demo' }, claims) },
    body: query(person),
  },
  {
    what: 'a token with its own key',
    headers: { authorization: token({ alg: 'ES256', typ: 'at+jwt', jwk: { kty: 'EC' } }, claims) },
    body: query(person),
  },
  {
    what: 'a token of 12 KB',
    headers: { authorization: `Bearer ${'A'.repeat(12_000)}` },
    body: query(person),
  },
  { what: 'a password', headers: { authorization: 'Basic cm9vdDpyb290' }, body: query(person) },
].map((attack) => ({ ...attack, isUnsigned: true }));

/** Every attack: each is to be refused before any department hears of it. */
export const attacks: readonly Attack[] = [...costly, ...misread, ...ways, ...unsigned];

/** The request of an attack, signed in as somebody unless it is not to be. */
export function requestOf(
  { method = 'POST', headers = {}, body, isUnsigned = false }: Attack,
  signed: Readonly<Record<string, string>>,
): RequestInit {
  return {
    method,
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      ...(!isUnsigned && signed),
      ...headers,
    },
    ...(body !== undefined && { body }),
  };
}
