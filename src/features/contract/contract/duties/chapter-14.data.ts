import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter14: readonly Duty[] = [
  { id: '14-1.1', clause: '14-1', kind: 'scope', owner: 'contract', duty: '机・パソコン・コピー機・内線電話・消耗品は県が用意する' },
  { id: '14-1.2', clause: '14-1', kind: 'duty', owner: 'contract', duty: '県が用意しない備品を受託者が整え、置く前に県の承認を得る' },
  { id: '14-1.3', clause: '14-1', kind: 'scope', owner: 'contract', duty: '県の電話は内線専用で、庁舎間の通話ができる' },
  { id: '14-1.4', clause: '14-1', kind: 'scope', owner: 'contract', duty: '窓口用に庁内メールとインターネットメールが使える' },
  { id: '14-1.5', clause: '14-1', kind: 'duty', owner: 'contract', duty: '各勤務場所に問合せ用の外線と電話機を自費で設ける' },
  { id: '14-1.6', clause: '14-1', kind: 'scope', owner: 'contract', duty: '端末の維持に使う器具・用紙・ごみ袋等は県が用意する' },
  { id: '14-1.7', clause: '14-1', kind: 'scope', owner: 'contract', duty: '駐車場は職員と同条件で使え、許可証が出ないことがある' },
  { id: '14-1.8', clause: '14-1', kind: 'duty', owner: 'contract', duty: '県から借りた物を傷め失ったら、自費で元に戻す' },
  { id: '14-1.9', clause: '14-1', kind: 'duty', owner: 'contract', duty: '外線で問合せの電話を同時に3件以上受けられる' },
  { id: '14-1.10', clause: '14-1', kind: 'duty', owner: 'contract', duty: '時間外は電話機を留守番電話にできる' },

  { id: '14-2.1', clause: '14-2', kind: 'duty', owner: 'security', duty: '県の安全対策基準を守り、違反やそのおそれは県へ報告し指示に従う' },
  { id: '14-2.2', clause: '14-2', kind: 'duty', owner: 'security', duty: '知った個人情報と機密を業務以外に使わず、契約後も漏らさない' },

  { id: '14-3.1', clause: '14-3', kind: 'duty', owner: 'contract', duty: 'R8.9.30までに前受託者から全勤務場所の業務を漏れなく引き継ぐ' },
  { id: '14-3.2', clause: '14-3', kind: 'duty', owner: 'contract', duty: '承認済みの業務マニュアルを次期受託者へ渡し、R11.9.30までに引継ぎを終える' },

  { id: '14-4.1', clause: '14-4', kind: 'duty', owner: 'contract', duty: '契約終了時に電話回線と機器を自費で撤去し、県の指示で元に戻す' },
  { id: '14-4.2', clause: '14-4', kind: 'scope', owner: 'contract', duty: '過失のない経年の傷みは原状回復から除く' },

  { id: '14-5.1', clause: '14-5', kind: 'duty', owner: 'contract', duty: '暴力団等の不当介入を断固として拒む' },
  { id: '14-5.2', clause: '14-5', kind: 'scope', owner: 'contract', duty: '不当介入の通報や報告を怠れば落札資格停止等になる' },
  { id: '14-5.3', clause: '14-5', kind: 'duty', owner: 'contract', duty: '不当介入は警察に通報し、捜査に協力する' },
  { id: '14-5.4', clause: '14-5', kind: 'duty', owner: 'contract', duty: '不当介入を県へ報告する' },
  { id: '14-5.5', clause: '14-5', kind: 'duty', owner: 'contract', duty: '不当介入で工程が遅れそうなら県と協議する' },

  { id: '14-6.1', clause: '14-6', kind: 'duty', owner: 'contract', duty: '仕様書にない事や疑いのある事を県と協議して決め、記録する' },
];
