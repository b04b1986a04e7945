import { refusals } from '#kernel/refusal.ts';

/** Every "no" of 受付, with what to do next. */
export const ticketsRefusals = refusals('tickets', {
  absent: { kind: 'absent', words: '受付が見つかりません。受付番号を確かめるか、一覧から選び直してください。' },
  noAgent: {
    kind: 'forbidden',
    words: 'このアカウントは担当者名簿に結び付いていません。マネージャに名簿への登録を頼んでください。',
  },
  windowAbsent: {
    kind: 'conflict',
    words: (d: { system: string }) =>
      `${d.system}の窓口が台帳にありません。業務システムの連絡先を登録してから案内してください。`,
  },
  guideNeedsSystem: {
    kind: 'conflict',
    words: 'どの業務システムのことかが決まっていません。受付を直して、業務システムを選んでください。',
  },
  notDispatched: {
    kind: 'conflict',
    words: '駆けつけを記録するのは、県内の単独地域機関の受付です。申出人の拠点を確かめてください。',
  },
  investigateUnknown: {
    kind: 'invalid',
    words: '環境と再現の調査は、原因を「不明」とした受付に記録します。先に原因を決めてください。',
  },
  reportBeforeInvestigation: {
    kind: 'invalid',
    words: '原因が不明のときは、先に県へ報告してから調べます（仕様書 3-2）。「県へ報告する」を押してください。',
  },
  interviewOfFault: {
    kind: 'invalid',
    words: '聞き取りは、故障・不具合の受付に記録します。先に種別を直してください。',
  },
  requesterAbsent: {
    kind: 'absent',
    field: 'requester',
    words: '申出人が職員の台帳に見つかりません。選び直すか、氏名を直接入力してください。',
  },
  assetAbsent: {
    kind: 'absent',
    field: 'assetId',
    words: '機器が台帳に見つかりません。管理番号を確かめて選び直してください。',
  },
  categoryAbsent: { kind: 'absent', field: 'categoryId', words: '分類が見つかりません。選び直してください。' },
  categoryTooWide: {
    kind: 'invalid',
    field: 'categoryId',
    words: (d: { name: string }) => `「${d.name}」の下の分類まで選んでください。`,
  },
  categoryClosed: {
    kind: 'invalid',
    field: 'categoryId',
    words: (d: { name: string }) => `分類「${d.name}」は使わなくなりました。別の分類を選んでください。`,
  },
  softwareAbsent: { kind: 'absent', field: 'softwareId', words: 'ソフトウェアが見つかりません。選び直してください。' },
  systemAbsent: {
    kind: 'absent',
    field: 'businessSystemId',
    words: '業務システムが見つかりません。選び直してください。',
  },
  departmentAbsent: { kind: 'absent', field: 'departmentId', words: '所属が見つかりません。選び直してください。' },
  siteAbsent: { kind: 'absent', field: 'siteId', words: '拠点が見つかりません。選び直してください。' },
  knowledgeAbsent: {
    kind: 'absent',
    field: 'knowledgeId',
    words: '公開中のナレッジに見つかりません。候補から選び直してください。',
  },
  receivedInFuture: {
    kind: 'invalid',
    field: 'receivedAt',
    words: '受付日時が今より後になっています。電話や来訪のあった日時に直してください。',
  },
  receivedLongAgo: {
    kind: 'invalid',
    field: 'receivedAt',
    words: '受付日時が1年以上前です。年月日を確かめて、着信を直してください。',
  },
  receivedSettled: {
    kind: 'forbidden',
    words: '解決した受付の着信は、マネージャが直します。マネージャに頼んでください。',
  },
  receivedAfterRegistration: {
    kind: 'invalid',
    field: 'receivedAt',
    words: '受付日時が登録より後になっています。電話や来訪のあった日時に直してください。',
  },
  receivedOtherYear: {
    kind: 'invalid',
    field: 'receivedAt',
    words: '受付番号の年度が変わる日時には直せません。その年度の受付を取り直し、この受付は重複にしてください。',
  },
  alreadyTheirs: {
    kind: 'conflict',
    field: 'assigneeId',
    words: (d: { name: string }) => `対応者はすでに「${d.name}」です。ほかの担当者を選んでください。`,
  },
  assigneeAbsent: {
    kind: 'absent',
    field: 'assigneeId',
    words: '担当者が名簿に見つからないか、離任しています。選び直してください。',
  },
  alreadyAssigned: {
    kind: 'conflict',
    words: (d: { name: string }) =>
      `すでに${d.name}さんの担当です。ほかの人に移すときは「担当を移す」を使ってください。`,
  },
  answerRequired: {
    kind: 'invalid',
    field: 'answer',
    words: '解決には回答が必要です。利用者へ伝えた内容を「対応・回答」に書いてください。',
  },
  interviewIncomplete: {
    kind: 'invalid',
    field: 'interview',
    words: (d: { missing: readonly string[] }) =>
      `原因を決める前に、聞き取りの「${d.missing.join('」「')}」を記録してください。`,
  },
  causeRequired: {
    kind: 'invalid',
    field: 'cause',
    words: '故障・不具合の解決には原因が必要です。「原因を決める」で区分を選んでください。',
  },
  knownErrorRequired: {
    kind: 'invalid',
    field: 'knowledgeId',
    words: '「既知の不具合」にするときは、当てはまる既知の不具合を候補から選んでください。',
  },
  systemRequired: {
    kind: 'invalid',
    field: 'businessSystemId',
    words: '速報の宛先を決めるため、原因と考えられる業務システムまたはネットワークを選んでください。',
  },
  assetRequired: {
    kind: 'invalid',
    field: 'assetId',
    words: '一括調達のパソコンが原因なら修理につなげます。先に機器の管理番号を選んでください。',
  },
  notCentral: {
    kind: 'invalid',
    field: 'cause',
    words: (d: { assetTag: string }) =>
      `${d.assetTag}は所属で購入した機器です。原因は「所属の機器」を選び、復旧を支援してください。`,
  },
  notDepartment: {
    kind: 'invalid',
    field: 'cause',
    words: (d: { assetTag: string }) =>
      `${d.assetTag}は一括調達の機器です。原因は「一括調達のパソコン」を選び、修理へつなげてください。`,
  },
  reportFirst: {
    kind: 'conflict',
    words: '原因が不明のままです。先に県へ報告するか、原因を決め直してください。',
  },
  followUpFirst: {
    kind: 'conflict',
    words: '県への報告の期限が残っています。最終の報告を送ってから完了にしてください。',
  },
  categoryRequired: {
    kind: 'invalid',
    field: 'categoryId',
    words: '解決の前に分類を選んでください。報告書の件数に使います。',
  },
  flashReportFirst: {
    kind: 'conflict',
    words: (d: { system: string }) => `先に「${d.system}」の担当へ速報してください。`,
  },
  escalationOpen: {
    kind: 'conflict',
    words: (d: { target: string }) =>
      `「${d.target}」への引継ぎの回答がまだです。回答を記録するか、引継ぎを引き取ってください。`,
  },
  escalationRequired: {
    kind: 'invalid',
    field: 'escalation',
    words: '引継ぎ先と、伝える内容を書いてください。',
  },
  escalationTargetRequired: {
    kind: 'invalid',
    field: 'target',
    words: '引継ぎ先を選んでください。業務システム・所属・担当者のどれか一つです。',
  },
  escalationAbsent: { kind: 'absent', words: '引継ぎが見つかりません。画面を読み直してください。' },
  alreadyReplied: {
    kind: 'conflict',
    words: 'この引継ぎの回答は記録済みです。追加の内容は経過に書いてください。',
  },
  alreadyHandedBack: { kind: 'conflict', words: 'この引継ぎはすでに引き取っています。画面を読み直してください。' },
  dueInPast: { kind: 'invalid', field: 'dueAt', words: '期限が過ぎた日時になっています。今より後にしてください。' },
  flashReportNotNeeded: {
    kind: 'conflict',
    words: '速報は、原因が業務システムかネットワークにあるときに送ります。先に原因を決めてください。',
  },
  contactRequired: {
    kind: 'invalid',
    field: 'contactName',
    words: '担当窓口のメールが登録されていません。電話で伝えた相手の名前を書いてください。',
  },
  reportAbsent: { kind: 'absent', words: '県への報告が見つかりません。画面を読み直してください。' },
  authorityNotAsked: {
    kind: 'conflict',
    words: 'この受付は県の回答を待っていません。画面を読み直してください。',
  },
  alreadyAcknowledged: {
    kind: 'conflict',
    words: (d: { by: string }) => `この報告は${d.by}さんが受領済みです。画面を読み直してください。`,
  },
  consentRequired: {
    kind: 'invalid',
    field: 'consent',
    words: '遠隔操作には利用者の同意が必要です。同意を得てから、同意した人の名前を記録してください。',
  },
  remoteRunning: {
    kind: 'conflict',
    words: '遠隔操作はすでに始まっています。終わったら「遠隔操作を終える」を押してください。',
  },
  remoteNotRunning: { kind: 'conflict', words: '遠隔操作は始まっていません。画面を読み直してください。' },
  linkToSelf: {
    kind: 'invalid',
    field: 'otherId',
    words: '同じ受付には結び付けられません。別の受付番号を選んでください。',
  },
  linkAbsent: { kind: 'absent', words: '結び付きが見つかりません。画面を読み直してください。' },
  alreadyLinked: { kind: 'conflict', field: 'otherId', words: 'その受付はすでに結び付いています。' },
  closedByLink: {
    kind: 'conflict',
    words: (d: { ticketNo: string }) =>
      `${d.ticketNo} は、この重複の結び付きで完了にしました。外すには、先に ${d.ticketNo} を再開してください。`,
  },
  originalIsDuplicate: {
    kind: 'conflict',
    field: 'originalId',
    words: (d: { ticketNo: string }) => `選んだ受付も重複です。大元の ${d.ticketNo} を選んでください。`,
  },
  entryAbsent: { kind: 'absent', words: '訂正する経過が見つかりません。画面を読み直してください。' },
  entryNotYours: {
    kind: 'forbidden',
    words: '訂正できるのは、書いた本人とマネージャです。気付いた点は新しい経過に書いてください。',
  },
  mentionAbsent: {
    kind: 'absent',
    field: 'mentions',
    words: '知らせる相手が名簿に見つかりません。選び直してください。',
  },
  attachmentAbsent: { kind: 'absent', words: '添付が見つかりません。外されたか、別の受付のものです。' },
  idTaken: {
    kind: 'conflict',
    field: 'id',
    words: 'この下書きはすでに別の受付として登録されています。新しい受付を始めてください。',
  },
  alreadyRegistered: {
    kind: 'conflict',
    words: (d: { id: string; ticketNo: string }) =>
      `この受付は、前に送った内容で ${d.ticketNo} として登録済みです。受付を開いて変わったところを直し、この下書きは破棄してください。`,
  },
  entryIdTaken: {
    kind: 'conflict',
    words: 'この経過は、前に送った内容で記録済みです。画面を読み込み直して確かめ、足りないところだけを書いてください。',
  },
  massElsewhere: {
    kind: 'conflict',
    words: 'このまとめ操作はサーバーが続けています。一覧の上の知らせで結果を確かめてください。',
  },
  massTooMany: {
    kind: 'tooMany',
    words: (d: { count: number; limit: number }) =>
      `${d.count}件が選ばれています。一度に行えるのは${d.limit}件までです。条件を絞ってください。`,
  },
});
