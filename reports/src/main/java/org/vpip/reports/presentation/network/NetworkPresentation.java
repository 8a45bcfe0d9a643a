package org.vpip.reports.presentation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.presentation.SummaryForm;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.NetworkMeasureFigure;
import org.vpip.reports.section.network.NetworkMeasureTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence, bars and tables of network measures at each wave. */
public final class NetworkPresentation extends Presentation<NetworkDetails> {
    public NetworkPresentation() {
        super(NetworkDetails.class, Chapter.NETWORK);
    }

    @Override
    public SummaryForm summaryForm() {
        return SummaryForm.ALL_WAVES;
    }

    @Override
    protected String say(DetailedFinding<NetworkDetails> finding, ReportTexts sentences) {
        return sayMeasure(finding.estimate(), sentences);
    }

    static String sayMeasure(Estimate estimate, ReportTexts sentences) {
        return sentences.text(
                estimate.unit() == MeasurementUnit.RATIO ? "network.ratio" : "network",
                sentences.name(estimate.subject()),
                sentences.wave(estimate.subject().waves().get(0)),
                sentences.value(estimate));
    }

    @Override
    protected String certainty(DetailedFinding<NetworkDetails> finding, ReportTexts sentences) {
        if (!finding.shown().includes(Part.SIZE)) {
            return super.certainty(finding, sentences);
        }
        int members = finding.details().roster().nodes();
        String nodes = sentences.wholeNumber(members);
        String answered = sentences.wholeNumber(finding.details().roster().answered());
        return sentences.isOnline(finding.shown())
                ? sentences.pluralText("certainty.online", members, nodes)
                : sentences.text("certainty.network", answered, nodes);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<NetworkDetails>> findings, ReportTexts sentences) {
        Map<Boolean, List<DetailedFinding<NetworkDetails>>> byOrigin =
                findings.stream().collect(Collectors.partitioningBy(finding -> sentences.isOnline(finding.shown())));
        List<DetailedFinding<NetworkDetails>> asked = byOrigin.getOrDefault(false, List.of());
        List<DetailedFinding<NetworkDetails>> online = byOrigin.getOrDefault(true, List.of());
        List<ContentBlock> blocks = new ArrayList<>();
        NetworkMeasureTables tables = new NetworkMeasureTables(sentences);
        if (!asked.isEmpty()) {
            new NetworkMeasureFigure(asked, sentences).figure().ifPresent(blocks::add);
            blocks.add(tables.measures(asked));
        }
        if (!online.isEmpty()) {
            blocks.add(tables.online(online));
        }
        return blocks;
    }

    /** Returns the last wave of the first share of ties across groups; without an interval, waves are not compared. */
    @Override
    protected List<KeyFigure> keyFigures(List<DetailedFinding<NetworkDetails>> findings, ReportTexts sentences) {
        List<DetailedFinding<NetworkDetails>> shares = findings.stream()
                .filter(finding -> finding.estimate().unit() == MeasurementUnit.PROPORTION)
                .filter(finding -> finding.subject().method().equals(NetworkMeasure.CROSS_GROUP_SHARE.declaration()))
                .toList();
        return shares.stream()
                .filter(finding ->
                        isSameMeasure(finding.estimate(), shares.get(0).estimate()))
                .reduce((earlier, later) -> later)
                .map(last -> List.of(keyFigure(last.shown(), sentences)))
                .orElse(List.of());
    }

    private static boolean isSameMeasure(Estimate one, Estimate other) {
        return one.subject().indicator().equals(other.subject().indicator())
                && one.subject().subgroup().equals(other.subject().subgroup());
    }

    private static KeyFigure keyFigure(Shown shown, ReportTexts sentences) {
        Estimate last = shown.estimate();
        return new KeyFigure(
                sentences.name(last.subject()),
                sentences.value(last),
                sentences.text(
                        "people.wave",
                        sentences.people(shown),
                        sentences.wave(last.subject().waves().get(0))));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NetworkDetails> finding) {
        NetworkDetails network = finding.details();
        boolean sized = finding.shown().includes(Part.SIZE);
        json.put("relation", network.relation());
        json.put("directed", network.directed());
        json.put("nodes", sized ? network.roster().nodes() : null);
        json.put("answered", network.roster().answered());
        json.put("ties", network.ties().observed());
        json.put("observedPairs", sized ? network.ties().observedPairs() : null);
        json.put("mutualPairs", network.ties().mutualPairs());
        json.put("isolates", network.roster().isolates());
        json.put("external", network.groups().external());
        json.put("internal", network.groups().internal());
        network.groups().permutation().ifPresent(permutation -> {
            json.put("expected", permutation.expected());
            json.put("permutationP", permutation.p());
        });
    }
}
