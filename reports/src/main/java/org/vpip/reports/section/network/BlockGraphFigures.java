package org.vpip.reports.section.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.reports.document.Chart.BlockGraphChart;
import org.vpip.reports.document.Chart.BlockLine;
import org.vpip.reports.document.Chart.BlockNode;
import org.vpip.reports.document.Chart.BlockPanel;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/**
 * Block graphs of the ties between groups, one for each relation, attribute and community, with a panel for each wave. They
 * show the ratios of the tables in four classes and nothing else.
 */
public record BlockGraphFigures(ReportTexts sentences) {
    /** Ties over evenly spread ties, at which a stronger class begins. */
    private static final List<Double> CLASSES = List.of(0.5, 1.0, 2.0);

    /**
     * Returns the figures, without groups of which no ratio is published; tables of organizations, and those without a ratio, have
     * none.
     */
    public List<ContentBlock> figures(List<DetailedFinding<NetworkTableDetails>> tables) {
        Map<List<Object>, List<DetailedFinding<NetworkTableDetails>>> byNetwork = tables.stream()
                .filter(table -> table.details().kind() == NetworkTableKind.MIXING)
                .filter(table -> table.subject().source() instanceof NetworkSource source && !source.isCollapsed())
                .filter(table -> table.details().rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.ratio().isPresent()))
                .collect(Collectors.groupingBy(
                        table -> network(table.subject()), LinkedHashMap::new, Collectors.toList()));
        return byNetwork.values().stream()
                .<ContentBlock>map(waves -> new Figure(captioned(waves)))
                .toList();
    }

    private static List<Object> network(FindingSubject subject) {
        return List.of(subject.call(), subject.subgroup());
    }

    private CaptionedChart captioned(List<DetailedFinding<NetworkTableDetails>> waves) {
        FindingSubject subject = waves.get(0).subject();
        NetworkTableDetails first = waves.get(0).details();
        BlockGraphChart chart = chart(waves);
        String slice = sentences.subgroup(subject).orElse("");
        String community = subject.subgroup().community() == null
                ? ""
                : "-" + subject.subgroup().community();
        String title = sentences.text("blocks.title");
        return new CaptionedChart(
                "blocks-" + first.relation() + "-" + first.attribute() + community,
                slice.isEmpty() ? title : sentences.text("blocks.title.of", slice, title),
                sentences.text(first.directed() ? "blocks.subtitle.directed" : "blocks.subtitle"),
                chart.waves().stream().map(wave -> describe(wave, chart)).collect(Collectors.joining(" ")),
                sentences.text("figure.source", DetailedFinding.indicators(waves)),
                chart);
    }

    private BlockGraphChart chart(List<DetailedFinding<NetworkTableDetails>> waves) {
        NetworkTableDetails first = waves.get(0).details();
        List<String> codes = GroupCodes.of(
                sentences.labels().codes(first.attribute()),
                waves.stream().flatMap(wave -> wave.details().rows().stream()).map(NetworkTableRow::id));
        List<String> labels = new ArrayList<>(codes.stream()
                .map(code -> sentences.text(sentences.labels().code(first.attribute(), code)))
                .toList());
        labels.add(sentences.text("picture.other"));
        return new BlockGraphChart(
                labels,
                waves.stream().map(wave -> panel(wave, codes)).toList(),
                first.directed(),
                IntStream.rangeClosed(0, CLASSES.size())
                        .mapToObj(strength -> sentences.text("blocks.strength." + strength))
                        .toList(),
                sentences.text("blocks.strength.withheld"));
    }

    private BlockPanel panel(DetailedFinding<NetworkTableDetails> wave, List<String> codes) {
        NetworkTableDetails table = wave.details();
        List<NetworkTableRow> rows = table.rows();
        int largest =
                rows.stream().mapToInt(row -> row.people().orElse(0)).max().orElse(0);
        List<Integer> shown = IntStream.range(0, rows.size())
                .filter(group -> isPublished(rows, group))
                .boxed()
                .sorted(Comparator.comparing(group -> position(rows.get(group), codes)))
                .toList();
        List<BlockNode> nodes = shown.stream()
                .map(rows::get)
                .map(row -> new BlockNode(position(row, codes), share(row, largest)))
                .toList();
        List<BlockLine> lines = new ArrayList<>();
        for (int from = 0; from < shown.size(); from++) {
            for (int to = table.directed() ? 0 : from; to < shown.size(); to++) {
                NetworkTableCell cell = rows.get(shown.get(from)).cells().get(shown.get(to));
                lines.add(new BlockLine(nodes.get(from).group(), nodes.get(to).group(), strength(cell)));
            }
        }
        return new BlockPanel(sentences.wave(wave.subject().waves().get(0)), nodes, lines);
    }

    /** Returns whether any ties of a group are published. */
    private static boolean isPublished(List<NetworkTableRow> rows, int group) {
        return Stream.concat(
                        rows.get(group).cells().stream(),
                        rows.stream().map(row -> row.cells().get(group)))
                .anyMatch(cell -> cell.ratio().isPresent());
    }

    /** Returns the position of a group in the list of groups, of which the last has no code. */
    private static int position(NetworkTableRow row, List<String> codes) {
        return row.id().isEmpty() ? codes.size() : codes.indexOf(row.id());
    }

    private static double share(NetworkTableRow row, int largest) {
        return row.people().isPresent() ? row.people().getAsInt() / Math.max(1.0, largest) : 1;
    }

    private static OptionalInt strength(NetworkTableCell cell) {
        return cell.ratio().isPresent()
                ? OptionalInt.of((int) CLASSES.stream()
                        .filter(limit -> cell.ratio().getAsDouble() >= limit)
                        .count())
                : OptionalInt.empty();
    }

    /** Returns the pairs of groups of each class, the strongest first. */
    private String describe(BlockPanel wave, BlockGraphChart chart) {
        List<String> texts = new ArrayList<>();
        for (int strength = CLASSES.size(); strength >= 0; strength--) {
            OptionalInt own = OptionalInt.of(strength);
            List<String> pairs = wave.lines().stream()
                    .filter(line -> line.strength().equals(own))
                    .map(line -> pair(line, chart))
                    .toList();
            if (!pairs.isEmpty()) {
                texts.add(
                        sentences.text("blocks.pairs", chart.strengthLabels().get(strength), String.join(", ", pairs)));
            }
        }
        return sentences.text("blocks.wave", wave.title(), sentences.list(texts));
    }

    private String pair(BlockLine line, BlockGraphChart chart) {
        String from = chart.groups().get(line.from());
        return line.from() == line.to()
                ? sentences.text("blocks.within", from)
                : sentences.text(
                        chart.isDirected() ? "blocks.pair.directed" : "blocks.pair",
                        from,
                        chart.groups().get(line.to()));
    }
}
