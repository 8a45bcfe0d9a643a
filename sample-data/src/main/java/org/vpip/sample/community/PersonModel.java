package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import org.vpip.sample.community.Person.Paper;

/**
 * Draws persons. Each has a lasting trait for every scale; the level in a wave is that trait, something of the moment and
 * the planted shift, with variance 1. Confident and less isolated people are more likely to answer.
 */
public final class PersonModel {
    /** Correlation of a level between two waves. */
    private static final double STABILITY = 0.65;

    private PersonModel() {}

    public static Person draw(Chance chance) {
        List<Double> traits = new ArrayList<>(ScaleModel.ALL.size());
        List<Boolean> applies = new ArrayList<>(ScaleModel.ALL.size());
        for (ScaleModel scale : ScaleModel.ALL) {
            traits.add(chance.normal());
            applies.add(scale.notMyRole() == 0 || !chance.happens(scale.notMyRole()));
        }
        double outlook = trait(traits, ScaleModel.CONFIDENCE) - trait(traits, ScaleModel.ISOLATION);
        List<Paper> papers = new ArrayList<>(SampleWave.ALL.size());
        for (SampleWave wave : SampleWave.ALL) {
            boolean handedIn = chance.happens(wave.answering(outlook));
            papers.add(handedIn ? new Paper(true, marks(wave, traits, applies, chance)) : Paper.NOT_HANDED_IN);
        }
        return new Person(papers);
    }

    private static double trait(List<Double> traits, ScaleModel scale) {
        return traits.get(ScaleModel.ALL.indexOf(scale));
    }

    private static List<Marks> marks(SampleWave wave, List<Double> traits, List<Boolean> applies, Chance chance) {
        List<Marks> marks = new ArrayList<>(traits.size());
        for (int i = 0; i < traits.size(); i++) {
            ScaleModel scale = ScaleModel.ALL.get(i);
            double moment = Math.sqrt(1 - STABILITY) * chance.normal();
            double level = Math.sqrt(STABILITY) * traits.get(i) + moment + scale.shift(wave);
            marks.add(applies.get(i) ? scale.draw(level, chance) : scale.notApplicable());
        }
        return marks;
    }
}
