package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** One community of four people. */
record SmallCommunitySituation() implements Situation {
    private static final PairsSituation FOUR = new PairsSituation(4);

    @Override
    public String label() {
        return "one community of 4, scores rise";
    }

    @Override
    public String conclusion() {
        return FOUR.conclusion() + "; nothing for the funder";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        return FOUR.draw(random);
    }

    @Override
    public List<String> counted() {
        return FOUR.counted();
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        List<String> wrong = new ArrayList<>(FOUR.wrong(study));
        study.outside().stream()
                .filter(Shown.class::isInstance)
                .forEach(shown ->
                        wrong.add("shown to the funder: " + shown.subject().indicator()));
        return wrong;
    }
}
