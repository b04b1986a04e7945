// Written by scripts/generate-schema.ts from migrations/. Do not edit.
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, Json } from './schema-types.ts';

export interface AccessEntriesTable {
  id: string;
  user_id: string;
  kind: 'use' | 'none' | 'end' | 'register' | 'stop' | 'delete';
  place: string | null;
  day: string;
  said_by: string | null;
  told_on: string | null;
  note: Defaulted<string>;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
}

export interface AccessUsersTable {
  id: string;
  network: 'mk' | 'lk';
  staff_member_id: string;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface AccountsChangesTable {
  id: string;
  kind: 'create' | 'revise' | 'resetPassword' | 'resetSecondFactor' | 'disable' | 'enable';
  account_id: string | null;
  username: string;
  name: string;
  role: string;
  draft: Json | null;
  changes: Defaulted<Json>;
  seen_version: number | null;
  reason: string;
  first_half: string | null;
  state: Defaulted<'waiting' | 'confirmed' | 'refused' | 'withdrawn' | 'expired'>;
  requested_by: string;
  requested_by_name: string;
  requested_at: string;
  expires_on: string;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: string | null;
  decided_reason: string | null;
}

export interface AccountsChangesSeenTable {
  user_id: string;
  seen_at: string;
}

export interface AccountsCredentialsTable {
  id: string;
  user_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  created_at: string;
  updated_at: string;
}

export interface AccountsKnownDevicesTable {
  user_id: string;
  device_hash: string;
  first_seen_at: string;
  last_seen_at: string;
}

export interface AccountsPreferencesTable {
  user_id: string;
  theme: Defaulted<'auto' | 'light' | 'dark'>;
  row_height: Defaulted<'comfortable' | 'dense'>;
  lists: Defaulted<Json>;
  updated_at: string;
}

export interface AccountsRolesTable {
  user_id: string;
  since: string;
  role: string;
  staff_member_id: string | null;
}

export interface AccountsSavedViewsTable {
  id: string;
  user_id: string;
  list_key: string;
  name: string;
  search: Json;
  position: number;
  version: Defaulted<number>;
  created_at: string;
}

export interface AccountsSessionsTable {
  id: string;
  token: string;
  user_id: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: string;
  last_seen_at: string;
  created_at: string;
  updated_at: string;
}

export interface AccountsThrottlesTable {
  key: string;
  failures: number;
  last_failed_at: string;
  locked_until: string | null;
  subject: string;
}

export interface AccountsTokensTable {
  id: string;
  name: string;
  prefix: string;
  token_hash: string;
  scopes: string[];
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  created_by: string;
  created_by_name: string;
  version: Defaulted<number>;
  created_at: string;
}

export interface AccountsTwoFactorsTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: Defaulted<boolean>;
  failed_verification_count: Defaulted<number>;
  locked_until: string | null;
  last_step: number | null;
}

export interface AccountsUsersTable {
  id: string;
  username: string;
  name: string;
  role: 'administrator' | 'manager' | 'agent' | 'authority' | 'coordinator' | 'staff' | 'auditor';
  agent_id: string | null;
  staff_member_id: string | null;
  department_id: string | null;
  email: string | null;
  email_verified: Defaulted<boolean>;
  image: string | null;
  two_factor_enabled: Defaulted<boolean>;
  must_change_password: Defaulted<boolean>;
  password_changed_at: string | null;
  disabled_at: string | null;
  last_sign_in_at: string | null;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
  folded: GeneratedAlways<string>;
}

export interface AccountsVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

export interface AgentsTable {
  id: string;
  name: string;
  reading: string;
  duty: 'manager' | 'headquarters' | 'regional' | 'webMeeting';
  region: 'hokusei' | 'chusei' | 'nansei' | 'higashikishu' | null;
  phone: string | null;
  active: Defaulted<boolean>;
  sort_order: Defaulted<number>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface AnswerTemplatesTable {
  id: string;
  title: string;
  use: 'answer' | 'entry' | 'waiting' | 'escalation' | 'authorityReport' | 'flashReport';
  body: string;
  category_id: string | null;
  sort_order: Defaulted<number>;
  active: Defaulted<boolean>;
  version: Defaulted<number>;
  updated_by_name: string;
  updated_at: string;
}

export interface ApprovalsTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  link: string;
  reason: string;
  changes: Json;
  due_on: string;
  approver_id: string | null;
  approver_name: string | null;
  stand_in_id: string | null;
  stand_in_name: string | null;
  by_stand_in: Defaulted<boolean>;
  reminded_on: string | null;
  waits: Defaulted<boolean>;
  digest: string | null;
}

export interface AssetCurrentBuildsTable {
  branch: string;
  revision: number;
  updated_at: string;
}

export interface AssetMovementsTable {
  id: string;
  asset_id: string;
  seq: number;
  moved_on: string;
  kind: 'acquired' | 'distributed' | 'userChanged' | 'collected' | 'transported' | 'takenIn' | 'sentToRepair' | 'backFromRepair' | 'givenBack' | 'lent' | 'returned' | 'stored' | 'awaitingDisposal' | 'disposed' | 'lost' | 'found' | 'corrected' | 'imported' | 'withdrawn';
  from_site_id: string | null;
  from_room_id: string | null;
  from_department_id: string | null;
  from_user_id: string | null;
  from_status: string | null;
  to_site_id: string | null;
  to_room_id: string | null;
  to_department_id: string | null;
  to_user_id: string | null;
  to_status: string | null;
  counterpart: string | null;
  hand_over_site_id: string | null;
  protection: string | null;
  authority_reported_on: string | null;
  basis: string | null;
  reason: string | null;
  for_registration: Defaulted<boolean>;
  corrects_id: string | null;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
  change_id: string | null;
  hand_over_room_id: string | null;
}

