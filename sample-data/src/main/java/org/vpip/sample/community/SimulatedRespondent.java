package org.vpip.sample.community;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one person answers in each wave. Persons are independent draws from one distribution and know nothing of sector,
 * region or role.
 *
 * @param responses by wave, handed in or not
 */
public record SimulatedRespondent(List<WaveResponse> responses) {

    /**
     * What was handed in, or not, in one wave.
     *
     * @param scales in the order of {@link ScaleModel#ALL}; empty when nothing was handed in
     */
    public record WaveResponse(boolean isSubmitted, List<ScaleAnswers> scales) {
        static final WaveResponse NOT_HANDED_IN = new WaveResponse(false, List.of());

        public WaveResponse {
            scales = List.copyOf(scales);
        }

        public ScaleAnswers scaleAnswers(ScaleModel scale) {
            return scales.get(ScaleModel.ALL.indexOf(scale));
        }
    }

    public SimulatedRespondent {
        responses = List.copyOf(responses);
    }

    public WaveResponse response(SampleWave wave) {
        return responses.get(SampleWave.ALL.indexOf(wave));
    }

    public boolean hasAnswered(SampleWave wave) {
        return response(wave).isSubmitted();
    }

    /** Empty when the person did not answer in that wave, or too few items. */
    public OptionalDouble score(ScaleModel scale, SampleWave wave) {
        return hasAnswered(wave) ? response(wave).scaleAnswers(scale).score() : OptionalDouble.empty();
    }

    /** Score of the later wave minus that of the earlier one; empty unless both exist. */
    public OptionalDouble change(ScaleModel scale, SampleWave before, SampleWave after) {
        OptionalDouble first = score(scale, before);
        OptionalDouble second = score(scale, after);
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(second.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }
}
