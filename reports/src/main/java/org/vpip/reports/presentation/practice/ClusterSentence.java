package org.vpip.reports.presentation.practice;

import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence that says why a number has no interval where one community alone decides it. */
record ClusterSentence(ReportTexts sentences) {

    /** Returns a text, with the sentence behind it where it applies. */
    String after(String text, ClusterBasis clusters) {
        return clusters.separable() ? text : text + " " + sentences.text("cluster.alone");
    }
}
