package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.vpip.app.attack.linear.PossibleValues;
import org.vpip.app.attack.survey.SurveyVariable;

/** An attacker who is one of the people of a block, knows her own answers, and is after those of single others. */
final class InsiderAttack {
    private final TrueAnswers truth;
    private final SurveyVariable variable;
    private final AnswerModel model;
    private final int insider;
    private final PossibleValues possible;

    InsiderAttack(TrueAnswers truth, SurveyVariable variable, AnswerModel model, BitSet block) {
        this.truth = truth;
        this.variable = variable;
        this.model = model;
        this.insider = block.nextSetBit(0);
        BitSet known = new BitSet();
        known.set(insider);
        this.possible = model.possible(known);
    }

    /** Returns the people of any block who cannot have another value than they have. */
    List<ReportLeak> leaks(List<BitSet> blocks) {
        List<ReportLeak> leaks = new ArrayList<>();
        for (BitSet block : blocks) {
            model.waves(block).forEach(wave -> attack(block, wave, leaks));
        }
        return leaks;
    }

    private void attack(BitSet block, String wave, List<ReportLeak> leaks) {
        BitSet others = (BitSet) block.clone();
        others.clear(insider);
        double[] values = others.stream()
                .mapToDouble(person -> truth.value(person, variable, wave))
                .distinct()
                .toArray();
        if (values.length != 1) {
            return;
        }
        double[] differing = model.form(block, List.of(wave), answer -> answer[0] == values[0] ? 0 : 1);
        boolean differs = block.get(insider) && truth.value(insider, variable, wave) != values[0];
        if (!possible.reaches(differing, differs ? 2 : 1)) {
            String what = variable.source() + " at " + wave + " of " + others + ", for insider " + insider;
            leaks.add(new ReportLeak(what, values[0], values[0], values[0]));
        }
    }
}
