package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.Subject;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Likert;
import org.vpip.reports.report.Chart.LikertBar;
import org.vpip.reports.report.Chart.LikertItem;
import org.vpip.reports.sentence.Sentences;

/** How the answers to each item of a scale are spread, wave by wave. */
public record AnswersFigure(DetailedFinding<DistributionDetails> finding, Sentences sentences) {

    public Figure figure() {
        Subject subject = finding.subject();
        List<LikertItem> items =
                finding.details().items().stream().map(this::item).toList();
        String slice = subject.slice().community() == null
                ? String.valueOf(subject.slice().code())
                : subject.slice().community().value();
        String indicator = subject.indicator().value();
        return new Figure(new Drawn(
                "answers-" + indicator + ("null".equals(slice) ? "" : "-" + slice),
                sentences.name(subject),
                sentences.text(
                        "chart.answers.subtitle",
                        sentences.whole(finding.estimate().counted().used())),
                String.join(
                        " ",
                        items.stream().flatMap(item -> describe(item).stream()).toList()),
                sentences.text("figure.source", indicator),
                new Likert(items, sentences.text("chart.agree"))));
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
                        + sentences.whole(bar.counts().get(i)));
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
