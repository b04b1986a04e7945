import type { SetupItem, SetupKey } from './setup.ts';

const n = (count: number) => count.toLocaleString('ja-JP');

/** Words of the checklist of an installation that does not work yet. */
export const setupWords = {
  title: '業務を始める前に',
  lead: '途中で閉じても、続きから始まります。すべて済むと、この一覧は出なくなります。',
  again: '見直す',
  seeded: {
    title: '契約の値',
    change: '変える',
    prefecture: '県',
    contract: '業務名',
    period: '業務期間',
    span: (from: string, to: string) => `${from}–${to}`,
    phone: '窓口の電話',
    hours: '窓口の時間',
  },
  progress: (done: number, all: number) => `${done} / ${all} 済み`,
  states: { done: '済み', begun: '途中', open: 'これから' } satisfies Record<SetupItem['state'], string>,
  items: {
    names: {
      title: '契約と県の名前',
      why: '書類の名前、業務の期間、窓口の電話。仕様書の値が入っています（1-3）',
      action: '確かめて入れる',
    },
    policies: {
      title: '契約の決まり',
      why: '機器種別ごとの取扱方針。修理・貸出・廃棄はこの表のとおりに動きます',
      action: '見直す',
    },
    calendar: {
      title: '暦',
      why: '開庁日と勤務時間。すべての期限はこの暦で数えます（2-1）',
      action: 'madoguchi migrate',
    },
    departments: {
      title: '所属の取込',
      why: '組織順、よみ、所属長の Excel をそのまま読みます',
      action: '所属を取り込む',
    },
    sites: { title: '拠点の取込', why: '履行場所と駆けつけ元。別紙の一覧を読みます（1-4）', action: '拠点を取り込む' },
    staff: { title: '職員の取込', why: '職員番号、氏名、よみ、所属、内線', action: '職員を取り込む' },
    assets: { title: '機器の取込', why: '管理番号、種別、型式、使用者、場所', action: 'マネージャが取り込みます' },
    systems: {
      title: '業務システムと連絡先',
      why: '引継ぎと速報の宛先です（3-3）',
      action: 'マネージャが入れます',
    },
    agents: { title: '担当者の名簿', why: '受け付ける人と、マネージャ（2-3）', action: '名簿に入れる' },
    accounts: { title: '利用者', why: 'マネージャ、担当者、県担当、監査と、二人の管理者', action: '利用者を登録' },
    mail: { title: 'メール', why: '催促、県への報告、返却の知らせを送ります', action: 'SMTP_URL' },
    backup: { title: 'バックアップ', why: '毎晩 2:30 に、別の場所へ作ります', action: 'BACKUP_DIR' },
    audit: { title: '監査の鍵', why: '記録の改ざんを外から確かめる鍵で、封印します（14-2）', action: 'AUDIT_KEY' },
  } satisfies Record<SetupKey, Pick<SetupItem, 'title' | 'why' | 'action'>>,
  onServer: (command: string) => `サーバで設定：${command}`,
  count: {
    names: (set: boolean) => (set ? '入れました' : '仕様書のままです'),
    policies: (count: number) => `取扱方針 ${n(count)}行`,
    calendar: (until: string | null) => (until ? `${until} まで` : '入っていません'),
    rows: (count: number, unit: string) => `${n(count)}${unit}`,
    systems: (reachable: number, all: number) => `連絡先 ${n(reachable)} / ${n(all)}`,
    roles: (missing: readonly string[]) => (missing.length > 0 ? `${missing.join('、')}がいません` : 'そろっています'),
    mail: (sent: number, failed: number) => (failed > 0 ? `送れなかった ${n(failed)}通` : `送信 ${n(sent)}通`),
    backup: (at: string | null) => at ?? '作った記録がありません',
    seals: (count: number) => `封印 ${n(count)}回`,
  },
  units: { departments: '所属', sites: '拠点', staff: '名', assets: '台', agents: '名' },
  roles: {
    administrators: '二人目の管理者',
    manager: 'マネージャ',
    agent: '担当者',
    authority: '県担当',
    auditor: '監査',
  },
} as const;
