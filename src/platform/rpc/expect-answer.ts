import { type AnyContractProcedure, type AnySchema, ContractProcedure } from '@orpc/contract';

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[];
const pathWords = (path: Path) => path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** Answers that were found to be as their contract says. */
const judged = new WeakSet<object>();

/**
 * What the contract refuses in an answer is not committed: the same row would be read, and refused, from then on.
 * @returns what the contract lets out of it
 * @throws when the contract refuses it
 */
export async function expectAnswer<T>(name: string, procedure: AnyContractProcedure, answer: T): Promise<T> {
  const schema: AnySchema | undefined = procedure['~orpc'].outputSchema;
  const result = await schema?.['~standard'].validate(answer);
  if (!result) return answer;
  if (!result.issues) {
    const value = result.value as T;
    if (typeof value === 'object' && value !== null) judged.add(value);
    return value;
  }
  const issues = result.issues.map(({ path = [], message }) => `${pathWords(path)}: ${message}`);
  throw new Error(`${name} answers what its contract refuses: ${issues.join('; ')}`);
}

/** The procedure as it is wired: an answer that was judged before its commit isn't judged a second time on its way out. */
export function judgingOnce<P extends AnyContractProcedure>(procedure: P): P {
  const schema: AnySchema | undefined = procedure['~orpc'].outputSchema;
  if (!schema) return procedure;
  const { validate, ...standard } = schema['~standard'];
  const once: AnySchema = {
    '~standard': {
      ...standard,
      validate: (value) =>
        typeof value === 'object' && value !== null && judged.has(value) ? { value } : validate(value),
    },
  };
  return new ContractProcedure({ ...procedure['~orpc'], outputSchema: once }) as AnyContractProcedure as P;
}
