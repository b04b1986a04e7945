const named =
  '県が承認で指定した作業日の機器（その日が終わる前に改めたものと取り消したものを除く）。廃棄処分の記録なしに台帳で「廃棄」になった機器';

const duties = (physical: string) =>
  ({
    destroyed: [named, `作業日のうちに、取り出したすべてのドライブを${physical}、復元できないことを1本ずつ確かめた`],
    place: [named, '県が指定した拠点の専用機器で抹消し、県が立ち会うと決めたものは立ち会った人を記録した'],
    counted: [named, '抹消の前に本体を1台ずつ、抹消の後にドライブを1本ずつ読み、作業日のうちに数量を記録した'],
    certified: [named, '作業日から5開庁日までに、ドライブごとの記録を載せた証明書を県に出した'],
    machine: [named, '抹消のつどその日のうちに、県の専用機器の安全4項目を先に確かめた'],
    labels: [named, '作業日のうちに、管理番号のシールを剥がしたと1台ずつ記録した'],
    approved: [
      '抹消したドライブの機器。台帳で「廃棄」になった機器',
      'それより前に、名称・型番・数量・方法を説明した起案を県が承認した',
    ],
  }) as const;

const c4 = duties('穿孔か破砕で破壊し');
const c7 = duties('穿孔か破砕で破壊し（できないものは県と協議して決めた方法で抹消し）');

/** For each duty that 廃棄処分 shows: what counts as an occasion, and when it is kept. */
export const disposalDutyWords = {
  '4-12.1': c4.destroyed,
  '4-12.2': c4.place,
  '4-12.3': c4.approved,
  '4-12.4': c4.counted,
  '4-12.5': c4.certified,
  '4-12.6': c4.machine,
  '4-12.7': c4.labels,
  '5-11.1': c4.destroyed,
  '5-11.2': c4.place,
  '5-11.3': c4.approved,
  '5-11.4': c4.counted,
  '5-11.5': c4.certified,
  '5-11.6': c4.machine,
  '5-11.7': c4.labels,
  '6-11.1': c4.destroyed,
  '6-11.2': c4.place,
  '6-11.3': c4.approved,
  '6-11.4': c4.counted,
  '6-11.5': c4.certified,
  '6-11.6': c4.machine,
  '6-11.7': c4.labels,
  '7-9.1': c7.destroyed,
  '7-9.2': c7.place,
  '7-9.3': c7.approved,
  '7-9.4': c7.counted,
  '7-9.5': c7.certified,
  '7-9.6': c7.machine,
  '7-9.7': c7.labels,
} as const;
