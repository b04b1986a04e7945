import type { AnyContractProcedure, AnySchema } from '@orpc/contract';

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[];
const pathWords = (path: Path) => path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/**
 * What the contract refuses in an answer is not committed: the same row would be read, and refused, from then on.
 * @throws when the contract refuses it
 */
export async function expectAnswer(name: string, procedure: AnyContractProcedure, answer: unknown): Promise<void> {
  const schema: AnySchema | undefined = procedure['~orpc'].outputSchema;
  const judged = await schema?.['~standard'].validate(answer);
  if (!judged?.issues) return;
  const issues = judged.issues.map(({ path = [], message }) => `${pathWords(path)}: ${message}`);
  throw new Error(`${name} answers what its contract refuses: ${issues.join('; ')}`);
}
