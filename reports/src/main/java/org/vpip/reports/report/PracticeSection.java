package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Slice;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.sentence.Sentences;

/** Change of practice: one figure for each pair of waves, one of answers for each scale asked for, and the numbers. */
record PracticeSection(Released released, Sentences sentences) {
    private static final int MOST_ROWS = 12;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Map<List<WaveId>, List<Estimate>> byWaves = new LinkedHashMap<>();
        for (Estimate estimate : released.estimates(ChangeDetails.class)) {
            byWaves.computeIfAbsent(estimate.subject().waves(), waves -> new ArrayList<>())
                    .add(estimate);
        }
        byWaves.forEach((waves, estimates) -> {
            addFigures(blocks, waves, drawn(estimates));
            blocks.add(new ChangeTable(waves, estimates, sentences).table());
        });
        released.estimates(DistributionDetails.class).stream()
                .filter(estimate ->
                        !((DistributionDetails) estimate.details()).items().isEmpty())
                .map(estimate -> new AnswersFigure(estimate, sentences).figure())
                .forEach(blocks::add);
        new ToolTable(released, sentences).table().ifPresent(blocks::add);
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph(Style.TEXT, sentences.text("practice.none")));
        }
        return new Section(sentences.text("section.practice"), true, blocks);
    }

    /** Everybody's and each community's, or everybody's alone where these are too many. */
    private static List<Estimate> drawn(List<Estimate> estimates) {
        List<Estimate> drawn =
                estimates.stream().filter(PracticeSection::isDrawn).toList();
        List<Estimate> ofAll = drawn.stream()
                .filter(estimate -> estimate.subject().slice().equals(Slice.EVERYBODY))
                .toList();
        return drawn.size() <= MOST_ROWS || ofAll.isEmpty() ? drawn : ofAll;
    }

    /** As many figures of about the same height as are needed for all. */
    private void addFigures(List<Block> blocks, List<WaveId> waves, List<Estimate> drawn) {
        int figures = (drawn.size() + MOST_ROWS - 1) / MOST_ROWS;
        for (int i = 0; i < figures; i++) {
            List<Estimate> part = drawn.subList(i * drawn.size() / figures, (i + 1) * drawn.size() / figures);
            String place = figures == 1 ? "" : (i + 1) + "/" + figures;
            blocks.add(new ChangeFigure(waves, part, place, sentences).figure());
        }
    }

    private static boolean isDrawn(Estimate estimate) {
        return !estimate.subject().slice().isGroup()
                && ((ChangeDetails) estimate.details()).percentOfRange().isPresent();
    }
}
