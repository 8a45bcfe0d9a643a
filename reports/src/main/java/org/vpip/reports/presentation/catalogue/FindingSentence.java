package org.vpip.reports.presentation.catalogue;

import org.vpip.analysis.finding.NotEstimable;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a released finding: what changed, how sure we are, and why a number is not there. */
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

    /** Returns how sure we are, for a change with an interval; who is in it otherwise. */
    public String certainty(Shown shown) {
        return presentations.of(shown).certainty(shown, sentences);
    }
}