export interface AssetsTable {
  id: string;
  asset_tag: string;
  class_code: string;
  procurer: 'central' | 'department';
  model_id: string;
  serial_no: Defaulted<string>;
  status: 'inUse' | 'stored' | 'repairing' | 'lent' | 'awaitingDisposal' | 'disposed' | 'lost' | 'withdrawn';
  site_id: string | null;
  room_id: string | null;
  department_id: string | null;
  user_id: string | null;
  acquired_on: string | null;
  price_yen: number | null;
  warranty_until: string | null;
  configuration: Defaulted<Json>;
  os: string | null;
  os_build: string | null;
  encrypted: boolean | null;
  ip_address: string | null;
  mac_address: string | null;
  sim_no: string | null;
  image_name: string | null;
  counterpart: string | null;
  loan_pool: Defaulted<boolean>;
  last_seen_at: string | null;
  last_moved_on: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface AssetsNextTable {
  id: string;
  asset_tag: string;
  class_code: string;
  procurer: 'central' | 'department';
  model_id: string;
  serial_no: Defaulted<string>;
  status: 'inUse' | 'stored' | 'repairing' | 'lent' | 'awaitingDisposal' | 'disposed' | 'lost' | 'withdrawn';
  site_id: string | null;
  room_id: string | null;
  department_id: string | null;
  user_id: string | null;
  acquired_on: string | null;
  price_yen: number | null;
  warranty_until: string | null;
  configuration: Defaulted<Json>;
  os: string | null;
  os_build: string | null;
  encrypted: boolean | null;
  ip_address: string | null;
  mac_address: string | null;
  sim_no: string | null;
  image_name: string | null;
  counterpart: string | null;
  loan_pool: Defaulted<boolean>;
  last_seen_at: string | null;
  last_moved_on: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
  change_id: string;
  seen_version: number | null;
}

export interface AuditBatchesTable {
  no: number;
  seqs: string;
  highest: number;
  records: number;
  leaves: Buffer;
  previous_hash: string;
  sealed_at: string;
  hash: string;
  key: string;
  signature: string;
}

export interface AuditHeadTable {
  only_row: Defaulted<boolean>;
  seq: number;
  hash: string;
}

export interface AuditRecordsTable {
  seq: Defaulted<number>;
  at: string;
  actor_id: string;
  actor_kind: string;
  actor_role: string;
  actor_name: string;
  action: string;
  entity: string;
  entity_id: string;
  changes: Defaulted<Json>;
  reason: string | null;
  request_id: string;
  previous_hash: string | null;
  hash: string | null;
  effect: string | null;
}

export interface BaseImageModelsTable {
  image_id: string;
  model_id: string;
}

export interface BaseImagesTable {
  id: string;
  class_code: string;
  name: string;
  through_id: string;
  made_on: string;
  checked_on: string;
  checked_asset_id: string;
  checked_how: string;
  kept_at: string;
  note: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface BulkRegistrationItemsTable {
  list_id: string;
  movement_id: string;
}

export interface BulkRegistrationListsTable {
  id: string;
  list_no: number;
  made_at: string;
  made_by: string;
  made_by_name: string;
  movement_count: number;
}

export interface BusinessSystemsTable {
  id: string;
  name: string;
  reading: string;
  description: Defaulted<string>;
  owner_department_id: string | null;
  kind: 'system' | 'network' | 'platform';
  first_line_from: string | null;
  active: Defaulted<boolean>;
  sort_order: Defaulted<number>;
  version: Defaulted<number>;
  listed_as: string | null;
}

export interface ByodListsTable {
  request_id: string;
  file_id: string;
  made_at: string;
  made_by: string;
  made_by_name: string;
}

export interface ByodRequestsTable {
  id: string;
  kind: 'stop' | 'register' | 'change';
  asked_by: string;
  asked_at: string;
  ticket_id: string | null;
  devices: Json;
  device_count: number;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
}

export interface CalendarDaysTable {
  day: string;
  kind: 'holiday' | 'yearEnd' | 'extraOpen';
  name: string;
  version: Defaulted<number>;
}

export interface ClosingHandoversTable {
  id: string;
  day: string;
  state: 'drafting' | 'closed';
  body: string;
  drafted_body: string;
  items: Json | null;
  open_count: number | null;
  made_by: string;
  made_by_name: string;
  made_at: string;
  closed_by: string | null;
  closed_by_name: string | null;
  closed_at: string | null;
  version: Defaulted<number>;
  updated_at: string;
  next_day: string | null;
}

export interface ContactVerificationsTable {
  id: string;
  business_system_id: string;
  verified_on: string;
  verified_by: string;
  outcome: 'unchanged' | 'changed' | 'unreachable';
  note: Defaulted<string>;
  created_at: string;
}

export interface DeliveriesTable {
  id: string;
  asset_id: string;
  kind: 'distribution' | 'collection' | 'transport';
  pair_id: string | null;
  ordered_by: string;
  ordered_on: string;
  due_on: string;
  reason: Defaulted<string>;
  user_id: string | null;
  user_name: Defaulted<string>;
  from_site_id: string | null;
  to_site_id: string | null;
  image: Defaulted<string>;
  patched_on: string | null;
  registered: Defaulted<string>;
  prepared_at: string | null;
  appointed_for: string | null;
  appointed_site_id: string | null;
  receiver_department: string | null;
  receiver_name: string | null;
  receiver_contact: string | null;
  handed_at: string | null;
  handed_site_id: string | null;
  works: boolean | null;
  fault: Defaulted<string>;
  inspected_at: string | null;
  reported_to: Defaulted<string>;
  reported_at: string | null;
  wipe_tool: Defaulted<string>;
  wipe_version: Defaulted<string>;
  wipe_method: Defaulted<string>;
  wiped_by: Defaulted<string>;
  wiped_at: string | null;
  accessories: Defaulted<string>;
  accessories_state: Defaulted<string>;
  counted_at: string | null;
  storage: Defaulted<string>;
  storage_told_by: Defaulted<string>;
  kept_at: string | null;
  way: Defaulted<string>;
  carrier: Defaulted<string>;
  protection: Defaulted<string>;
  agreed_with: Defaulted<string>;
  agreed_on: string | null;
  departed_at: string | null;
  arrived_at: string | null;
  ended_at: string | null;
  appointed_room_id: string | null;
  handed_room_id: string | null;
}

export interface DeliveryDesignationsTable {
  id: string;
  department_id: string;
  class_code: string | null;
  ordered_by: string;
  ordered_on: string;
  from_on: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface DepartmentsTable {
  id: string;
  code: string;
  name: string;
  reading: string;
  full_name: string;
  kind: 'bureau' | 'division' | 'section' | 'office' | 'room' | 'unit' | 'external';
  parent_id: string | null;
  site_id: string | null;
  sort_path: string;
  valid_from: string;
  valid_to: string | null;
  successor_id: string | null;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface DeskMeetingsTable {
  id: string;
  handover_id: string;
  kind: 'closing' | 'meeting';
  started_at: string;
  ended_at: string;
  means: 'web' | 'phone' | 'visit';
  account: string;
  people: Json;
  failed_at: string | null;
  failure: Defaulted<string>;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
  account_given: boolean | null;
}

export interface DeviceClassesTable {
  code: string;
  name: string;
  note: Defaulted<string>;
  sort_order: number;
}

export interface DeviceModelsTable {
  id: string;
  class_code: string;
  maker: string;
  name: string;
  introduced_fiscal_year: number | null;
  os: string | null;
  vendor_id: string | null;
  warranty_years: number | null;
  version: Defaulted<number>;
}

export interface DevicePoliciesTable {
  id: string;
  class_code: string;
  procurer: 'central' | 'department';
  valid_from: string;
  valid_to: string | null;
  ledger_keeper: 'helpdesk' | 'department';
  ledger_system: string;
  configured_by: 'helpdesk' | 'department' | 'vendor';
  repaired_by: 'helpdesk' | 'department' | 'vendor';
  wiped_by: 'helpdesk' | 'department' | 'vendor';
  disposed_by: 'helpdesk' | 'department' | 'vendor';
  report_before_repair: boolean;
  hand_over_at: 'hqAndRegional' | 'hqOnly' | 'anywhere' | 'none';
  transport: 'withinSite' | 'betweenSitesOnShortage' | 'betweenSitesProtected' | 'none';
  loan_source: 'pool' | 'awaitingDisposal' | 'oldOnePerPerson' | 'none';
  patch_channel: string;
  fixed_ip: Defaulted<boolean>;
  clauses: Json;
  notes: Json;
  version: Defaulted<number>;
  acquired_from: string | null;
  collect_at: 'hqAndRegional' | 'hqOnly' | 'anywhere' | 'none';
}

export interface DisposalDrivesTable {
  id: string;
  disposal_id: string;
  asset_id: string;
  serial: string;
  model: Defaulted<string>;
  taken_out_at: string;
  taken_out_by: string;
  method: 'drill' | 'shred' | 'agreed' | null;
  tool: Defaulted<string>;
  operator: Defaulted<string>;
  witness: Defaulted<string>;
  destroyed_at: string | null;
  counted_at: string | null;
  validation_id: string | null;
  verified_by: Defaulted<string>;
  verified_how: Defaulted<string>;
  degaussed_at: string | null;
}

export interface DisposalItemsTable {
  disposal_id: string;
  asset_id: string;
  position: number;
  found_at: string | null;
  no_drive: Defaulted<string>;
  no_drive_at: string | null;
  label_off_at: string | null;
  released_at: string | null;
}

export interface DisposalPhotosTable {
  drive_id: string;
  file_id: string;
  at: string;
}

export interface DisposalScansTable {
  id: string;
  disposal_id: string;
  asset_id: string;
  serial: Defaulted<string>;
  step: string;
  holder: string;
  place: string;
  locked: Defaulted<boolean>;
  at: string;
  by_name: string;
}

export interface DisposalValidationsTable {
  id: string;
  method: 'drill' | 'shred' | 'degauss' | 'agreed';
  tool: string;
  category: 'destroy' | 'purge' | 'unrated';
  samples: number;
  how: string;
  validated_on: string;
  validated_by: string;
  holds_until: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface DisposalsTable {
  id: string;
  clause: string;
  method: 'drill' | 'shred' | 'agreed';
  explanation: string;
  approved_by: Defaulted<string>;
  approved_at: string | null;
  place_site_id: string | null;
  place: Defaulted<string>;
  work_on: string | null;
  attends: boolean | null;
  witness: Defaulted<string>;
  waiver: Defaulted<string>;
  agreed_way: Defaulted<string>;
  agreed_with: Defaulted<string>;
  agreed_on: string | null;
  machine: Defaulted<string>;
  machine_site_id: string | null;
  machine_checked_at: string | null;
  counted_before_at: string | null;
  counted_after: number | null;
  counted_after_at: string | null;
  labels_off_at: string | null;
  reported_to: Defaulted<string>;
  reported_at: string | null;
  certified_by: Defaulted<string>;
  certified_at: string | null;
  chain_code: Defaulted<string>;
  accepted_by: Defaulted<string>;
  accepted_at: string | null;
  ended_at: string | null;
  degauss_rule: Defaulted<string>;
  custody_told_to: Defaulted<string>;
  custody_note: Defaulted<string>;
  custody_told_at: string | null;
}

export interface DutyJudgementsTable {
  id: string;
  duty: string;
  week_from: string;
  judged_at: string;
  definition: string;
  occasions: number;
  kept: number;
  late: number;
  missing: number;
  insufficient: number;
  pending: number;
}

export interface FailedJobsTable {
  id: string;
  job: string;
  data: Json;
  cause: string;
  attempts: number;
  failed_at: string;
  settled_at: string | null;
  settled_by_name: string | null;
  settlement: 'retried' | 'dropped' | null;
}

export interface FilesTable {
  id: string;
  storage_key: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  inline_allowed: Defaulted<boolean>;
  uploaded_by: string;
  uploaded_by_name: string;
  created_at: string;
}

export interface FindingsTable {
  id: string;
  duty: string;
  from_on: string;
  to_on: string;
  question: string;
}

export interface HandoverAcknowledgementsTable {
  id: string;
  handover_id: string;
  agent_id: string;
  agent_name: string;
  at: string;
}

export interface ImportMappingsTable {
  kind: string;
  signature: string;
  mapping: Json;
  used_at: string;
  used_by: string;
}

export interface ImportNumbersTable {
  fiscal_year: number;
  last: number;
}

export interface ImportRowsTable {
  run_id: string;
  seq: number;
  line: number | null;
  key: string;
  label: Defaulted<string>;
  outcome: 'added' | 'changed' | 'unchanged' | 'refused' | 'missing';
  entity_id: string | null;
  seen_version: number | null;
  left_version: number | null;
  undone: Defaulted<boolean>;
  problem_codes: Defaulted<string[]>;
  problems: Defaulted<Json>;
  changes: Defaulted<Json>;
  before: Json | null;
  after: Json | null;
  cells: Json | null;
}

export interface ImportRunsTable {
  id: string;
  run_no: string;
  kind: string;
  status: 'uploaded' | 'checking' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone' | 'discarded';
  file_name: string;
  file_size: number;
  sha256: string;
  file_id: string | null;
  sheet_names: Defaulted<Json>;
  sheet_name: string | null;
  first_header_line: number;
  last_header_line: number;
  mapping: Json;
  row_count: Defaulted<number>;
  added: Defaulted<number>;
  changed: Defaulted<number>;
  unchanged: Defaulted<number>;
  refused: Defaulted<number>;
  missing: Defaulted<number>;
  summary: Defaulted<Json>;
  progress_done: Defaulted<number>;
  progress_total: Defaulted<number>;
  step_at: string;
  uploaded_at: string;
  uploaded_by: string;
  uploaded_by_name: string;
  checked_at: string | null;
  check_ms: number | null;
  applied_at: string | null;
  applied_by_name: string | null;
  undone_at: string | null;
  undone_by_name: string | null;
  undo_kept: Defaulted<number>;
  discarded_at: string | null;
  version: Defaulted<number>;
  step_id: string | null;
  step_by: Json | null;
  keep_changed: Defaulted<boolean>;
  step_trouble: string | null;
  following: Json | null;
  hidden: Defaulted<Json>;
}

export interface InstructionItemsTable {
  id: string;
  instruction_id: string;
  asset_id: string;
  done_at: string | null;
  done_by: string | null;
  done_by_name: string | null;
  place: 'remote' | 'atDesk' | null;
  work: Defaulted<string>;
  declined_at: string | null;
  reason: Defaulted<string>;
}

export interface InstructionsTable {
  id: string;
  body: string;
  ordered_by: string;
  ordered_on: string;
  due_on: string;
  at_desk: boolean;
  reported_to: string | null;
  reported_means: 'phone' | 'mail' | 'meeting' | null;
  reported_at: string | null;
  accepted_at: string | null;
  kind: Defaulted<'settings' | 'initialise' | 'fitParts' | 'kit'>;
}

export interface KnowledgeAttachmentsTable {
  knowledge_id: string;
  file_id: string;
  from_edition: Defaulted<number>;
}

export interface KnowledgeEditionsTable {
  knowledge_id: string;
  edition: number;
  title: string;
  symptom: string;
  cause: string;
  body: string;
  edited_by: string;
  edited_by_name: string;
  edited_at: string;
}

export interface KnowledgeItemsTable {
  id: string;
  knowledge_no: string;
  kind: 'knownError' | 'article' | 'manual';
  status: 'draft' | 'published' | 'retired';
  title: string;
  symptom: Defaulted<string>;
  cause: Defaulted<string>;
  body: string;
  edition: Defaulted<number>;
  category_id: string | null;
  page_count: number | null;
  use_count: Defaulted<number>;
  last_used_at: string | null;
  published_at: string | null;
  author_id: string;
  author_name: string;
  source_ticket_id: string | null;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
  audience: Defaulted<'everyone' | 'coordinators' | 'desk'>;
  pending: Json | null;
  pending_by: string | null;
  pending_by_name: string | null;
  topics: Defaulted<string[]>;
  approved_at: string | null;
  reflects: Defaulted<string[]>;
}

export interface KnowledgeTargetsTable {
  knowledge_id: string;
  model_id: string | null;
  software_id: string | null;
  business_system_id: string | null;
}

export interface KnowledgeUsesTable {
  id: string;
  knowledge_id: string;
  edition: number;
  ticket_id: string;
  used_by: string;
  used_at: string;
}

export interface LoanItemsTable {
  id: string;
  loan_id: string;
  asset_id: string;
  kit_id: string | null;
  during: string;
  active: Defaulted<boolean>;
  status_before: string | null;
  accessories: Defaulted<Json>;
  handed_over_at: string | null;
  returned_at: string | null;
  condition: Defaulted<string>;
  missing: Defaulted<string>;
}

export interface LoanKitItemsTable {
  kit_id: string;
  asset_id: string;
}

export interface LoanKitsTable {
  id: string;
  code: string;
  name: string;
  note: Defaulted<string>;
  accessories: Defaulted<Json>;
  active: Defaulted<boolean>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface LoansTable {
  id: string;
  pool: string;
  purpose: 'substitute' | 'temporary' | 'workload' | 'verification' | 'meeting' | 'telework' | 'other';
  purpose_note: Defaulted<string>;
  from_at: string;
  due_at: string;
  borrower_name: string;
  contact: Defaulted<string>;
  needs_current: Defaulted<boolean>;
  instruction: string | null;
  instructed_on: string | null;
  setups: Defaulted<Json>;
  prepared_at: string | null;
  receiver_name: string | null;
  receiver_contact: string | null;
  handed_over_at: string | null;
  hand_over_site_id: string | null;
  explained: Defaulted<boolean>;
  returned_at: string | null;
}

export interface MailsTable {
  id: string;
  state: 'unsent' | 'sent' | 'failed';
  purpose: string;
  to_addresses: string[];
  cc_addresses: Defaulted<string[]>;
  subject: string;
  body: string;
  attachments: Defaulted<Json>;
  auto_submitted: 'auto-generated' | 'auto-replied' | null;
  message_id: string | null;
  in_reply_to: string | null;
  reference_ids: Defaulted<string[]>;
  attempts: Defaulted<number>;
  last_error: string | null;
  last_tried_at: string | null;
  sent_at: string | null;
  requested_by: string;
  requested_by_name: string;
  created_at: string;
}

export interface ManualRenewalsTable {
  id: string;
  change_id: string;
  software_id: string;
  knowledge_id: string | null;
  due_on: string;
  created_at: string;
  done_at: string | null;
  done_by_id: string | null;
  done_edition: number | null;
}

export interface ManualReviewsTable {
  id: string;
  knowledge_id: string;
  edition: number;
  reviewed_on: string;
  note: string;
  reviewed_by: string;
  reviewed_by_name: string;
  recorded_at: string;
}

export interface MobileAnalysesTable {
  id: string;
  month: string | null;
  cluster: string | null;
  subject: string;
  ticket_ids: string[];
  figures: Json;
  finding: string;
  suspicion: boolean;
  at: string;
  by_id: string;
  by_name: string;
}

export interface MobileAnalysisReportsTable {
  analysis_id: string;
  reported_at: string;
  reported_to: string;
  means: 'phone' | 'mail' | 'meeting';
  body: string;
  by_id: string;
  by_name: string;
}

export interface MobileImprovementsTable {
  analysis_id: string;
  knowledge_id: string;
  note: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface MobileSettingsTable {
  id: string;
  set_at: string;
  upkeep_days: number;
  reason: string;
  set_by: string | null;
  set_by_name: string;
  cluster_faults: Defaulted<number>;
  cluster_days: Defaulted<number>;
  bulk_devices: Defaulted<number>;
}

export interface MobileUpkeepsTable {
  id: string;
  asset_id: string;
  at: string;
  result: 'good' | 'fault';
  checked: string[];
  note: Defaulted<string>;
  by_id: string;
  by_name: string;
}

export interface PatchMissingTable {
  search_id: string;
  asset_id: string;
  told_at: string | null;
  told_by: 'mail' | 'phone' | 'visit' | null;
  next_on: string | null;
  settled_at: string | null;
  settled_how: 'delivered' | 'appliedByUser' | 'byHand' | 'outOfUse' | null;
}

export interface PatchSearchesTable {
  id: string;
  target: string;
  covers: string[];
  tool: 'skysea' | 'tanium' | 'assetView' | 'wsus';
  searched_on: string;
  found: number;
  note: string;
}

export interface PatchTestsTable {
  id: string;
  patch_id: string;
  tested_on: string;
  tags: string[];
  result: 'normal' | 'abnormal';
  note: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface PatchWavesTable {
  patch_id: string;
  no: number;
  planned_on: string;
  planned: number;
  delivered_on: string | null;
  delivered: number | null;
  channel: 'wsus' | 'ownWsus' | 'skysea' | 'assetView' | 'byHand' | null;
  note: Defaulted<string>;
}

export interface PatchesTable {
  id: string;
  publication_id: string;
  target: string;
  kind: 'windows' | 'office' | 'software';
  software_id: string;
  published_on: string;
  source: string;
  severity: 'critical' | 'important' | 'moderate' | 'low';
  urgent: boolean;
  changes_use: boolean;
  size_mb: number | null;
  line_mbps: number | null;
  share_percent: number | null;
  per_wave: number | null;
  devices: number | null;
  knowledge_id: string | null;
}

export interface PossessionChecksTable {
  id: string;
  from_on: string;
  due_on: string;
  running: boolean;
}

export interface PossessionContactsTable {
  id: string;
  check_id: string;
  item_id: string;
  at: string;
  means: 'phone' | 'mail' | 'visit';
  result: 'confirmed' | 'absent' | 'lost' | 'batteryFlat';
  next_on: string | null;
  note: Defaulted<string>;
  by_id: string;
  by_name: string;
}

export interface PossessionHoldersTable {
  check_id: string;
  item_id: string;
  result: 'confirmed' | 'absent' | 'lost' | 'batteryFlat' | null;
  next_on: string | null;
}

export interface RecallsTable {
  id: string;
  asset_id: string;
  kind: 'idle' | 'retired';
  retirement_id: string | null;
  found_on: string;
  last_used_on: string | null;
  reason: Defaulted<string>;
  answered_by: Defaulted<string>;
  answer: Defaulted<string>;
  look_again_on: string | null;
  collection_id: string | null;
  due_on: string | null;
  collected_on: string | null;
  ended_at: string | null;
}

export interface RecordClocksTable {
  id: string;
  entity: string;
  record_id: string;
  kind: string;
  rule: Json;
  started_at: string;
  due_at: string;
  warn_at: string;
  paused_at: string | null;
  met_at: string | null;
  voided_at: string | null;
  warned_at: string | null;
  breached_at: string | null;
}

export interface RecordContactsTable {
  id: string;
  record_id: string;
  at: string;
  rung: string | null;
  recipient: 'requester' | 'department';
  means: 'mail' | 'phone';
  result: 'sent' | 'promised' | 'extensionAsked' | 'absent' | 'unknown' | 'noAddress';
  next_on: string | null;
  note: Defaulted<string>;
  mail_id: string | null;
  by_id: string;
  by_name: string;
}

export interface RecordEntriesTable {
  id: string;
  entity: string;
  record_id: string;
  seq: number;
  at: string;
  kind: string;
  actor_id: string;
  actor_name: string;
  body: Defaulted<string>;
  data: Defaulted<Json>;
  shared: Defaulted<boolean>;
  corrects_id: string | null;
}

export interface RecordFilesTable {
  record_id: string;
  file_id: string;
  entry_id: string | null;
  shared: Defaulted<boolean>;
  attached_at: string;
  detached_at: string | null;
}

export interface RecordMentionsTable {
  id: string;
  record_id: string;
  entry_id: string;
  agent_id: string;
  created_at: string;
  read_at: string | null;
}

export interface RecordNumbersTable {
  letter: string;
  fiscal_year: number;
  last: number;
}

export interface RecordStepsTable {
  record_id: string;
  version: number;
  entity: string;
  step: string;
  from_state: string | null;
  to_state: string;
  actor_id: string;
  actor_name: string;
  at: string;
  actor_agent_id: string | null;
  actor_staff_member_id: string | null;
}

export interface RecordSubjectsTable {
  record_id: string;
  kind: 'asset' | 'ticket';
  subject_id: string;
}

export interface RecordsTable {
  id: string;
  entity: string;
  number: string;
  fiscal_year: number;
  serial: number;
  process_version: number;
  state: string;
  is_open: boolean;
  title: string;
  assignee_id: string | null;
  requester_id: string | null;
  department_id: string | null;
  site_id: string | null;
  next_clock: string | null;
  next_due_at: string | null;
  next_warn_at: string | null;
  sort_due: string;
  breached: Defaulted<boolean>;
  last_entry_seq: Defaulted<number>;
  opened_at: string;
  closed_at: string | null;
  version: Defaulted<number>;
  created_by: string;
  created_by_name: string;
  created_at: string;
  updated_at: string;
}

export interface RepairsTable {
  id: string;
  asset_id: string;
  class_code: string;
  procurer: 'central' | 'department';
  warranty_until: string | null;
  user_name: Defaulted<string>;
  contact: Defaulted<string>;
  symptom: string;
  how: 'direct' | 'remote' | null;
  part: string | null;
  cause: Defaulted<string>;
  diagnosed_at: string | null;
  treatment: 'settings' | 'repair' | 'initialise' | 'hold' | 'asIs' | null;
  explained_to: Defaulted<string>;
  explained_at: string | null;
  taken_in_at: string | null;
  taken_in_site_id: string | null;
  accessories: Defaulted<string>;
  status_before: string | null;
  site_before_id: string | null;
  reported_to: Defaulted<string>;
  reported_at: string | null;
  vendor: Defaulted<string>;
  vendor_at: string | null;
  vendor_site_id: string | null;
  appointed_at: string | null;
  sent_at: string | null;
  vendor_due_on: string | null;
  waits_for: Defaulted<string>;
  back_at: string | null;
  cost_yen: number | null;
  in_house: Defaulted<boolean>;
  treated_at: string | null;
  work: Defaulted<string>;
  substitute_number: string | null;
  substitute_declined: Defaulted<boolean>;
  data_moved_at: string | null;
  data_back_at: string | null;
  order_kind: 'fitParts' | 'initialise' | 'kit' | null;
  order_what: Defaulted<string>;
  ordered_by: Defaulted<string>;
  ordered_on: string | null;
  order_due_on: string | null;
  order_done_at: string | null;
  cleaned: Defaulted<string>;
  cleaned_at: string | null;
  kitted_at: string | null;
  checked_at: string | null;
  receiver_name: string | null;
  receiver_contact: string | null;
  returned_at: string | null;
  returned_site_id: string | null;
  no_start: Defaulted<boolean>;
}

export interface RetirementsTable {
  id: string;
  class_code: string;
  model_id: string | null;
  ordered_by: string;
  ordered_on: string;
  due_on: string;
  reason: Defaulted<string>;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface RoomUsesTable {
  id: string;
  room_id: string;
  use: 'helpdesk' | 'devices' | 'other';
  from_on: string;
  at: string;
  by_id: string;
  by_name: string;
}

export interface RoomsTable {
  id: string;
  site_id: string;
  name: string;
  floor: string | null;
  sort_order: Defaulted<number>;
  version: Defaulted<number>;
}

export interface SchemaMigrationsTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: Defaulted<string>;
}

export interface SearchDocumentsTable {
  kind: string;
  id: string;
  at: string;
  folded: string;
  grams: string[];
  fold_version: Defaulted<number>;
}

export interface SettingsTable {
  key: string;
  value: Json;
  version: Defaulted<number>;
}

export interface SimChecksTable {
  id: string;
  sim_id: string;
  checked_on: string;
  recorded_at: string;
  ended_at: string | null;
}

export interface SimEntriesTable {
  id: string;
  sim_id: string;
  at: string;
  kind: 'registered' | 'revised' | 'checked';
  body: string;
  actor_id: string;
  actor_name: string;
}

export interface SimsTable {
  id: string;
  card_no: string;
  line_no: string;
  contract_no: string;
  carrier: string;
  state: 'inUse' | 'spare' | 'stopped';
  asset_id: string | null;
  stopped_on: string | null;
  checked_on: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
  folded: GeneratedAlways<string>;
}

export interface SiteBaseConfirmationsTable {
  id: string;
  site_id: string;
  base_site_id: string;
  confirmed_on: string;
  note: string;
  confirmed_by: string;
  confirmed_by_name: string;
  recorded_at: string;
}

export interface SitesTable {
  id: string;
  code: string;
  name: string;
  reading: string;
  kind: 'hq' | 'annex' | 'regional' | 'standaloneLarge' | 'standalone';
  region: 'hokusei' | 'chusei' | 'nansei' | 'higashikishu' | 'outside';
  base_site_id: string | null;
  drive_minutes: number | null;
  outside_prefecture: Defaulted<boolean>;
  postal_code: string | null;
  address: Defaulted<string>;
  phone: string | null;
  sort_order: Defaulted<number>;
  closed_on: string | null;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface SoftwareAgreementsTable {
  change_id: string;
  agreed_on: string;
  agreed_with: string;
  decision: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SoftwareChangesTable {
  id: string;
  software_id: string;
  kind: 'added' | 'version' | 'replaced' | 'withdrawn' | 'restored';
  changed_on: string;
  was: Defaulted<string>;
  became: Defaulted<string>;
  affects: Defaulted<string[]>;
  what: Defaulted<string>;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SoftwareProductsTable {
  id: string;
  name: string;
  reading: string;
  maker: string;
  current_version: string | null;
  support_ends_on: string | null;
  channel: string | null;
  active: Defaulted<boolean>;
  sort_order: Defaulted<number>;
  version: Defaulted<number>;
  listed_as: string | null;
}

export interface StaffAssignmentsTable {
  id: string;
  staff_member_id: string;
  department_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface StaffMembersTable {
  id: string;
  staff_no: string;
  name: string;
  reading: string;
  department_id: string;
  site_id: string | null;
  room_id: string | null;
  extension: string | null;
  phone: string | null;
  mail: string | null;
  coordinator: Defaulted<boolean>;
  left_on: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface StagedAuditTable {
  change_id: string;
  no: GeneratedAlways<number>;
  notes: Json;
}

export interface StagedChangesTable {
  id: string;
  begun_at: string;
  seen_at: string;
  made_at: string | null;
  given_up: Defaulted<boolean>;
  actor: Json;
  request_id: string;
}

export interface StockBalancesTable {
  item_id: string;
  room_id: string;
  quantity: number;
}

export interface StockCountsTable {
  id: string;
  item_id: string;
  room_id: string;
  counted_on: string;
  expected: number;
  counted: number;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface StockItemsTable {
  id: string;
  code: string;
  name: string;
  kind: 'spare' | 'hub' | 'fixture' | 'tool' | 'consumable' | 'part';
  part_kind: 'hdd' | 'ssd' | 'memory' | 'keyboard' | 'battery' | 'adapter' | 'display' | 'other' | null;
  standard: Defaulted<string>;
  capacity: Defaulted<string>;
  unit: string;
  reorder_point: Defaulted<number>;
  refill_lot: Defaulted<number>;
  quantity: Defaulted<number>;
  closed: Defaulted<boolean>;
  note: Defaulted<string>;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
  folded: GeneratedAlways<string>;
}

export interface StockMovementsTable {
  id: string;
  item_id: string;
  seq: number;
  kind: 'opening' | 'received' | 'issued' | 'fitted' | 'salvaged' | 'returned' | 'moved' | 'counted' | 'corrected' | 'pointChanged';
  room_id: string | null;
  to_room_id: string | null;
  quantity: number;
  moved_on: string;
  request_id: string | null;
  record_id: string | null;
  asset_id: string | null;
  holder: Defaulted<string>;
  reason: Defaulted<string>;
  point: number;
  total: number;
  falls_short: boolean;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface StockRequestsTable {
  id: string;
  kind: 'issue' | 'refill';
  item_id: string;
  quantity: number;
  done_quantity: Defaulted<number>;
  with_name: string;
  asked_on: string;
  due_on: string | null;
  receiver: Defaulted<string>;
  reason: Defaulted<string>;
  answer: Defaulted<string>;
  expected_on: string | null;
  answered_at: string | null;
  ended_at: string | null;
}

export interface StockSalvagesTable {
  record_id: string;
  asset_id: string;
  salvaged_on: string;
  nothing: Defaulted<string>;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SystemAgreementsTable {
  change_id: string;
  agreed_on: string;
  agreed_with: string;
  decision: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SystemChangesTable {
  id: string;
  business_system_id: string;
  kind: 'added' | 'replaced' | 'withdrawn' | 'restored';
  was: Defaulted<string>;
  became: Defaulted<string>;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SystemContactsTable {
  id: string;
  business_system_id: string;
  window_name: string;
  person: string | null;
  phone: string | null;
  mail: string | null;
  hours: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
}

export interface SystemTrainingAgentsTable {
  training_id: string;
  agent_id: string;
}

export interface SystemTrainingsTable {
  id: string;
  business_system_id: string;
  held_on: string;
  means: 'course' | 'manual' | 'practice';
  covered: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}

export interface SystemUsesTable {
  business_system_id: string;
  active: boolean;
  at: string;
}

export interface TicketAttachmentsTable {
  ticket_id: string;
  file_id: string;
  entry_id: string | null;
  shared: Defaulted<boolean>;
  attached_at: string;
  detached_at: string | null;
}

export interface TicketAuthorityReportsTable {
  id: string;
  ticket_id: string;
  nth: number;
  body: string;
  is_final: Defaulted<boolean>;
  reported_by: string;
  reported_by_name: string;
  reported_at: string;
  acknowledged_at: string | null;
  acknowledged_by: string | null;
  acknowledged_by_name: string | null;
  acknowledge_note: string | null;
  next_due_at: string | null;
}

export interface TicketCategoriesTable {
  id: string;
  code: string;
  parent_id: string | null;
  name: string;
  clause: string | null;
  sort_order: Defaulted<number>;
  active: Defaulted<boolean>;
  version: Defaulted<number>;
}

export interface TicketClocksTable {
  id: string;
  ticket_id: string;
  seq: number;
  kind: 'firstAnswer' | 'resolution' | 'requestAnswer' | 'waitingReply' | 'escalationReply' | 'authorityReport' | 'authorityFollowUp' | 'flashReport';
  rule: Json;
  subject_id: string | null;
  started_at: string;
  due_at: string;
  warn_at: string;
  paused_at: string | null;
  met_at: string | null;
  voided_at: string | null;
  warned_at: string | null;
  breached_at: string | null;
}

export interface TicketEntriesTable {
  id: string;
  ticket_id: string;
  seq: number;
  at: string;
  kind: string;
  actor_id: string;
  actor_name: string;
  body: Defaulted<string>;
  data: Defaulted<Json>;
  shared: Defaulted<boolean>;
  corrects_id: string | null;
}

export interface TicketEscalationsTable {
  id: string;
  ticket_id: string;
  target_kind: 'businessSystem' | 'department' | 'person';
  business_system_id: string | null;
  department_id: string | null;
  target_name: string;
  contact_name: Defaulted<string>;
  channel: 'phone' | 'chat' | 'mail' | 'walkIn';
  question: string;
  reason: 'specification' | 'expertise' | 'regulation' | 'operationRule' | 'other';
  due_at: string;
  reply: string | null;
  replied_at: string | null;
  replied_by_name: string | null;
  handed_back_at: string | null;
  hand_back_note: string | null;
  escalated_by: string;
  escalated_by_name: string;
  escalated_at: string;
  version: Defaulted<number>;
}

export interface TicketFlashReportsTable {
  id: string;
  ticket_id: string;
  business_system_id: string;
  contact_name: string;
  means: 'mail' | 'phone';
  mail_to: string | null;
  body: string;
  sent_by: string;
  sent_by_name: string;
  sent_at: string;
}

export interface TicketInterviewsTable {
  ticket_id: string;
  occurred_text: Defaulted<string>;
  occurred_at: string | null;
  user_name: Defaulted<string>;
  operation: Defaulted<string>;
  event: Defaulted<string>;
  situation: Defaulted<string>;
  state_when_called: Defaulted<string>;
  first_completed_at: string | null;
  saved_by_name: string;
  updated_at: string;
}

export interface TicketLinksTable {
  ticket_id: string;
  other_id: string;
  kind: 'related' | 'duplicate' | 'copiedFrom';
  linked_by_name: string;
  linked_at: string;
}

export interface TicketMassActsTable {
  id: string;
  deed: 'assign' | 'close' | 'category';
  to_id: string | null;
  by_id: string;
  actor: Json;
  run_id: string;
  begun_at: string;
  seen_at: string;
  ended_at: string | null;
  times_taken_over: Defaulted<number>;
}

export interface TicketMassRowsTable {
  act_id: string;
  no: number;
  ticket_id: string;
  ticket_no: string;
  done: boolean | null;
  words: string | null;
}

export interface TicketMentionsTable {
  id: string;
  ticket_id: string;
  entry_id: string;
  agent_id: string;
  created_at: string;
  read_at: string | null;
}

export interface TicketNumbersTable {
  fiscal_year: number;
  last: number;
}

export interface TicketsTable {
  id: string;
  fiscal_year: number;
  serial: number;
  ticket_no: string;
  kind: 'inquiry' | 'fault' | 'request';
  channel: 'phone' | 'chat' | 'mail' | 'portal' | 'walkIn';
  status: 'received' | 'inProgress' | 'waiting' | 'resolved' | 'closed';
  subject: string;
  body: Defaulted<string>;
  requester_id: string | null;
  requester_name: string;
  requester_reading: Defaulted<string>;
  department_id: string | null;
  site_id: string | null;
  contact: Defaulted<string>;
  asset_id: string | null;
  category_id: string | null;
  software_id: string | null;
  business_system_id: string | null;
  impact: number;
  urgency: number;
  priority: number;
  assignee_id: string | null;
  received_at: string;
  first_answered_at: string | null;
  resolved_at: string | null;
  closed_at: string | null;
  reopened_count: Defaulted<number>;
  waiting_for: 'requester' | 'department' | 'systemOwner' | 'vendor' | 'authority' | 'other' | null;
  waiting_reason: string | null;
  answer: Defaulted<string>;
  cause_kind: 'known' | 'unknown' | 'businessSystem' | 'network' | 'centralPc' | 'departmentDevice' | 'userOperation' | 'other' | null;
  cause: Defaulted<string>;
  measure: Defaulted<string>;
  cause_set_at: string | null;
  knowledge_id: string | null;
  remote_tool: string | null;
  remote_consented_at: string | null;
  remote_consented_by: string | null;
  remote_started_at: string | null;
  remote_ended_at: string | null;
  duplicate_of_id: string | null;
  created_by: string;
  created_by_name: string;
  last_entry_seq: Defaulted<number>;
  form_hash: string | null;
  next_clock_kind: string | null;
  next_due_at: string | null;
  next_warn_at: string | null;
  breached: Defaulted<boolean>;
  is_escalated: Defaulted<boolean>;
  awaits_authority: Defaulted<boolean>;
  department_path: Defaulted<string>;
  assignee_reading: Defaulted<string>;
  sort_due: string;
  sort_status: number;
  ticket_order: number;
  version: Defaulted<number>;
  created_at: string;
  updated_at: string;
}

export interface VendorsTable {
  id: string;
  name: string;
  reading: string;
  phone: string | null;
  mail: string | null;
  note: Defaulted<string>;
  version: Defaulted<number>;
}

export interface WebMeetingFailuresTable {
  id: string;
  handover_id: string;
  noticed_at: string;
  note: string;
  reported_at: string;
  reported_by: string;
  reported_by_name: string;
  recorded_at: string | null;
}

export interface WeeklyReportFiguresTable {
  id: string;
  report_id: string;
  key: string;
  label: Defaulted<string>;
  value: number;
  previous: number | null;
  ticket_ids: string[];
  list: Defaulted<string>;
  about: string | null;
}

export interface WeeklyReportSubmissionsTable {
  id: string;
  report_id: string;
  nth: number;
  at: string;
  by_account: string;
  by_name: string;
  content: Json;
}

export interface WeeklyReportsTable {
  id: string;
  week_no: number;
  from_on: string;
  to_on: string;
  sections: Json;
  figures_at: string;
  due_at: string;
  checked_by_name: string | null;
  checked_at: string | null;
  submitted_by_name: string | null;
  submitted_at: string | null;
  accepted_by_name: string | null;
  accepted_at: string | null;
  checked_by: string | null;
  submitted_by: string | null;
  accepted_by: string | null;
  taken: Defaulted<Json>;
  writers: Defaulted<Json>;
}

export interface Schema {
  access_entries: AccessEntriesTable;
  access_users: AccessUsersTable;
  accounts_changes: AccountsChangesTable;
  accounts_changes_seen: AccountsChangesSeenTable;
  accounts_credentials: AccountsCredentialsTable;
  accounts_known_devices: AccountsKnownDevicesTable;
  accounts_preferences: AccountsPreferencesTable;
  accounts_roles: AccountsRolesTable;
  accounts_saved_views: AccountsSavedViewsTable;
  accounts_sessions: AccountsSessionsTable;
  accounts_throttles: AccountsThrottlesTable;
  accounts_tokens: AccountsTokensTable;
  accounts_two_factors: AccountsTwoFactorsTable;
  accounts_users: AccountsUsersTable;
  accounts_verifications: AccountsVerificationsTable;
  agents: AgentsTable;
  answer_templates: AnswerTemplatesTable;
  approvals: ApprovalsTable;
  asset_current_builds: AssetCurrentBuildsTable;
  asset_movements: AssetMovementsTable;
  assets: AssetsTable;
  assets_next: AssetsNextTable;
  audit_batches: AuditBatchesTable;
  audit_head: AuditHeadTable;
  audit_records: AuditRecordsTable;
  base_image_models: BaseImageModelsTable;
  base_images: BaseImagesTable;
  bulk_registration_items: BulkRegistrationItemsTable;
  bulk_registration_lists: BulkRegistrationListsTable;
  business_systems: BusinessSystemsTable;
  byod_lists: ByodListsTable;
  byod_requests: ByodRequestsTable;
  calendar_days: CalendarDaysTable;
  closing_handovers: ClosingHandoversTable;
  contact_verifications: ContactVerificationsTable;
  deliveries: DeliveriesTable;
  delivery_designations: DeliveryDesignationsTable;
  departments: DepartmentsTable;
  desk_meetings: DeskMeetingsTable;
  device_classes: DeviceClassesTable;
  device_models: DeviceModelsTable;
  device_policies: DevicePoliciesTable;
  disposal_drives: DisposalDrivesTable;
  disposal_items: DisposalItemsTable;
  disposal_photos: DisposalPhotosTable;
  disposal_scans: DisposalScansTable;
  disposal_validations: DisposalValidationsTable;
  disposals: DisposalsTable;
  duty_judgements: DutyJudgementsTable;
  failed_jobs: FailedJobsTable;
  files: FilesTable;
  findings: FindingsTable;
  handover_acknowledgements: HandoverAcknowledgementsTable;
  import_mappings: ImportMappingsTable;
  import_numbers: ImportNumbersTable;
  import_rows: ImportRowsTable;
  import_runs: ImportRunsTable;
  instruction_items: InstructionItemsTable;
  instructions: InstructionsTable;
  knowledge_attachments: KnowledgeAttachmentsTable;
  knowledge_editions: KnowledgeEditionsTable;
  knowledge_items: KnowledgeItemsTable;
  knowledge_targets: KnowledgeTargetsTable;
  knowledge_uses: KnowledgeUsesTable;
  loan_items: LoanItemsTable;
  loan_kit_items: LoanKitItemsTable;
  loan_kits: LoanKitsTable;
  loans: LoansTable;
  mails: MailsTable;
  manual_renewals: ManualRenewalsTable;
  manual_reviews: ManualReviewsTable;
  mobile_analyses: MobileAnalysesTable;
  mobile_analysis_reports: MobileAnalysisReportsTable;
  mobile_improvements: MobileImprovementsTable;
  mobile_settings: MobileSettingsTable;
  mobile_upkeeps: MobileUpkeepsTable;
  patch_missing: PatchMissingTable;
  patch_searches: PatchSearchesTable;
  patch_tests: PatchTestsTable;
  patch_waves: PatchWavesTable;
  patches: PatchesTable;
  possession_checks: PossessionChecksTable;
  possession_contacts: PossessionContactsTable;
  possession_holders: PossessionHoldersTable;
  recalls: RecallsTable;
  record_clocks: RecordClocksTable;
  record_contacts: RecordContactsTable;
  record_entries: RecordEntriesTable;
  record_files: RecordFilesTable;
  record_mentions: RecordMentionsTable;
  record_numbers: RecordNumbersTable;
  record_steps: RecordStepsTable;
  record_subjects: RecordSubjectsTable;
  records: RecordsTable;
  repairs: RepairsTable;
  retirements: RetirementsTable;
  room_uses: RoomUsesTable;
  rooms: RoomsTable;
  schema_migrations: SchemaMigrationsTable;
  search_documents: SearchDocumentsTable;
  settings: SettingsTable;
  sim_checks: SimChecksTable;
  sim_entries: SimEntriesTable;
  sims: SimsTable;
  site_base_confirmations: SiteBaseConfirmationsTable;
  sites: SitesTable;
  software_agreements: SoftwareAgreementsTable;
  software_changes: SoftwareChangesTable;
  software_products: SoftwareProductsTable;
  staff_assignments: StaffAssignmentsTable;
  staff_members: StaffMembersTable;
  staged_audit: StagedAuditTable;
  staged_changes: StagedChangesTable;
  stock_balances: StockBalancesTable;
  stock_counts: StockCountsTable;
  stock_items: StockItemsTable;
  stock_movements: StockMovementsTable;
  stock_requests: StockRequestsTable;
  stock_salvages: StockSalvagesTable;
  system_agreements: SystemAgreementsTable;
  system_changes: SystemChangesTable;
  system_contacts: SystemContactsTable;
  system_training_agents: SystemTrainingAgentsTable;
  system_trainings: SystemTrainingsTable;
  system_uses: SystemUsesTable;
  ticket_attachments: TicketAttachmentsTable;
  ticket_authority_reports: TicketAuthorityReportsTable;
  ticket_categories: TicketCategoriesTable;
  ticket_clocks: TicketClocksTable;
  ticket_entries: TicketEntriesTable;
  ticket_escalations: TicketEscalationsTable;
  ticket_flash_reports: TicketFlashReportsTable;
  ticket_interviews: TicketInterviewsTable;
  ticket_links: TicketLinksTable;
  ticket_mass_acts: TicketMassActsTable;
  ticket_mass_rows: TicketMassRowsTable;
  ticket_mentions: TicketMentionsTable;
  ticket_numbers: TicketNumbersTable;
  tickets: TicketsTable;
  vendors: VendorsTable;
  web_meeting_failures: WebMeetingFailuresTable;
  weekly_report_figures: WeeklyReportFiguresTable;
  weekly_report_submissions: WeeklyReportSubmissionsTable;
  weekly_reports: WeeklyReportsTable;
}
