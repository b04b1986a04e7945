import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { accountsContract } from '../contract/accounts.contract.ts';
import { getAccount, listAccounts } from './accounts.reads.ts';
import { history } from './audit.reads.ts';
import { changePassword } from './change-password.ts';
import { listChanges, readChangeNotice } from './changes.reads.ts';
import { confirmChange } from './confirm-change.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { createAccount } from './create-account.ts';
import { createToken } from './create-token.ts';
import { refuseChange, withdrawChange } from './decide-change.ts';
import { deleteView } from './delete-view.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { disableSecondFactor } from './disable-second-factor.ts';
import { enrolSecondFactor } from './enrol-second-factor.ts';
import { getMe, listViews } from './me.reads.ts';
import { renameView } from './rename-view.ts';
import { requestChange } from './request-change.ts';
import { resetPassword } from './reset-password.ts';
import { reviseAccount } from './revise-account.ts';
import { revokeOtherSessions, revokeSession } from './revoke-session.ts';
import { revokeToken } from './revoke-token.ts';
import { saveView } from './save-view.ts';
import { checkAudit, searchAudit } from './search-audit.ts';
import { seeChanges } from './see-changes.ts';
import { listSessions } from './sessions.reads.ts';
import { setListPreferences, setPreferences } from './set-preferences.ts';
import { listTokens, tokenScopes } from './tokens.reads.ts';
import { resetSecondFactor, unlockAccount } from './unlock-account.ts';

export const accountsProcedures = serve(accountsContract, {
  me: read(getMe),
  setPreferences: write(setPreferences),
  setListPreferences: write(setListPreferences),
  listViews: read(listViews),
  saveView: write(saveView),
  renameView: write(renameView),
  deleteView: write(deleteView),
  listSessions: read(listSessions),
  revokeSession: write(revokeSession),
  revokeOtherSessions: write(revokeOtherSessions),
  changePassword: staged(changePassword),
  enrolSecondFactor: staged(enrolSecondFactor),
  confirmSecondFactor: write(confirmSecondFactor),
  disableSecondFactor: staged(disableSecondFactor),
  list: read(listAccounts),
  get: read(getAccount),
  create: staged(createAccount),
  revise: write(reviseAccount),
  disable: write(disableAccount),
  enable: write(enableAccount),
  unlock: write(unlockAccount),
  resetPassword: staged(resetPassword),
  resetSecondFactor: write(resetSecondFactor),
  listChanges: read(listChanges),
  changeNotice: read(readChangeNotice),
  seeChanges: write(seeChanges),
  requestChange: staged(requestChange),
  confirmChange: staged(confirmChange),
  refuseChange: write(refuseChange),
  withdrawChange: write(withdrawChange),
  listTokens: read(listTokens),
  tokenScopes: read(tokenScopes),
  createToken: write(createToken),
  revokeToken: write(revokeToken),
  history: read(history),
  searchAudit: read(searchAudit),
  verifyAudit: staged(checkAudit),
});
