import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter12: readonly Duty[] = [
  { id: '12-1.1', clause: '12-1', kind: 'duty', owner: 'security', duty: '平日日中に3つのSOC等の通知を受けられる体制を置く' },
  { id: '12-1.2', clause: '12-1', kind: 'duty', owner: 'security', duty: '通知の種類・挙動・場所・回数をつかみ、疑いは即時に県へ報告する' },
  { id: '12-1.3', clause: '12-1', kind: 'duty', owner: 'security', duty: '不審メールの急ぎ度を見極め、感染の疑いは即時に県へ報告する' },
  { id: '12-1.4', clause: '12-1', kind: 'duty', owner: 'security', duty: '検出のあった職員に状況を話し、使ったソフトと操作を尋ねる' },
  { id: '12-1.5', clause: '12-1', kind: 'duty', owner: 'security', duty: '隔離された端末の利用者に説明し、SOCと組んで処置する' },
  { id: '12-1.6', clause: '12-1', kind: 'duty', owner: 'security', duty: '当の職員に対処を案内し、やった結果まで確かめる' },
  { id: '12-1.7', clause: '12-1', kind: 'duty', owner: 'security', duty: 'SOCが隔離解除を決めるまで対応を続ける' },
  { id: '12-1.8', clause: '12-1', kind: 'duty', owner: 'security', duty: '影響の大きいマルウェアの公開情報を庁内に掲示する' },
  { id: '12-1.9', clause: '12-1', kind: 'duty', owner: 'security', duty: '検出の記録をため、定期に県へ報告する' },
  { id: '12-1.10', clause: '12-1', kind: 'duty', owner: 'security', duty: '検出したマルウェアの情報を庁内ホームページに載せる' },

  { id: '12-2.1', clause: '12-2', kind: 'duty', owner: 'patches', duty: 'MSのパッチをWSUS等で計画を立てて配る' },
  { id: '12-2.2', clause: '12-2', kind: 'duty', owner: 'patches', duty: 'Officeのパッチも計画を立てて配る' },
  { id: '12-2.3', clause: '12-2', kind: 'duty', owner: 'patches', duty: '選んだパッチを試験配信し、異常がないか確かめる' },
  { id: '12-2.4', clause: '12-2', kind: 'duty', owner: 'patches', duty: 'パッチの容量から1回に配る台数を決める' },
  { id: '12-2.5', clause: '12-2', kind: 'duty', owner: 'patches', duty: 'MSパッチの未適用機・脆弱機を定期に探し、注意喚起と配布をする' },
  { id: '12-2.6', clause: '12-2', kind: 'scope', owner: 'patches', duty: '配信方法が変わるときは県と別に協議' },
  { id: '12-2.7', clause: '12-2', kind: 'duty', owner: 'patches', duty: '各ソフトのパッチの採否をすぐ検討し、採るならマニュアルを用意する' },
  { id: '12-2.8', clause: '12-2', kind: 'duty', owner: 'patches', duty: '各ソフトの未適用機・脆弱機を定期に探し、注意喚起と配布をする' },
  { id: '12-2.9', clause: '12-2', kind: 'duty', owner: 'reconciliations', duty: '資産管理ツールで一人一台等の情報を集める' },
  { id: '12-2.10', clause: '12-2', kind: 'duty', owner: 'reconciliations', duty: '収集内容と県の登録を定期に突合し、差異一覧を県へ報告する' },
  { id: '12-2.11', clause: '12-2', kind: 'duty', owner: 'patches', duty: '301会議室の研修機32台に月1回(急ぎは即時)パッチを当てる' },
  { id: '12-2.12', clause: '12-2', kind: 'duty', owner: 'patches', duty: '301会議室の研修機の異常を遠隔か現地で調べ、すぐ復旧させる' },

  { id: '12-3.1', clause: '12-3', kind: 'scope', owner: 'patches', duty: '一人一台・MK・LK・モバイルの大型アップデートは年1回の予定' },
  { id: '12-3.2', clause: '12-3', kind: 'duty', owner: 'patches', duty: '大型アップデートを入手して検証機で試し、導入マニュアルを作る' },
  { id: '12-3.3', clause: '12-3', kind: 'duty', owner: 'loans', duty: '大型アップデートの検証機を貸出しの手順で貸す' },
  { id: '12-3.4', clause: '12-3', kind: 'duty', owner: 'patches', duty: '更新ファイルとマニュアルを所属へ配る支援をし、方法は県と協議する' },
  { id: '12-3.5', clause: '12-3', kind: 'duty', owner: 'tickets', duty: 'Windows 11大型アップデートの質問に答える' },

  { id: '12-4.1', clause: '12-4', kind: 'duty', owner: 'knowledge', duty: 'WindowsとOfficeアプリの変更点を操作マニュアルに反映する' },
];
