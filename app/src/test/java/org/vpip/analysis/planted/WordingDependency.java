package org.vpip.analysis.planted;

import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Violates rule 2: a number that depends on a text. */
public record WordingDependency(Wording label) {
    public int number() {
        return label.in(Language.ENGLISH).length();
    }
}
