package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;

/** Some people who all answered at two waves, and whose scores truly rose. */
record PairsSituation(int pairs) implements Situation {
    private static final int INTERVAL = 8;
    private static final int TEST = 12;
    private static final int CERTAIN = 200;
    private static final String WAVES = "t0 t1";

    /** One row for each method of scores and answers at two waves. */
    static final List<String> PLAN = List.of(
            "change,item:score,mean_change," + WAVES + ",primary,,up,,,,",
            "level,item:score,mean," + WAVES + ",exploratory,,up,,,,",
            "model,item:score,model_over_waves," + WAVES + ",exploratory,,up,,,,",
            "same,item:score,equivalence," + WAVES + ",exploratory,,up,,5,,",
            "reliable,item:score,reliable_change," + WAVES + ",exploratory,,up,,,,reliability=0.85",
            "linked,item:score,partly_linked," + WAVES + ",exploratory,,up,,,,",
            "share,item:yes,share," + WAVES + ",exploratory,,up,,,,choices=yes",
            "gained,item:yes,share_change," + WAVES + ",exploratory,,up,,,,choices=yes",
            "answers,item:grade,distribution," + WAVES + ",exploratory,,up,,,,",
            "order,item:grade,ordinal_change," + WAVES + ",exploratory,,up,,,,");

    @Override
    public String label() {
        return pairs + " pairs, scores rise";
    }

    @Override
    public String conclusion() {
        if (pairs < INTERVAL) {
            return "no interval, no test";
        }
        if (pairs < TEST) {
            return "interval, no test";
        }
        return pairs < CERTAIN ? "interval and test, no fall" : "rose";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        List<SimulatedMember> members =
                new AnswerGenerator(random).members(pairs, "a", SimulatedMember.MEMBERS, 0, CHANGE);
        return new SimulatedFolder(2, AnswerGenerator.QUESTIONS, PLAN, members);
    }

    @Override
    public List<String> counted() {
        return List.of("mean_change");
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        List<String> wrong = new ArrayList<>();
        study.planned().forEach(estimate -> wrong.addAll(wrong(estimate)));
        Estimate change = (Estimate) study.finding("mean_change");
        if (pairs >= INTERVAL && change.interval().isEmpty()) {
            wrong.add("no interval of the change");
        }
        if (pairs >= TEST && change.test().isEmpty()) {
            wrong.add("no test of the change");
        }
        Verdict verdict = change.verdict().orElseThrow();
        if (pairs >= CERTAIN ? verdict != Verdict.ROSE : verdict == Verdict.FELL) {
            wrong.add("verdict " + verdict);
        }
        return wrong;
    }

    /** Returns what a number has although too few people stand behind it. */
    private static List<String> wrong(Estimate estimate) {
        List<String> wrong = new ArrayList<>();
        String name = estimate.subject().method().id();
        int people = estimate.sample().used();
        if (people < INTERVAL && estimate.interval().isPresent()) {
            wrong.add("interval of " + name);
        }
        if (people < TEST && estimate.test().isPresent()) {
            wrong.add("test of " + name);
        }
        if (people < TEST && estimate.verdict().filter(Verdict::isConclusion).isPresent()) {
            wrong.add("verdict of " + name);
        }
        return wrong;
    }
}
