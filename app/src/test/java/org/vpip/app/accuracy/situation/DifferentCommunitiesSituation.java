package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.PooledChangeDetails;

/** Three communities of thirty: scores fall in the first, stay in the second and rise in the third. */
record DifferentCommunitiesSituation() implements Situation {
    private static final int PEOPLE = 30;
    private static final double[] CHANGES = {-8, 0, 11};
    private static final String METHOD = "pooled";
    private static final List<String> PLAN = List.of(
            "pooled,item:score," + METHOD + ",t0 t1,primary,,up,,,,",
            "change,item:score,mean_change,t0 t1,exploratory,,up,community,,,");

    @Override
    public String label() {
        return "three communities of 30 that change by −8, 0 and 11";
    }

    @Override
    public String conclusion() {
        return "the report says that they differ, and claims no common change";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        AnswerGenerator generator = new AnswerGenerator(random);
        List<SimulatedMember> members = new ArrayList<>();
        for (int i = 0; i < CHANGES.length; i++) {
            members.addAll(generator.members(
                    PEOPLE, String.valueOf((char) ('a' + i)), SimulatedMember.MEMBERS, 0, CHANGES[i]));
        }
        return new SimulatedFolder(2, AnswerGenerator.QUESTIONS, PLAN, members);
    }

    @Override
    public List<String> counted() {
        return List.of();
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        List<String> wrong = new ArrayList<>();
        Finding pooled = study.finding(METHOD);
        PooledChangeDetails details = (PooledChangeDetails) ((Estimate) pooled).details();
        if (!details.differences().isSignificant()
                || !study.sentence(pooled).contains("The communities differ beyond chance.")
                || !study.report().contains("The communities differ beyond chance.")) {
            wrong.add("not said to differ");
        }
        if (details.communities().size() != CHANGES.length) {
            wrong.add("not each community");
        }
        study.planned().stream()
                .filter(estimate -> estimate.verdict().filter(Verdict::isChange).isPresent())
                .forEach(estimate -> wrong.add("claims: " + study.sentence(estimate)));
        return wrong;
    }
}
