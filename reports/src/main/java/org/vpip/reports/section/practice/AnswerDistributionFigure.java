package org.vpip.reports.section.practice;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertChart;
import org.vpip.reports.document.Chart.LikertItem;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** How the answers to each item of a scale are spread, wave by wave. */
public record AnswerDistributionFigure(DetailedFinding<DistributionDetails> finding, ReportTexts sentences) {

    public Figure figure() {
        FindingSubject subject = finding.subject();
        List<LikertItem> items =
                finding.details().items().stream().map(this::item).toList();
        String slice = subject.subgroup().community() == null
                ? String.valueOf(subject.subgroup().code())
                : subject.subgroup().community().value();
        String indicator = subject.indicator().value();
        return new Figure(new CaptionedChart(
                "answers-" + indicator + ("null".equals(slice) ? "" : "-" + slice),
                sentences.name(subject),
                sentences.text(
                        "chart.answers.subtitle",
                        sentences.wholeNumber(finding.estimate().sample().used())),
                String.join(
                        " ",
                        items.stream().flatMap(item -> describe(item).stream()).toList()),
                sentences.text("figure.source", indicator),
                new LikertChart(items, sentences.text("chart.agree"))));
    }

    private LikertItem item(ItemDistribution item) {
        return new LikertItem(
                sentences.labels().item(item.item()).in(sentences.language()),
                choices(item),
                item.waves().stream()
                        .map(counts -> new LikertBar(sentences.wave(counts.wave()), counts.counts()))
                        .toList());
    }

    private List<String> describe(LikertItem item) {
        List<String> parts = new ArrayList<>();
        for (LikertBar bar : item.bars()) {
            List<String> counts = new ArrayList<>();
            for (int i = 0; i < item.choices().size(); i++) {
                counts.add(item.choices().get(i) + " "
                        + sentences.wholeNumber(bar.counts().get(i)));
            }
            parts.add(sentences.text("chart.answers.bar", item.label(), bar.wave(), String.join(", ", counts)));
        }
        return parts;
    }

    private List<String> choices(ItemDistribution item) {
        return item.choices().stream()
                .map(together -> String.join(
                        " / ",
                        together.stream()
                                .map(name -> sentences
                                        .labels()
                                        .choice(item.item(), name)
                                        .in(sentences.language()))
                                .toList()))
                .toList();
    }
}
