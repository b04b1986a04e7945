alter table device_policies
  add column acquired_from date,
  add column collect_at text not null default 'none' check (collect_at in ('hqAndRegional', 'hqOnly', 'anywhere', 'none'));
update device_policies set collect_at = hand_over_at;
alter table device_policies alter column collect_at drop default;
alter table device_policies drop constraint device_policies_hand_over_at_check;
alter table device_policies add constraint device_policies_hand_over_at_check
  check (hand_over_at in ('hqAndRegional', 'hqOnly', 'anywhere', 'none'));
alter table device_policies drop constraint device_policies_loan_source_check;
alter table device_policies add constraint device_policies_loan_source_check
  check (loan_source in ('pool', 'awaitingDisposal', 'oldOnePerPerson', 'none'));

-- The rows of the contract as the clauses have them. One that a manager has revised stays what the manager made it.
update device_policies as p set acquired_from = v.acquired_from, configured_by = v.configured_by, hand_over_at = v.hand_over_at,
  collect_at = v.collect_at, loan_source = v.loan_source, patch_channel = v.patch_channel, clauses = v.clauses, notes = v.notes
from (values
  ('NK', 'central', null::date, 'helpdesk', 'hqAndRegional', 'hqAndRegional', 'pool',
    '統合運用管理システム',
    '{"configuration":["4-3","4-10"],"repair":["4-8"],"reportBeforeRepair":["4-8"],"handOver":["4-9","4-10"],"storage":["4-9"],"transport":["4-11"],"ledger":["4-4"],"loan":["4-7"],"sanitization":["4-9","4-12"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"標準イメージを展開","repair":"保証後のSSD・キートップ交換は自前","reportBeforeRepair":"MK・LK・モバイルでは必要","handOver":"情報機器室で手渡し、本人確認","storage":"県が指定した場所","transport":"緩衝と施錠。業者便は情報資産なし","ledger":"一括変更はExcel一覧で依頼","loan":"廃棄待ちを使う。要求により現用も可","sanitization":"廃棄はドライブを物理破壊","patch":"検証機 → 試験 → 波"}'::jsonb),
  ('DK', 'central', null::date, 'helpdesk', 'hqAndRegional', 'hqAndRegional', 'pool',
    '統合運用管理システム',
    '{"configuration":["4-3","4-10"],"repair":["4-8"],"reportBeforeRepair":["4-8"],"handOver":["4-9","4-10"],"storage":["4-9"],"transport":["4-11"],"ledger":["4-4"],"loan":["4-7"],"sanitization":["4-9","4-12"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"標準イメージを展開","repair":"保証後のSSD・キートップ交換は自前","reportBeforeRepair":"MK・LK・モバイルでは必要","handOver":"情報機器室で手渡し、本人確認","storage":"県が指定した場所","transport":"緩衝と施錠。業者便は情報資産なし","ledger":"一括変更はExcel一覧で依頼","loan":"廃棄待ちを使う。要求により現用も可","sanitization":"廃棄はドライブを物理破壊","patch":"検証機 → 試験 → 波"}'::jsonb),
  ('KK', 'central', '2026-10-01'::date, 'helpdesk', 'hqAndRegional', 'hqAndRegional', 'pool',
    '統合運用管理システム',
    '{"configuration":["4-3","4-10"],"repair":["4-8"],"reportBeforeRepair":["4-8"],"handOver":["4-9","4-10"],"storage":["4-9"],"transport":["4-11"],"ledger":["4-1","4-4"],"loan":["4-7"],"sanitization":["4-9","4-12"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"標準イメージを展開","repair":"保証後のSSD・キートップ交換は自前","reportBeforeRepair":"MK・LK・モバイルでは必要","handOver":"情報機器室で手渡し、本人確認","storage":"県が指定した場所","transport":"緩衝と施錠。業者便は情報資産なし","ledger":"一括変更はExcel一覧で依頼","loan":"廃棄待ちを使う。要求により現用も可","sanitization":"廃棄はドライブを物理破壊","patch":"検証機 → 試験 → 波"}'::jsonb),
  ('MK', 'central', null::date, 'helpdesk', 'hqOnly', 'hqOnly', 'pool',
    '専用のWSUS・AssetView',
    '{"configuration":["5-2","5-9"],"repair":["5-7"],"reportBeforeRepair":["5-7"],"handOver":["5-8","5-9"],"storage":["5-8"],"transport":["5-10"],"ledger":["5-3"],"loan":["5-6"],"sanitization":["5-8","5-11"],"patch":["5-12"]}'::jsonb,
    '{"configuration":"更新配信と運用管理、ADへ登録","repair":"修理後に再キッティング。保証後のキートップなどは自前","reportBeforeRepair":"業者へ渡す前に県へ報告","handOver":"本庁舎ヘルプデスク室だけ","storage":"県が指定した場所","transport":"庁舎の敷地内だけ","ledger":"一括変更はExcel一覧で依頼","loan":"廃棄待ちの一人一台かMK。要求により現用も可","sanitization":"廃棄はドライブを物理破壊","patch":"検証用で確かめてから計画的に配信"}'::jsonb),
  ('LK', 'central', null::date, 'helpdesk', 'hqOnly', 'hqOnly', 'oldOnePerPerson',
    '専用のWSUS・SKYSEA',
    '{"configuration":["6-2","6-9"],"repair":["6-7"],"reportBeforeRepair":["6-7"],"handOver":["6-8","6-9"],"storage":["6-8"],"transport":["6-10"],"ledger":["6-3"],"loan":["6-6"],"sanitization":["6-8","6-11"],"patch":["6-12"]}'::jsonb,
    '{"configuration":"更新配信と運用管理、ADへ登録","repair":"保証後のキートップ交換などは自前","reportBeforeRepair":"業者へ渡す前に県へ報告","handOver":"本庁舎ヘルプデスク室だけ","storage":"県が指定した場所","transport":"庁舎の敷地内だけ","ledger":"一括変更はExcel一覧で依頼","loan":"廃棄待ちの古い一人一台を流用","sanitization":"廃棄はドライブを物理破壊","patch":"WSUSなどかSKYSEAから計画的に配信"}'::jsonb),
  ('mobile', 'central', null::date, 'helpdesk', 'anywhere', 'hqOnly', 'pool',
    'WSUS',
    '{"configuration":["7-7"],"repair":["7-8"],"reportBeforeRepair":["7-8"],"handOver":["7-3","7-4"],"storage":["7-4"],"transport":["7-5"],"ledger":["7-3"],"loan":["7-3"],"sanitization":["7-6","7-9"],"patch":["7-3","7-7"]}'::jsonb,
    '{"configuration":"変更は県の指示による","repair":"一次切り分け。保証後のキートップなどは自前","reportBeforeRepair":"業者へ渡す前に県へ報告","handOver":"回収は本庁舎ヘルプデスク室だけ","storage":"県が指定した場所","transport":"保護して庁舎間も可","ledger":"一括変更はExcel一覧で依頼","loan":"ヘルプデスクが貸出の窓口","sanitization":"県の指示で初期化。廃棄は物理破壊","patch":"貸出用は定期に更新"}'::jsonb),
  ('iPad', 'central', null::date, 'helpdesk', 'anywhere', 'hqOnly', 'pool',
    'iPadOSの更新',
    '{"configuration":["7-7"],"repair":["7-8"],"reportBeforeRepair":["7-8"],"handOver":["7-3","7-4"],"storage":["7-4"],"transport":["7-5"],"ledger":["7-3"],"loan":["7-3"],"sanitization":["7-6","7-9"],"patch":["7-3","7-7"]}'::jsonb,
    '{"configuration":"変更は県の指示による","repair":"一次切り分け。保証後のキートップなどは自前","reportBeforeRepair":"業者へ渡す前に県へ報告","handOver":"回収は本庁舎ヘルプデスク室だけ","storage":"R8年度に廃止、順に回収","transport":"保護して庁舎間も可","ledger":"一括変更はExcel一覧で依頼","loan":"ヘルプデスクが貸出の窓口","sanitization":"県の指示で初期化。破壊の方法は県と協議","patch":"県の指示により更新"}'::jsonb),
  ('SK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["1-5"],"repair":["1-5","3-2"],"reportBeforeRepair":["1-5","3-2"],"handOver":["1-5"],"storage":["1-5"],"transport":["1-5"],"ledger":["1-5"],"loan":["1-5"],"sanitization":["1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('PK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["1-5"],"repair":["1-5","3-2"],"reportBeforeRepair":["1-5","3-2"],"handOver":["1-5"],"storage":["1-5"],"transport":["1-5"],"ledger":["1-5"],"loan":["1-5"],"sanitization":["1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('TK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["1-5"],"repair":["1-5","3-2"],"reportBeforeRepair":["1-5","3-2"],"handOver":["1-5"],"storage":["1-5"],"transport":["1-5"],"ledger":["1-5"],"loan":["1-5"],"sanitization":["1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('MK', 'department', null::date, 'helpdesk', 'none', 'none', 'none',
    '専用のWSUS・AssetView',
    '{"configuration":["5-1"],"repair":["5-1","1-5","3-2"],"reportBeforeRepair":["5-1","1-5","3-2"],"handOver":["5-1","1-5"],"storage":["5-1","1-5"],"transport":["5-1","1-5"],"ledger":["5-1","1-5"],"loan":["5-1","1-5"],"sanitization":["5-1","1-5"],"patch":["1-5","5-12"]}'::jsonb,
    '{"configuration":"別の手順書により、県の指示で作業","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"専用サーバから配信"}'::jsonb),
  ('LK', 'department', null::date, 'department', 'none', 'none', 'none',
    '専用のWSUS・SKYSEA',
    '{"configuration":["6-1","1-5"],"repair":["6-1","1-5","3-2"],"reportBeforeRepair":["6-1","1-5","3-2"],"handOver":["6-1","1-5"],"storage":["6-1","1-5"],"transport":["6-1","1-5"],"ledger":["6-1","1-5"],"loan":["6-1","1-5"],"sanitization":["6-1","1-5"],"patch":["1-5","6-12"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"DKなどとは別に配信"}'::jsonb),
  ('NK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["4-1","1-5"],"repair":["4-1","1-5","3-2"],"reportBeforeRepair":["4-1","1-5","3-2"],"handOver":["4-1","1-5"],"storage":["4-1","1-5"],"transport":["4-1","1-5"],"ledger":["4-1","1-5"],"loan":["4-1","1-5"],"sanitization":["4-1","1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"一括調達のNKと同じ"}'::jsonb),
  ('KK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["4-1","1-5"],"repair":["4-1","1-5","3-2"],"reportBeforeRepair":["4-1","1-5","3-2"],"handOver":["4-1","1-5"],"storage":["4-1","1-5"],"transport":["4-1","1-5"],"ledger":["4-1","1-5"],"loan":["4-1","1-5"],"sanitization":["4-1","1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('DK', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["4-1","1-5"],"repair":["4-1","1-5","3-2"],"reportBeforeRepair":["4-1","1-5","3-2"],"handOver":["4-1","1-5"],"storage":["4-1","1-5"],"transport":["4-1","1-5"],"ledger":["4-1","1-5"],"loan":["4-1","1-5"],"sanitization":["4-1","1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('SS', 'department', null::date, 'department', 'none', 'none', 'none',
    '所属・保守委託先',
    '{"configuration":["1-5"],"repair":["1-5","3-2"],"reportBeforeRepair":["1-5","3-2"],"handOver":["1-5"],"storage":["1-5"],"transport":["1-5"],"ledger":["1-5"],"loan":["1-5"],"sanitization":["1-5"],"patch":["1-5"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"所属または保守委託先","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"所属・保守委託先が適用"}'::jsonb),
  ('mobile', 'department', null::date, 'department', 'none', 'none', 'none',
    '統合運用管理システム',
    '{"configuration":["1-5"],"repair":["1-5","3-2"],"reportBeforeRepair":["1-5","3-2"],"handOver":["1-5"],"storage":["1-5"],"transport":["1-5"],"ledger":["1-5"],"loan":["1-5"],"sanitization":["1-5"],"patch":["12-2"]}'::jsonb,
    '{"configuration":"設定を支援","repair":"求めがあれば復旧を支援","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"登録内容の照会に答える","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"未適用の端末へ催促"}'::jsonb),
  ('BYOD', 'department', null::date, 'department', 'none', 'none', 'none',
    '本人',
    '{"configuration":["8-2"],"repair":["8-1"],"reportBeforeRepair":["8-1","3-2"],"handOver":["8-1"],"storage":["8-1"],"transport":["8-1"],"ledger":["8-2"],"loan":["8-1"],"sanitization":["8-1"],"patch":["8-1"]}'::jsonb,
    '{"configuration":"初期設定の問い合わせに答える","repair":"本人が手配","reportBeforeRepair":"所属が手配","handOver":"ヘルプデスクは受け取らない","storage":"所属が保管","transport":"ヘルプデスクは運ばない","ledger":"一括停止はExcel一覧で依頼","loan":"所属の機器は貸し出さない","sanitization":"方法を案内","patch":"本人が適用"}'::jsonb)
) as v (class_code, procurer, acquired_from, configured_by, hand_over_at, collect_at, loan_source, patch_channel, clauses, notes)
where p.class_code = v.class_code and p.procurer = v.procurer and p.valid_from = '2026-10-01' and p.version = 1;

-- Rows of a manager's own get the two new facts, without words and clauses.
update device_policies set clauses = '{"configuration": [], "loan": []}'::jsonb || clauses,
  notes = '{"configuration": "", "loan": ""}'::jsonb || notes
where not (clauses ? 'loan');

-- What 県 lends through the desk has its class and its row too (§9-4, §10-5). An empty catalogue is filled by the seed.
insert into device_classes (code, name, note, sort_order)
select v.code, v.name, v.note, (select max(sort_order) from device_classes) + v.place
from (values
  ('equipment', 'Web会議用備品', 'ルータ、カメラ、マイクスピーカー、ディスプレイ。貸出用', 1),
  ('token', 'ハードウェアトークン', '在宅勤務の二要素認証。貸出用', 2)
) as v (code, name, note, place)
where exists (select from device_classes) on conflict do nothing;
insert into device_policies (id, class_code, procurer, valid_from, ledger_keeper, ledger_system, configured_by, repaired_by,
  wiped_by, disposed_by, report_before_repair, hand_over_at, collect_at, transport, loan_source, patch_channel, clauses, notes)
select gen_random_uuid(), v.class_code, 'central', '2026-10-01', 'helpdesk', '備品台帳', 'helpdesk', 'helpdesk', 'helpdesk', 'helpdesk', true,
  'anywhere', 'anywhere', 'betweenSitesProtected', 'pool', '対象外', v.clauses, v.notes
from (values
  ('equipment',
    '{"configuration":["9-4"],"repair":["9-5"],"reportBeforeRepair":["9-5"],"handOver":["9-4"],"storage":["9-4"],"transport":["9-4"],"ledger":["9-4"],"loan":["9-4"],"sanitization":["9-4"],"patch":["9-4"]}'::jsonb,
    '{"configuration":"使い方を説明","repair":"処置は県が決める","reportBeforeRepair":"状況を記録して県へ報告","handOver":"受け渡しを記録","storage":"県が指定した場所","transport":"損傷と紛失を防ぐ","ledger":"管理とメンテナンス","loan":"日時を調整して貸し出す","sanitization":"県の指示による","patch":"更新の配信はない"}'::jsonb),
  ('token',
    '{"configuration":["10-5"],"repair":["10-5"],"reportBeforeRepair":["10-5"],"handOver":["10-5"],"storage":["10-5"],"transport":["10-5"],"ledger":["10-5"],"loan":["10-5"],"sanitization":["10-5"],"patch":["10-5"]}'::jsonb,
    '{"configuration":"使い方を説明","repair":"処置は県が決める","reportBeforeRepair":"状況を記録して県へ報告","handOver":"受け渡しを記録","storage":"県が指定した場所","transport":"損傷と紛失を防ぐ","ledger":"管理とメンテナンス","loan":"日時を調整して貸し出す","sanitization":"県の指示による","patch":"更新の配信はない"}'::jsonb)
) as v (class_code, clauses, notes)
where exists (select from device_classes as c where c.code = v.class_code)
  and not exists (select from device_policies as p where p.class_code = v.class_code);
