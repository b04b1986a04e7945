/** For each duty the closing handovers show: what counts as an occasion, and when it is kept. */
export const homeDutyWords = {
  '13-5.1': ['各開庁日の終業時の申し送り', 'その日のうちに申し送りを締め、地域の担当者が確認した'],
  '13-5.2': ['記録したWeb会議の不具合', '気づいてから30分以内に県へ報告した'],
} as const;
