package org.vpip.reports.presentation.catalogue;

import org.vpip.analysis.finding.NotEstimable;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a released finding: the result and its certainty, or why a number is missing. */
public record FindingSentence(ReportTexts sentences, Presentations presentations) {

    /** Returns one sentence for the finding. */
    public String say(ReleasedFinding released) {
        if (released instanceof Withheld withheld) {
            return sentences.text("withheld." + withheld.rule().id(), sentences.name(withheld.subject()));
        }
        Shown shown = (Shown) released;
        if (shown.finding() instanceof NotEstimable absent) {
            return sentences.text("absent", sentences.name(absent.subject()), sentences.reason(absent));
        }
        return presentations.of(shown).say(shown, sentences);
    }

    /** Returns the certainty of an estimate: its interval, or the people it is based on. */
    public String certainty(Shown shown) {
        return presentations.of(shown).certainty(shown, sentences);
    }
}
