import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter02: readonly Duty[] = [
  { id: '2-1.1', clause: '2-1', kind: 'duty', owner: 'roster', duty: '平日の開庁日に勤務し、閉庁日は停電・年度末の依頼だけ受ける' },
  { id: '2-1.2', clause: '2-1', kind: 'duty', owner: 'roster', duty: '休暇の前に体制を整えて県へ知らせ、急な休みは後で知らせる' },
  { id: '2-1.3', clause: '2-1', kind: 'duty', owner: 'roster', duty: '8:30〜12:00と13:00〜17:15に勤務する' },
  { id: '2-1.4', clause: '2-1', kind: 'duty', owner: 'roster', duty: '庁舎間や現地への移動を勤務時間のうちに収める' },
  { id: '2-1.5', clause: '2-1', kind: 'duty', owner: 'roster', duty: '登庁できない日の勤務変更と理由を、マネージャがすぐ県へ伝える' },

  { id: '2-2.1', clause: '2-2', kind: 'duty', owner: 'roster', duty: '本庁の担当者を行政棟7階のヘルプデスク室に置く' },
  { id: '2-2.2', clause: '2-2', kind: 'duty', owner: 'roster', duty: '地域の担当者を各庁舎の情報機器室に置く' },
  { id: '2-2.3', clause: '2-2', kind: 'duty', owner: 'network', duty: '単独地域機関へは本庁か地域総合庁舎から駆けつけ、機器のある室で作業する' },
  { id: '2-2.4', clause: '2-2', kind: 'scope', owner: 'places', duty: '県外の事務所(東京・関西・三重テラス等)は駆けつけの対象外' },

  { id: '2-3.1', clause: '2-3', kind: 'duty', owner: 'roster', duty: 'マネージャ・本庁・地域・Web会議支援の4班に前年度並みの人数を置く' },
  { id: '2-3.2', clause: '2-3', kind: 'duty', owner: 'roster', duty: '業務に支障が出て県が増員や交代を求めたら応じる' },
  { id: '2-3.3', clause: '2-3', kind: 'duty', owner: 'roster', duty: 'マネージャが担当者をまとめ、県との調整と報告の窓口になる' },
  { id: '2-3.4', clause: '2-3', kind: 'duty', owner: 'roster', duty: 'マネージャと本庁の担当者は本庁舎に常駐' },
  { id: '2-3.5', clause: '2-3', kind: 'duty', owner: 'roster', duty: '地域担当を日替わりで回し、県内全機関に決定後2時間で着く配置を組む' },
  { id: '2-3.6', clause: '2-3', kind: 'duty', owner: 'roster', duty: '代務者を前もって決め、欠員・2日以上の連休等はすぐ交代させる' },
  { id: '2-3.7', clause: '2-3', kind: 'duty', owner: 'roster', duty: '敷地内で入館許可証を着ける(交付と返却を名簿に残す)' },
  { id: '2-3.8', clause: '2-3', kind: 'duty', owner: 'roster', duty: 'マネージャに窓口管理とシステム構築管理の経験者をあてる' },
  { id: '2-3.9', clause: '2-3', kind: 'duty', owner: 'roster', duty: '全員が4条件のいずれかを満たし、②の有資格者を6割以上に保つ' },
];
