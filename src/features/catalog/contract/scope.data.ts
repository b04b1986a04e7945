import type { DeviceClassCode, Procurer } from './device-class.ts';

/** Duties whose evidence is the policy row of a class (§1-5(1), §4-1, §5-1, §6-1, §7-1, §8-1). No procurer: both. */
export const policyDuties: readonly { duty: string; classes: readonly DeviceClassCode[]; procurer?: Procurer }[] = [
  { duty: '1-5.1', classes: ['NK', 'DK', 'KK'] },
  { duty: '1-5.2', classes: ['MK'] },
  { duty: '1-5.3', classes: ['LK'] },
  { duty: '1-5.4', classes: ['SK', 'PK', 'TK'] },
  { duty: '1-5.5', classes: ['SS'] },
  { duty: '4-1.1', classes: ['NK', 'DK', 'KK'], procurer: 'department' },
  { duty: '5-1.1', classes: ['MK'], procurer: 'department' },
  { duty: '6-1.1', classes: ['LK'], procurer: 'department' },
  { duty: '7-1.1', classes: ['mobile', 'iPad'] },
  { duty: '8-1.1', classes: ['BYOD'] },
];

/** Software the contract names (§1-5(2)), by what its row is called. */
export const softwareScope: readonly { duty: string; name: string }[] = [
  { duty: '1-5.8', name: 'Windows 11' },
  { duty: '1-5.9', name: 'Microsoft 365' },
  { duty: '1-5.10', name: 'Edge' },
  { duty: '1-5.11', name: 'Thunderbird' },
  { duty: '1-5.12', name: 'Snap Deploy' },
  { duty: '1-5.13', name: 'SKYSEA' },
  { duty: '1-5.14', name: 'Tanium' },
  { duty: '1-5.15', name: 'Soliton' },
  { duty: '1-5.16', name: 'Acrobat' },
  { duty: '1-5.17', name: 'Zoom' },
  { duty: '1-5.18', name: 'Webex' },
  { duty: '1-5.19', name: 'Teams' },
  { duty: '1-5.20', name: 'Slack' },
  { duty: '1-5.21', name: '7-Zip' },
];

/** Systems the contract names (§1-5(3)). */
export const systemScope: readonly { duty: string; name: string }[] = [
  { duty: '1-5.23', name: 'LGWAN' },
  { duty: '1-5.25', name: 'グループウェア' },
  { duty: '1-5.26', name: 'メール' },
  { duty: '1-5.27', name: '職員アカウント集中管理システム' },
  { duty: '1-5.28', name: 'ウィルス対策システム' },
  { duty: '1-5.29', name: '簡易データベース' },
  { duty: '1-5.30', name: 'ファイルストレージ' },
  { duty: '1-5.31', name: 'チャットツール' },
  { duty: '1-5.33', name: '在宅勤務システム' },
  { duty: '1-5.34', name: 'Web会議システム' },
  { duty: '1-5.35', name: 'LGWAN接続環境' },
  { duty: '1-5.36', name: 'ファイル転送システム' },
  { duty: '1-5.38', name: '統合運用管理システム' },
];
