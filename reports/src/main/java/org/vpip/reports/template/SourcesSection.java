package org.vpip.reports.template;

import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Subject;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.report.Section;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.sentence.Sentences;

/** Where each number comes from, under the same id as in the plan. */
record SourcesSection(Released released, Sentences sentences, MethodNames methods) {

    Section section() {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("id", "group", "waves", "method", "source", "instrument", "items", "rule", "seed")
                .number("used", "eligible")
                .text("leftout")
                .list();
        List<List<Cell>> rows = released.findings().stream()
                .filter(Shown.class::isInstance)
                .map(shown -> row((Shown) shown))
                .toList();
        Table table = new Table(sentences.text("sources.title"), columns, rows, sentences.text("sources.note"));
        Paragraph hashes =
                new Paragraph(Style.NOTE, sentences.text("sources.hashes", released.planHash(), released.dataHash()));
        return new Section(sentences.text("section.sources"), false, List.of(table, hashes));
    }

    private List<Cell> row(Shown shown) {
        Finding finding = shown.finding();
        Subject subject = finding.subject();
        Provenance provenance = finding.provenance();
        String seed =
                provenance.seed().isPresent() ? String.valueOf(provenance.seed().getAsLong()) : "";
        return List.of(
                Cell.of(subject.indicator().value()),
                Cell.of(sentences.group(subject)),
                Cell.of(String.join(
                        " ", subject.waves().stream().map(wave -> wave.value()).toList())),
                Cell.of(methods.in(sentences.language(), subject.call())),
                Cell.of(provenance.source().toString()),
                Cell.of(String.join(", ", provenance.instruments())),
                Cell.of(String.join(" ", provenance.items())),
                Cell.of(provenance.rule()),
                Cell.of(seed),
                Cell.of(finding.counted().used(), NumberFormat.WHOLE),
                shown.tells(Part.SIZE)
                        ? Cell.of(finding.counted().eligible(), NumberFormat.WHOLE)
                        : new Cell.Absent(sentences.text("mark.complement")),
                Cell.of(leftOut(finding.counted())));
    }

    private String leftOut(Counted counted) {
        List<String> reasons =
                counted.leftOut().entrySet().stream().map(this::reason).toList();
        return sentences.list(reasons);
    }

    private String reason(Map.Entry<LeftOut, Integer> entry) {
        return sentences.text("leftout." + entry.getKey().id()) + " " + sentences.whole(entry.getValue());
    }
}
