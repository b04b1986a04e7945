import type { StepOf } from '#kernel/process.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { DisposalMethod, DisposalState, disposalProcess } from './disposal.process.ts';
import type { DisposalView } from './disposal.ts';
import type { DisposalClause } from './disposal-clauses.data.ts';
import type { DisposalViewName } from './disposals.contract.ts';
import type { ValidatedMethod, ValidationCategory } from './validation.ts';

const noun = '廃棄処分';
const devices = (count: number) => `${count}台`;
const drives = (count: number) => `${count}本`;

/** Every word of 廃棄処分. */
export const disposalsWords = {
  noun,
  title: noun,
  states: {
    proposed: '承認待ち',
    returned: '差戻し',
    approved: '作業中',
    certified: '受理待ち',
    accepted: '除却待ち',
    retired: '廃棄済',
    cancelled: '取消',
  } satisfies Record<DisposalState, string>,
  steps: {
    approve: '承認して場所を指定',
    countBefore: '作業前の数量',
    checkMachine: '専用機器の安全確認',
    takeOut: '取り出しを記録',
    destroy: '抹消を記録',
    countAfter: '作業後の数量',
    takeLabelsOff: 'ラベルを剥がす',
    passOn: '受渡しを読む',
    report: '県へ報告',
    tellCustody: '保管の空白を説明',
    certify: '証明書を作る',
    accept: '証明書を受理',
    retire: '台帳から除却',
    putBack: '取り出しを直す',
    agree: '別の方法を協議',
    postpone: '作業日を変える',
    revise: '起案を直す',
    sendBack: '差し戻す',
    cancel: '廃棄処分を取り消す',
  } satisfies Record<StepOf<typeof disposalProcess>, string>,
  done: {
    approve: (one) => `${one.number}を承認し、場所を${one.place}に指定しました。`,
    countBefore: (one) => `${one.number}の作業前の数量を記録しました（${found(one)}/${devices(one.items.length)}）。`,
    checkMachine: (one) => `${one.machine}の安全を確かめました。`,
    takeOut: (one) => `${one.number}のドライブの取り出しを記録しました（${drives(one.drives.length)}）。`,
    destroy: (one) => `${one.number}の抹消を記録しました（${destroyed(one)}/${drives(one.drives.length)}）。`,
    countAfter: (one) =>
      `${one.number}の作業後の数量を記録しました（${one.countedAfter ?? 0}/${drives(destroyed(one))}）。`,
    takeLabelsOff: (one) =>
      `${one.number}のラベルの剥離を記録しました（${labelsOff(one)}/${devices(one.items.length)}）。`,
    passOn: (one) => `${one.number}の受渡しを記録しました。`,
    tellCustody: (one) => `${one.number}の保管について${one.custodyToldTo}へ説明したことを記録しました。`,
    report: (one) => `${one.number}について${one.reportedTo}へ報告したことを記録しました。`,
    certify: (one) => `${one.number}の証明書を作り、県へ出しました。印刷できます。`,
    accept: (one) => `${one.number}の証明書を受理しました。`,
    retire: (one) => `${one.number}の${devices(one.items.length)}を台帳から除却しました。一括登録一覧に載ります。`,
    putBack: (one) => `${one.number}の取り出しを直しました（${drives(one.drives.length)}）。`,
    agree: (one) => `${one.number}の方法を${one.agreedWith}と協議したことを記録しました。`,
    postpone: (one) => `${one.number}の作業日を${one.workOn ? formatMonthDay(one.workOn) : ''}に変えました。`,
    revise: (one) => `${one.number}を直して県へ出しました（${devices(one.items.length)}）。`,
    sendBack: (one) => `${one.number}を差し戻しました。`,
    cancel: (one) => `${one.number}を取り消しました。`,
  } satisfies Record<StepOf<typeof disposalProcess>, (one: DisposalView) => string>,
  asks: {
    approve: (one: DisposalView) => `${one.title}（${one.number}）の廃棄を承認しますか。`,
    certify: (one: DisposalView) => `${one.number}の${drives(one.drives.length)}を抹消したことを証明しますか。`,
    accept: (one: DisposalView) => `${one.number}の証明書を受理しますか。`,
    retire: (one: DisposalView) =>
      `${one.number}の${devices(one.items.length)}を台帳から除却しますか。台帳へは戻せません。`,
    sendBack: (one: DisposalView) => `${one.title}（${one.number}）を差し戻しますか。`,
    cancel: (one: DisposalView) => `${one.number}（${devices(one.items.length)}）を取り消しますか。`,
  },
  clocks: { work: '作業日', custody: '抹消まで', certificate: '証明書' },
  validatedMethods: {
    drill: '穿孔',
    shred: '破砕',
    degauss: '消磁',
    agreed: '県と協議した方法',
  } satisfies Record<ValidatedMethod, string>,
  categories: {
    destroy: 'Destroy（破壊）',
    purge: 'Purge（除去）',
    unrated: '区分なし',
  } satisfies Record<ValidationCategory, string>,
  methods: { drill: '穿孔', shred: '破砕', agreed: '県と協議した方法' } satisfies Record<DisposalMethod, string>,
  clauseNames: { '4-12': '一人一台', '5-11': 'MK', '6-11': 'LK', '7-9': 'モバイル' },
  /** What its devices were for, and so what may stand on their drives. */
  dataClasses: {
    '4-12': '行政事務の情報',
    '5-11': '個人番号利用事務の情報',
    '6-11': 'LGWAN接続系の情報',
    '7-9': '行政事務の情報（庁外で使用）',
  } satisfies Record<DisposalClause, string>,
  heading: (models: readonly { readonly name: string; readonly count: number }[]) => {
    const [first, ...others] = models;
    const more = others.length > 0 ? `、ほか${others.length}機種` : '';
    return `${first?.name ?? ''}${more}　${devices(models.reduce((sum, { count }) => sum + count, 0))}`;
  },
  devices,
  drives,
  of: (some: number, all: number) => `${some} / ${all}`,
  listed: '、',
  said: {
    proposed: (models: readonly { readonly name: string; readonly count: number }[], how: string, why: string) =>
      [...models.map(({ name, count }) => `${name}　${devices(count)}`), `方法：${how}`, why].join('\n'),
    approved: (place: string, day: string, witness: string, waiver: string, degauss: string) =>
      [
        `場所：${place}`,
        `作業日：${day}`,
        witness ? `立会い：${witness}` : `立会いなし：${waiver}`,
        degauss && `県の定めによる消磁：${degauss}`,
      ]
        .filter(Boolean)
        .join('\n'),
    countedBefore: (count: number, all: number) => `本体 ${count} / ${devices(all)}`,
    machine: (machine: string, site: string) => `${machine}（県所有）　${site}　4項目を確認`,
    takenOut: (count: number, without: readonly string[], reason: string) =>
      [
        count > 0 && `ドライブ ${drives(count)}`,
        without.length > 0 && `ドライブなし：${without.join('、')}（${reason}）`,
      ]
        .filter(Boolean)
        .join('\n'),
    destroyed: (count: number, how: string, operator: string, witness: string, degaussed: boolean) =>
      [
        `${drives(count)}　${how}　作業：${operator}${witness ? `　立会い：${witness}` : ''}`,
        degaussed && '県の定めにより消磁',
      ]
        .filter(Boolean)
        .join('\n'),
    verified: (how: string, by: string) => `復元できない状態を1本ずつ確認：${how}（${by}）`,
    passed: (devices: number, drives: number, holder: string, place: string, locked: boolean) =>
      [
        [devices > 0 && `本体 ${devices}台`, drives > 0 && `ドライブ ${drives}本`].filter(Boolean).join('、'),
        `${holder}　${place}${locked ? '（施錠）' : ''}`,
      ].join('\n'),
    photographed: (name: string, serials: readonly string[]) => `${name}：${serials.join('、')}`,
    countedAfter: (count: number, all: number, lost: { readonly names: readonly string[]; readonly more: number }) =>
      [
        `ドライブ ${count} / ${drives(all)}`,
        lost.names.length > 0 && `見つからない：${lost.names.join('、')}${lost.more > 0 ? `、ほか${lost.more}本` : ''}`,
      ]
        .filter(Boolean)
        .join('\n'),
    labelsOff: (count: number, all: number) => `ラベル ${count} / ${all}枚`,
    reported: (to: string, body: string) => `${to}へ　${body}`,
    certified: (code: string, note: string) => [`監査の連鎖 ${code}`, note].filter(Boolean).join('\n'),
    putBack: (serials: readonly string[], reason: string) => `${serials.join('、')}　${reason}`,
    agreed: (way: string, who: string, day: string, reason: string) => `${way}　協議：${who} ${day}\n${reason}`,
    postponed: (day: string, by: string, reason: string) => `作業日 ${day}（${by}）　${reason}`,
  },
  views: {
    open: '未完了すべて',
    proposed: '県の承認待ち',
    approved: '作業中・差戻し',
    certified: '証明書の受理待ち',
    overdue: '期限超過',
    closed: '終わった廃棄',
    all: 'すべて',
  } satisfies Record<DisposalViewName, string>,
  groups: { work: '廃棄の仕事', all: '全体' },
  export: { file: '廃棄台帳', sheet: '廃棄処分' },
  menu: { list: noun, screen: '廃棄処分の一覧', validations: '抹消方法の妥当性確認' },
  propose: {
    title: '廃棄処分を起案',
    send: '県へ出す',
    sending: '県へ出しています',
    said: ({ number, items }: DisposalView) => `${number}を県へ出しました（${devices(items.length)}）。`,
  },
  facts: {
    plan: '県への説明',
    approval: '県の承認',
    work: '作業',
    certificate: '証明書',
  },
  lines: {
    degauss: '県の定めによる消磁',
    custody: '保管の連続',
    verification: '検証（ドライブごと）',
    validation: '妥当性確認（方法）',
    clause: '条項',
    dataClass: '情報の区分',
    method: '方法',
    explanation: '説明',
    approved: '承認',
    place: '指定の場所',
    workOn: '作業日',
    witness: '立会い',
    agreed: '協議した方法',
    countedBefore: '作業前の数量',
    machine: '専用機器の安全確認',
    destroyed: '抹消',
    countedAfter: '作業後の数量',
    labels: 'ラベルの剥離',
    reported: '県へ報告',
    certified: '作成',
    chain: '監査の連鎖',
    accepted: '県の受理',
  },
  sections: { quantities: '数量', drives: 'ドライブごとの記録', items: '機器', custody: '保管の経過' },
  custody: {
    columns: { at: '読んだ時刻', step: '工程', what: '対象', holder: '持つ人', place: '場所' },
    what: (many: number, out: number) =>
      [many > 0 && `本体 ${many}台`, out > 0 && `ドライブ ${out}本`].filter(Boolean).join('、'),
    locked: '施錠',
    unknown: '所在が記録にない',
    inLedger: (place: string) => `台帳：${place}`,
    broken: (count: number) => `保管の空白が${count}件あります。県へ説明するまで証明書は作れません。`,
    told: (count: number) => `保管の空白${count}件を県へ説明しました。`,
    gap: (what: string, from: string, until: string, holder: string, place: string) =>
      `${what}　${from}から${until}まで読取なし（${holder} ${place}）`,
    unplaced: (what: string) => `${what}　台帳に場所がなく、一度も読まれていない`,
    still: '今',
    whole: '作業前の数量から抹消まで、決まりの時間を超える空白なし',
    wasTold: (count: number, who: string, note: string) => `空白${count}件　${who}へ説明：${note}`,
    rule: (drive: number, device: number, locked: number) =>
      `ドライブは${drive}時間、本体は${device}時間、施錠した所では${locked}時間のうちに読みます。`,
  },
  photos: {
    add: '写真を付ける',
    adding: '送っています',
    note: '抹消したドライブの製造番号が読める写真を、1枚ずつ付けます。',
    file: '写真',
    serials: '写真で読める製造番号',
    serialsHelp: '写真を見て、読める番号を1行に1本。写真のないドライブの番号が入っています。',
    said: (count: number) => `写真を付けました（${drives(count)}）。`,
    of: (serial: string) => `${serial}の写真`,
    none: 'まだ',
    many: (count: number) => `${count}枚`,
  },
  validations: {
    title: '抹消方法の妥当性確認',
    lead: '専用機器と手順が、確かに復元できない状態にすることを検体で確かめた記録です（NIST SP 800-88 r2、IEEE 2883）。ドライブごとの検証とは別です。消磁は破壊ではありません。',
    none: '妥当性確認の記録はまだありません。',
    add: '妥当性確認を記録',
    adding: '記録しています',
    said: (tool: string) => `${tool}の妥当性確認を記録しました。`,
    holds: '有効',
    over: '期限切れ',
    until: (day: string) => `${day}まで`,
    option: (how: string, tool: string, on: string) => `${how}　${tool}（${on}確認）`,
    samples: (count: number) => `検体${count}本`,
    line: (how: string, tool: string, category: string, on: string, by: string, samples: number) =>
      `${how}　${tool}　${category}　${on} ${by}　検体${samples}本`,
    columns: {
      method: '方法',
      tool: '機器と手順の版',
      category: 'NIST・IEEEの区分',
      how: '確かめ方',
      on: '確認',
      holds: '有効期限',
      drives: '抹消',
    },
    form: {
      method: '方法',
      tool: '機器と手順の版',
      category: '区分（NIST SP 800-88 r2、IEEE 2883）',
      samples: '検体の本数',
      how: '確かめ方と結果',
      validatedOn: '確認した日',
      validatedBy: '確認した人',
      holdsUntil: '有効期限',
    },
  },
  quantities: { what: '対象', planned: '承認', before: '作業前', destroyed: '抹消', after: '作業後', labels: 'ラベル' },
  bodies: '本体',
  disks: 'ドライブ',
  itemColumns: {
    tag: '管理番号',
    model: '型番',
    serial: '製造番号',
    found: '作業前',
    drives: 'ドライブ',
    label: 'ラベル',
    place: '保管',
  },
  driveColumns: {
    tag: '管理番号',
    serial: 'ドライブ製造番号',
    model: '型番・容量',
    method: '方法・道具',
    operator: '作業・検証',
    at: '抹消',
    counted: '作業後',
    photos: '写真',
  },
  marks: { yes: '済', missing: '見つからない', notYet: 'まだ', none: 'ドライブなし' },
  stopped: (counted: number, destroyed: number) =>
    `作業後の数量が合わないため、ここで止めています。抹消${destroyed}本、作業後${counted}本。`,
  lost: (serials: string) => `見つからないのは ${serials} です。`,
  slip: {
    titles: { request: '廃棄承認依頼', certificate: 'データ抹消証明書' },
    request: ['管理番号', '型番', '製造番号', '作業前'],
    certificate: ['管理番号', 'ドライブ', '製造番号', '方法・道具', '抹消', '作業者', '検証', '写真'],
    sign: '県の受領印',
    boxes: ['承認', '確認', '作成'],
    pledge: (clause: string) =>
      `仕様書${clause}に基づき、上記のハードウェアから取り出した記憶媒体を抹消し、データの復元が不可能な状態にしたことを証明します。`,
    ask: (clause: string) => `仕様書${clause}に基づき、上記のとおり廃棄処分を行いたいので、承認をお願いします。`,
    by: (operator: string, witness: string) => (witness ? `${operator}\n立会い ${witness}` : operator),
    validation:
      '検証はドライブごとの確認、妥当性確認は方法そのものの確認です。消磁は県の定めによるもので、NIST SP 800-88 r2のDestroyではありません。',
    verified: (how: string, by: string) => `${how} ${by}`,
    photo: (hash: string) => `SHA-256 ${hash}`,
  },
  form: {
    tags: '廃棄する機器の管理番号',
    tagsHelp: '1行に1台。読取機で続けて読むか、表から貼り付けます。',
    method: '抹消の方法',
    explanation: '県への説明（名称・型番・数量のほか）',
    site: '拠点',
    place: '作業の場所',
    workOn: '作業日',
    attends: '県の職員が立ち会う',
    witness: '立ち会う人の氏名',
    waiver: '立ち会わない理由',
    read: '読んだ管理番号',
    readHelp: '箱の機器を1台ずつ読みます。1行に1台。',
    machine: '県の専用機器',
    worn: '保護めがねと手袋',
    interlock: '扉の安全装置と非常停止',
    blades: '刃・針の摩耗',
    area: '周囲の片付け',
    drives: '取り出したドライブ',
    drivesHelp: '1行に1本：管理番号　ドライブ製造番号　メーカー・型番・容量（容量は省くと台帳から入ります）。',
    without: 'ドライブがない機器',
    withoutHelp: '1行に1台。あれば理由も入れます。',
    withoutReason: 'ドライブがない理由',
    serials: '抹消したドライブの製造番号',
    serialsHelp: '破壊したものを1本ずつ読みます。1行に1本。',
    how: '方法',
    validation: '方法と専用機器（妥当性確認）',
    degaussed: '県の定めにより消磁した',
    verifiedHow: '検証のしかた',
    verifiedBy: '検証した人',
    degaussRule: '消磁も命じるときの県の定め',
    holder: '今から持つ人',
    where: '置く場所',
    locked: '施錠した所に置く',
    pass: '読んだ管理番号・ドライブ製造番号',
    passHelp: '受け渡すものを1つずつ読みます。1行に1つ。',
    operator: '作業した人',
    verified: '復元できない状態を1本ずつ確かめた',
    readDrives: '破壊したドライブの製造番号',
    readDrivesHelp: '箱に残ったものをもう一度読みます。1行に1本。',
    labels: 'シールを剥がした機器の管理番号',
    labelsHelp: '剥がした後の機器を1台ずつ。1行に1台。',
    putBack: '取り出しを取り消すドライブの製造番号',
    way: '決めた方法',
    agreedWith: '協議した県の担当者',
    agreedOn: '協議した日',
    toldBy: '作業日を指定した県の担当者',
  },
  home: {
    waiting: '廃棄処分の承認と受理',
    hint: '開いて、説明と数量を確かめてから答えます',
    asked: {
      proposed: '承認待ち（4-12）　名称・型番・数量・方法を確かめ、作業の場所と日を決めてください。',
      certified: '証明書の受理待ち（4-12）　抹消の前と後の数量と、証明書を確かめてください。',
    },
  },
} as const;

const found = (one: DisposalView) => one.items.filter(({ foundAt }) => foundAt !== null).length;
const destroyed = (one: DisposalView) => one.drives.filter(({ destroyedAt }) => destroyedAt !== null).length;
const labelsOff = (one: DisposalView) => one.items.filter(({ labelOffAt }) => labelOffAt !== null).length;

/** Lines of the weekly report, by what they count. */
export const disposalFigureLines = {
  proposed: { label: '起案', step: 'open' },
  certified: { label: '証明書を出した', step: 'certify' },
  retired: { label: '台帳から除却した', step: 'retire' },
  open: { label: '週末の廃棄処分中', openIn: ['proposed', 'returned', 'approved', 'certified', 'accepted'] },
  late: { label: '週末に作業日を過ぎた', lateBy: 'work' },
} as const;
