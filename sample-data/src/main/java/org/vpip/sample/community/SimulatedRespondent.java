package org.vpip.sample.community;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Answers of one person in each wave. People are independent draws from one distribution, unrelated to sector, region
 * and role.
 *
 * @param responses by wave, submitted or not
 */
public record SimulatedRespondent(List<WaveResponse> responses) {

    /**
     * Response in one wave.
     *
     * @param scales in the order of {@link ScaleModel#ALL}; empty when nothing was submitted
     */
    public record WaveResponse(List<ScaleAnswers> scales) {

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
        return !response(wave).scales().isEmpty();
    }

    /** Returns the score; empty when the person did not answer in that wave, or too few items. */
    public OptionalDouble score(ScaleModel scale, SampleWave wave) {
        return hasAnswered(wave) ? response(wave).scaleAnswers(scale).score() : OptionalDouble.empty();
    }

    /** Returns the score of the later wave minus that of the earlier one; empty unless both exist. */
    public OptionalDouble change(ScaleModel scale, SampleWave before, SampleWave after) {
        OptionalDouble first = score(scale, before);
        OptionalDouble second = score(scale, after);
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(second.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }
}
