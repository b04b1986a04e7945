// How the tests are run: what is run on one kind of database only, and what is begun with.

/** Tests without a database, or whose outcome is decided before it is asked: once is enough. */
export const onlyOnce: readonly string[] = [
  'src/kernel/**',
  'src/ui/**',
  'src/**/web/**',
  'src/**/*.rules.test.ts',
  'src/platform/{charts,documents,files,http,rpc,sheets,threads,word}/**',
  'src/app/demo/*.test.ts',
  'src/features/*/contract/**',
  'src/platform/{auth/{rules,check-gate},config,db/{value-parsers,row-case},use-case/changes-since}.test.ts',
  'src/features/contract/server/render-duties.test.ts',
  'src/features/imports/server/suspicious-text.test.ts',
  'tests/operations-pages.test.ts',
  'tests/{architecture,maxima,refusals,office-files,names-round-trip,hostile-papers}.test.ts',
  // Doors, bodies, quotas and rights are looked at before any statement; what statements give is conformity's.
  'tests/{event-loop,edge,hostile,dates,conformity.door}.test.ts',
  'tests/full-disk.test.ts',
  // They open an embedded database of their own, whatever server there is.
  'src/platform/db/embedded/**',
  'src/app/cli/commands.test.ts',
  // How a statement judges is proven on both; what hides nothing on one hides nothing on the other.
  'tests/duties.evasions.test.ts',
];

/**
 * What takes longest, the longest first. A machine that has run no test before begins with these: begun at the end, one of
 * them would go on alone while the other cores have nothing left to do.
 */
export const longest: readonly string[] = [
  'tests/e2e/axe.test.ts',
  'tests/e2e/every-action.office.test.ts',
  'tests/e2e/every-action.lending.test.ts',
  'tests/e2e/every-action.desk.test.ts',
  'tests/e2e/every-action.ledger.test.ts',
  'tests/e2e/places.test.ts',
  'tests/duties.evasions.test.ts',
  'tests/duties.test.ts',
  'tests/event-loop.test.ts',
  'tests/operations.test.ts',
  'tests/backup.test.ts',
  'tests/kill9-product.test.ts',
  'tests/conformity.door.test.ts',
  'src/app/cli/commands.test.ts',
  'tests/kill9.test.ts',
  'src/features/repairs/server/repairs.test.ts',
  'tests/soak.test.ts',
  'src/platform/threads/thread.test.ts',
  'src/platform/jobs/jobs.test.ts',
  'tests/edge.test.ts',
  'tests/hostile-papers.test.ts',
  'tests/conformity.test.ts',
  'src/platform/auth/auth.test.ts',
  'tests/two-processes.test.ts',
  'tests/owner-role.test.ts',
  'src/features/tickets/server/ticket.process.test.ts',
  'src/features/deliveries/server/deliveries.test.ts',
  'tests/upgrade.test.ts',
  'src/features/accounts/server/second-administrator.test.ts',
];
