package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence on sessions planned and held, and a key figure. */
public final class SessionPresentation extends Presentation<SessionDetails> {
    public SessionPresentation() {
        super(SessionDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<SessionDetails> finding, ReportTexts sentences) {
        SessionDetails sessions = finding.details();
        return sentences.text(
                "sessions",
                sentences.name(finding.subject()),
                sentences.wholeNumber(sessions.held()),
                sentences.wholeNumber(sessions.planned()));
    }

    /** Returns the figure of a single finding; those of several communities would fill the page. */
    @Override
    protected List<KeyFigure> keyFigures(List<DetailedFinding<SessionDetails>> findings, ReportTexts sentences) {
        return findings.size() == 1 ? List.of(held(findings.get(0), sentences)) : List.of();
    }

    private static KeyFigure held(DetailedFinding<SessionDetails> finding, ReportTexts sentences) {
        SessionDetails sessions = finding.details();
        String held = sentences.text(
                "figure.sessions", sentences.wholeNumber(sessions.held()), sentences.wholeNumber(sessions.planned()));
        return new KeyFigure(sentences.name(finding.subject()), held, "");
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<SessionDetails> finding) {
        json.put("planned", finding.details().planned());
        json.put("held", finding.details().held());
    }
}
