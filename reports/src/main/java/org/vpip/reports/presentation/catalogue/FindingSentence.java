package org.vpip.reports.presentation.catalogue;

import java.util.function.Function;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a released finding: the result and its certainty, or why a number is missing. */
public record FindingSentence(ReportTexts sentences, Presentations presentations) {

    /** Returns one sentence for the finding. */
    public String say(ReleasedFinding released) {
        return say(released, shown -> presentations.of(shown).say(shown, sentences));
    }

    /** Returns one sentence for a row with the value, in the unit of the value. */
    public String sayInUnit(ReleasedFinding released) {
        return say(released, shown -> presentations.of(shown).sayInUnit(shown, sentences));
    }

    private String say(ReleasedFinding released, Function<Shown, String> estimated) {
        if (released instanceof Withheld withheld) {
            return sentences.text("withheld", sentences.name(withheld.subject()));
        }
        Shown shown = (Shown) released;
        if (shown.finding() instanceof NotEstimable absent) {
            return sentences.text("absent", sentences.name(absent.subject()), sentences.reason(absent));
        }
        return estimated.apply(shown);
    }

    /** Returns the certainty of an estimate: its interval, or the people it is based on. */
    public String certainty(Shown shown) {
        return presentations.of(shown).certainty(shown, sentences);
    }
}
