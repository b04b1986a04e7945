import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAccount } from '#platform/auth/auth.fixture.ts';
import { serveDesk } from '../served.ts';
import { harnessRoles, password, plantedHeader } from './house-rules.ts';

// The product as a process of its own: what blocks it blocks nobody who measures it.

const house = await serveDesk();
const { database, things } = house;
for (const role of harnessRoles) {
  const id = await addAccount(database, { username: role, password, role, name: role });
  const who = {
    agent: { agent_id: things.agent.ito },
    manager: { agent_id: things.agent.mizuno },
    staff: { staff_member_id: things.staff.nakagawa, department_id: things.department.road },
    coordinator: { staff_member_id: things.staff.yamashita, department_id: things.department.road },
  }[role as string];
  if (who) await database.db.updateTable('accounts_users').set(who).where('id', '=', id).execute();
}
const ticket = await house.register();
mkdirSync(join(house.dataDir, 'web'));
writeFileSync(join(house.dataDir, 'web', 'index.html'), '<!doctype html>'.padEnd(2_000));

// The planted fault: a handler that keeps the event loop to itself.
house.server.prependListener('request', (request) => {
  const until = performance.now() + Number(request.headers[plantedHeader] ?? 0);
  while (performance.now() < until);
});

process.stdout.write(`ready ${JSON.stringify({ url: house.url, ticketId: ticket.id })}\n`);
process.on('SIGTERM', () => void house.close().then(() => process.exit(0)));
