package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertChart;
import org.vpip.reports.document.Chart.LikertItem;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A figure of the distribution of answers to each item of a scale at each wave. */
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
                subtitle(),
                items.stream().flatMap(this::describe).collect(Collectors.joining(" ")),
                sentences.text("figure.source", indicator),
                new LikertChart(items, sentences.text("chart.agree"))));
    }

    private String subtitle() {
        int waves = finding.subject().waves().size();
        String people = sentences.wholeNumber(finding.estimate().sample().used());
        return finding.shown().includes(Part.PEOPLE)
                ? sentences.text(waves > 1 ? "chart.answers.subtitle" : "chart.answers.subtitle.once", people)
                : sentences.text(
                        waves > 1 ? "chart.answers.subtitle.atLeast" : "chart.answers.subtitle.atLeast.once", people);
    }

    private LikertItem item(ItemDistribution item) {
        return new LikertItem(
                label(item),
                choices(item),
                item.waves().stream()
                        .map(counts -> new LikertBar(sentences.wave(counts.wave()), counts.counts()))
                        .toList());
    }

    private String label(ItemDistribution item) {
        String label = sentences.text(sentences.labels().item(item.item()));
        return item.precision().isExact()
                ? label
                : sentences.text(
                        "chart.answers.rounded",
                        label,
                        sentences.wholeNumber(item.precision().base()));
    }

    private Stream<String> describe(LikertItem item) {
        return item.bars().stream().map(bar -> {
            String counts = IntStream.range(0, item.choices().size())
                    .mapToObj(i -> item.choices().get(i) + " "
                            + sentences.wholeNumber(bar.counts().get(i)))
                    .collect(Collectors.joining(", "));
            return sentences.text("chart.answers.bar", item.label(), bar.wave(), counts);
        });
    }

    private List<String> choices(ItemDistribution item) {
        return item.choices().stream()
                .map(merged -> merged.stream()
                        .map(choice -> sentences.text(sentences.labels().choice(item.item(), choice)))
                        .collect(Collectors.joining(" / ")))
                .toList();
    }
}
