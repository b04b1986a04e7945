import type { Column } from './read-columns.ts';

const simpleTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  oid: 'number',
  float4: 'number',
  float8: 'number',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'Numeric',
};

/** The text of schema.generated.ts: one interface for each table, and `Schema` over them. */
export function schemaSource(columns: readonly Column[]): string {
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const interfaces = [...tables].map(([table, own]) => {
    const fields = own.map((column) => `  ${key(column.column)}: ${columnType(column)};\n`);
    return `export interface ${interfaceName(table)} {\n${fields.join('')}}\n`;
  });
  const entries = [...tables.keys()].map((table) => `  ${key(table)}: ${interfaceName(table)};\n`);
  const body = [...interfaces, `export interface Schema {\n${entries.join('')}}\n`].join('\n');
  return `// Written by scripts/generate-schema.ts from migrations/. Do not edit.\n${imports(body)}\n${body}`;
}

/** `audit_records` → `AuditRecordsTable`. */
function interfaceName(table: string): string {
  const words = table.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Table`;
}

function key(name: string): string {
  return /^[a-zA-Z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function columnType(column: Column): string {
  const plain = column.isArray ? arrayOf(valueType(column)) : valueType(column);
  const filled = { no: plain, default: `Defaulted<${plain}>`, always: `GeneratedAlways<${plain}>` }[column.filled];
  return column.isNullable ? `${filled} | null` : filled;
}

function arrayOf(type: string): string {
  return type.includes(' ') ? `(${type})[]` : `${type}[]`;
}

function valueType(column: Column): string {
  const values = column.enumValues.length > 0 ? column.enumValues : checkedValues(column);
  if (values.length > 0) return values.map(literal).join(' | ');
  // An array of numeric or json is read as its elements are; it is written the same way.
  const type = simpleTypes[column.type] ?? 'string';
  return column.isArray && type === 'Numeric' ? 'string' : column.isArray && type === 'Json' ? 'JsonValue' : type;
}

const textTypes = new Set(['text', 'varchar', 'bpchar']);
const quoted = /'((?:[^']|'')*)'::(?:text|character varying|bpchar)/g;

/** The list of `check (col in (…))`, of `col = '…'`, or of `col <@ array[…]`, as PostgreSQL prints them. */
function checkedValues({ column, type, checks, isArray }: Column): readonly string[] {
  if (!textTypes.has(type)) return [];
  const name = `"?${column.replaceAll(/[^\w]/g, '.')}"?`;
  const subject = String.raw`\(?${name}\)?(?:::text)?`;
  const list = String.raw`\(?ARRAY\[(?<list>[^\]]*)\]\)?(?:::text\[\])?`;
  const form = isArray
    ? new RegExp(String.raw`^CHECK \(\(${subject} <@ ${list}\)\)$`)
    : new RegExp(String.raw`^CHECK \(\(${subject} = (?:ANY \(${list}\)|(?<one>'(?:[^']|'')*'::\w[\w ]*))\)\)$`);
  for (const check of checks) {
    const match = form.exec(check);
    const text = match?.groups?.list ?? match?.groups?.one;
    if (text === undefined) continue;
    return [...text.matchAll(quoted)].map((found) => (found[1] ?? '').replaceAll("''", "'"));
  }
  return [];
}

function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function imports(body: string): string {
  const uses = (name: string) => new RegExp(`\\b${name}\\b`).test(body);
  const own = ['Defaulted', 'Json', 'Numeric'].filter(uses);
  return [
    uses('GeneratedAlways') ? "import type { GeneratedAlways } from 'kysely';\n" : '',
    uses('JsonValue') ? "import type { JsonValue } from './json.ts';\n" : '',
    own.length > 0 ? `import type { ${own.join(', ')} } from './schema-types.ts';\n` : '',
  ].join('');
}
