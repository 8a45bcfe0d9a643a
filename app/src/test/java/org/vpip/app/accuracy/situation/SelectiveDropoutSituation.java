package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;

/**
 * 120 people and three waves. The lower the first score, the likelier a person leaves after the first wave, and after the second; no
 * one comes back. Scores of everybody eligible truly rise.
 */
record SelectiveDropoutSituation() implements Situation {
    private static final int PEOPLE = 120;
    private static final String MODEL = "model_over_waves";
    private static final List<String> PLAN = List.of(
            "change,item:score,mean_change,t0 t2,primary,,up,,,,",
            "first,item:score,mean_change,t0 t1,exploratory,,up,,,,",
            "model,item:score," + MODEL + ",t0 t1 t2,secondary,practice,up,,,,");

    @Override
    public String label() {
        return "120 people, three waves, low scorers leave";
    }

    @Override
    public String conclusion() {
        return "the report says that those who left differ; the model's interval contains the change of everybody eligible";
    }

    @Override
    public SimulatedFolder draw(UniformRandomProvider random) {
        AnswerGenerator generator = new AnswerGenerator(random);
        List<SimulatedMember> members = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            double[] scores = generator.scores(0, CHANGE / 2, CHANGE);
            List<String> answers = generator.answers(scores);
            double stays = 1 / (1 + StrictMath.exp(-(1 + 1.2 * AnswerGenerator.standardized(scores[0]))));
            int seen = !generator.isSuccess(stays) ? 1 : !generator.isSuccess(stays) ? 2 : 3;
            String[] kept = answers.toArray(String[]::new);
            Arrays.fill(kept, seen, kept.length, "");
            members.add(new SimulatedMember("a", SimulatedMember.MEMBERS, List.of(kept)));
        }
        return new SimulatedFolder(3, AnswerGenerator.QUESTIONS, PLAN, members);
    }

    @Override
    public List<String> counted() {
        return List.of(MODEL, "mean_change");
    }

    @Override
    public List<String> wrong(EvaluatedStudy study) {
        List<String> wrong = new ArrayList<>();
        AttritionDetails details = (AttritionDetails) ((Estimate) study.finding("attrition")).details();
        if (!details.score().isNotable()) {
            wrong.add("not flagged: " + details.score().difference());
        }
        if (!study.report().contains("Their scores before differ notably")) {
            wrong.add("not in the report");
        }
        if (!Boolean.TRUE.equals(holds(study).get(MODEL))) {
            wrong.add("the interval of the model misses the change");
        }
        return wrong;
    }
}
