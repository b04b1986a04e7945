import { reported } from '#features/records/server/contact-step.public.ts';
import { about } from '#features/records/server/open-record.public.ts';
import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { nextOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { patchTargetRules } from '../contract/patch-targets.data.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import { leftOf, patchKind } from './patch.kind.ts';
import { lastTestedOn, unscopedByTags, unscopedCountDevices, unscopedManual } from './patch.reads.ts';
import { insertTest, insertWaves, type PatchRecord, updateWave } from './patches.repo.ts';
import { devicesPerWave, mostWaves, mostWavesInAll, planWaves } from './waves.rules.ts';

function refuseAhead(ctx: Ctx, day: string, what: string): void {
  if (day > today(ctx.clock.now())) throw refused.ahead({ what });
}

/** §5-12, §6-12, §12-2: each target has its own way for each kind. */
function refuseChannel({ target, kind }: PatchRecord, channel: keyof typeof words.channels): void {
  const { channels, clause } = patchTargetRules[target];
  if (channels[kind].includes(channel)) return;
  const lawful = channels[kind].map((one) => words.channels[one]).join(words.listed);
  throw refused.wrongChannel({ target: words.targets[target], channels: lawful, clause });
}

/** §12-2, §5-12: what is tried out on devices of another network tells nothing of this one. */
function refuseOthers({ target }: PatchRecord, found: readonly { tag: string; classCode: string }[]): void {
  const classes: readonly string[] = patchTargetRules[target].classes;
  const others = found.filter(({ classCode }) => classes.length > 0 && !classes.includes(classCode));
  if (others.length > 0)
    throw refused.notOfTarget({ tags: others.map(({ tag }) => tag), target: words.targets[target] });
}

/** Every step of a patch. */
export const patchSteps = recordSteps(patchKind, {
  /** 適用を決める: it is worth applying, and why. */
  accept: (_ctx, _patch, { reason }) => ({
    entry: { body: reason },
    reason,
  }),

  /** 適用しない: the reason stands for 県 and 監査. */
  refuse: (_ctx, _patch, { reason }) => ({
    entry: { body: reason },
    reason,
  }),

  /**
   * テスト配信を記録: on verification devices of the target; one that showed something wrong stops it.
   * @throws patches.ahead, beforePublication, tagsUnknown, notOfTarget, abnormalUntold
   */
  test: async (ctx, patch, { testedOn, tags, result, note }) => {
    refuseAhead(ctx, testedOn, words.days.testedOn);
    if (testedOn < patch.published_on) throw refused.beforePublication();
    if (result === 'abnormal' && note === '') throw refused.abnormalUntold();
    const { found, unknown } = await unscopedByTags(ctx, tags);
    if (unknown.length > 0) throw refused.tagsUnknown({ tags: unknown });
    refuseOthers(patch, found);
    const named = found.map(({ tag }) => tag).toSorted();
    await insertTest(ctx, { patch_id: patch.id, tested_on: testedOn, tags: named, result, note });
    return {
      stay: result === 'abnormal',
      subjects: about(found.map(({ id }) => id)),
      entry: { body: lines(words.tried(named.join(words.listed), words.results[result]), note) },
    };
  },

  /** 配信を計画: how many devices at once follows from the size of the file. @throws patches.tooFew, tooLarge, tooManyWaves */
  plan: async (ctx, patch, form) => {
    const { sizeMb, devices, firstOn } = form;
    const least = await unscopedCountDevices(ctx, patch.target);
    if (devices < least) throw refused.tooFew({ least, clause: patchTargetRules[patch.target].clause });
    const perWave = Math.min(devicesPerWave(form), devices);
    if (perWave < 1) throw refused.tooLarge();
    const count = Math.ceil(devices / perWave);
    if (count > mostWaves) throw refused.tooManyWaves({ waves: count, most: mostWaves });
    const waves = planWaves(await readCalendar(ctx.tx), { devices, perWave, firstOn });
    await insertWaves(
      ctx,
      waves.map((wave) => ({ ...wave, patch_id: patch.id })),
    );
    return {
      patch: {
        size_mb: sizeMb,
        line_mbps: form.lineMbps,
        share_percent: form.sharePercent,
        per_wave: perWave,
        devices,
      },
      entry: { body: words.planned(sizeMb, perWave, waves.length) },
    };
  },

  /** 配信を記録: the next wave, as it went out. @throws patches.ahead, beforeTest, wrongChannel, overWave, wavesTooSmall */
  deliver: async (ctx, patch, form, { waves }) => {
    const [next] = leftOf(waves);
    if (!next) throw refused.noWaveLeft();
    refuseAhead(ctx, form.deliveredOn, words.days.deliveredOn);
    if (form.deliveredOn < ((await lastTestedOn(ctx, patch)) ?? patch.published_on)) throw refused.beforeTest();
    refuseChannel(patch, form.channel);
    if (form.devices > (patch.per_wave ?? 0)) throw refused.overWave({ perWave: patch.per_wave ?? 0 });
    await updateWave(
      ctx,
      { patchId: patch.id, no: next.no },
      { delivered_on: form.deliveredOn, delivered: form.devices, channel: form.channel, note: form.note },
    );
    // Whom the wave did not go to gets it in one more, so that none of the plan is left out.
    const rest = next.planned - form.devices;
    const last = waves.at(-1);
    if (rest > 0 && last) {
      if (last.no >= mostWavesInAll) throw refused.wavesTooSmall({ least: next.planned });
      const [, day = form.deliveredOn] = [last.planned_on, form.deliveredOn].toSorted();
      const planned_on = nextOpenDay(await readCalendar(ctx.tx), day);
      await insertWaves(ctx, [{ patch_id: patch.id, no: last.no + 1, planned_on, planned: rest }]);
    }
    const body = words.delivered(next.no, form.devices, words.channels[form.channel]);
    return { entry: { body: lines(body, form.note) } };
  },

  /** 手順書を結び付ける: the manual that was written or renewed for it (§12-2, §5-5, §6-5). @throws patches.notManual */
  manual: async (ctx, _patch, { knowledgeId, note }) => {
    const title = await unscopedManual(ctx, knowledgeId);
    if (title === undefined) throw refused.notManual();
    return {
      patch: { knowledge_id: knowledgeId },
      entry: { body: lines(words.linked(title), note) },
    };
  },

  /** 県へ報告 (§4-6, §5-5, §6-5). */
  report: (_ctx, _patch, form) => reported(form),

  /** 完了にする: every wave went out and the manual is there. */
  finish: (_ctx, _patch, { note }) => ({ entry: { body: note } }),
});
