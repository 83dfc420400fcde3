import type { LoadedPack } from '../../shared/pack.ts';

/** The pack without its linear models: they answer alike on any hardware, would hide what differs and settle much for nothing. */
export function modelAlone({ folder, pack }: LoadedPack): LoadedPack {
  const { firstStage: _settles, words: _adds, calibration, ...alone } = pack;
  return { folder, pack: { ...alone, calibration: calibration && { ...calibration, firstStage: 0 } } };
}
