package org.vpip.sample.community;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one person answers in each wave. Persons are independent draws from one distribution and know nothing of sector,
 * region or role.
 *
 * @param papers by wave, handed in or not
 */
public record Person(List<Paper> papers) {

    /**
     * What was handed in, or not, in one wave.
     *
     * @param scales in the order of {@link ScaleModel#ALL}; empty when nothing was handed in
     */
    public record Paper(boolean handedIn, List<Marks> scales) {
        static final Paper NOT_HANDED_IN = new Paper(false, List.of());

        public Paper {
            scales = List.copyOf(scales);
        }

        public Marks marks(ScaleModel scale) {
            return scales.get(ScaleModel.ALL.indexOf(scale));
        }
    }

    public Person {
        papers = List.copyOf(papers);
    }

    public Paper paper(SampleWave wave) {
        return papers.get(SampleWave.ALL.indexOf(wave));
    }

    public boolean answers(SampleWave wave) {
        return paper(wave).handedIn();
    }

    /** Empty when the person did not answer in that wave, or too few items. */
    public OptionalDouble score(ScaleModel scale, SampleWave wave) {
        return answers(wave) ? paper(wave).marks(scale).score() : OptionalDouble.empty();
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
