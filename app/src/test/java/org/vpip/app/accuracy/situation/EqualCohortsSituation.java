package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;

/** Thirty members and a comparison group of thirty, who truly change by the same. */
record EqualCohortsSituation() implements Situation {
    private static final int PEOPLE = 30;
    private static final String METHOD = "difference_of_changes";
    private static final List<String> PLAN = List.of(
            "changes,item:score," + METHOD + ",t0 t1,primary,,up,,,group=waiting,",
            "adjusted,item:score,difference,t0 t1,secondary,practice,up,,,group=waiting,");

    @Override
    public String label() {
        return "30 members and a comparison group of 30 with the same change";
    }

    @Override
    public String conclusion() {
        return "no difference claimed";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        AnswerGenerator generator = new AnswerGenerator(random);
        List<SimulatedMember> members =
                new ArrayList<>(generator.members(PEOPLE, "a", SimulatedMember.MEMBERS, 0, CHANGE));
        members.addAll(generator.members(PEOPLE, "a", SimulatedMember.WAITING, 0, CHANGE));
        return new SimulatedFolder(2, AnswerGenerator.QUESTIONS, PLAN, members);
    }

    @Override
    public List<String> counted() {
        return List.of(METHOD, "difference");
    }

    @Override
    public double truth() {
        return 0;
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        Verdict verdict = ((Estimate) study.finding(METHOD)).verdict().orElseThrow();
        return verdict.isChange() ? List.of("verdict " + verdict) : List.of();
    }
}
