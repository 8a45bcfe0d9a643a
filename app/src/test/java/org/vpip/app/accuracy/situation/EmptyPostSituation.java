package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;

/** Thirty people who answered at the first wave; no one answered at the second. */
record EmptyPostSituation() implements Situation {
    private static final int PEOPLE = 30;

    @Override
    public String label() {
        return "30 people at t0, no one at t1";
    }

    @Override
    public String conclusion() {
        return "no change, with the reason";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        List<SimulatedMember> members = new AnswerGenerator(random)
                .members(PEOPLE, "a", SimulatedMember.MEMBERS, 0).stream()
                        .map(member -> new SimulatedMember(
                                member.community(),
                                member.group(),
                                List.of(member.answers().get(0), "")))
                        .toList();
        return new SimulatedFolder(2, AnswerGenerator.QUESTIONS, PairsSituation.PLAN, members);
    }

    @Override
    public List<String> counted() {
        return List.of();
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        List<String> wrong = new ArrayList<>();
        study.planned().stream()
                .filter(estimate -> estimate.subject().method().isSigned())
                .map(Estimate::subject)
                .forEach(subject -> wrong.add("a value of " + subject.method().id()));
        Finding change = study.finding("mean_change");
        boolean isExplained =
                change instanceof NotEstimable absent && absent.reason() == NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES;
        if (!isExplained || !study.report().contains("answers that can be used at both waves")) {
            wrong.add("no reason");
        }
        return wrong;
    }
}
