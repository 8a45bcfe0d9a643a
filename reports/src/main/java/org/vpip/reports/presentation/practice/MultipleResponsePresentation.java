package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.MultipleResponseTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence about the most frequent choice, and a table of all choices. */
public final class MultipleResponsePresentation extends Presentation<MultipleResponseDetails> {
    public MultipleResponsePresentation() {
        super(MultipleResponseDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<MultipleResponseDetails> finding, ReportTexts sentences) {
        MultipleResponseDetails details = finding.details();
        List<ChoiceFrequency> most = details.mostFrequent();
        List<String> names = most.stream().map(ChoiceFrequency::choice).toList();
        return new LeadingChoices(details.item(), names, details.choices().size())
                .say("frequency", finding, most.get(0).share(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(
            List<DetailedFinding<MultipleResponseDetails>> findings, ReportTexts sentences) {
        return List.of(new MultipleResponseTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<MultipleResponseDetails> finding) {
        MultipleResponseDetails details = finding.details();
        json.put("item", details.item().value());
        json.put("people", details.people());
        json.put("nothingChosen", details.nothingChosen());
        json.list("choices", details.choices(), MultipleResponsePresentation::choice);
    }

    private static JsonObject choice(ChoiceFrequency choice) {
        return new JsonObject()
                .put("choice", choice.choice())
                .put("count", choice.count())
                .put("share", choice.share())
                .put("low", choice.interval().map(Interval::low))
                .put("high", choice.interval().map(Interval::high));
    }
}
