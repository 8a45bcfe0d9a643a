package org.vpip.reports.section.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.CategoryContrast;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.GroupContrast;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of people with a score before, those with a score after against those without; of categories, the notable ones. */
public record AttritionTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<AttritionDetails>> findings) {
        return new ReportTable(
                sentences.text("attrition.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "characteristic", "category")
                        .number("withAfter", "withoutAfter", "linkage.difference")
                        .text("notable")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("attrition.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<AttritionDetails> finding) {
        AttritionDetails details = finding.details();
        return Stream.concat(
                Stream.of(people(finding), score(finding)),
                details.categories().stream()
                        .filter(category -> category.shares().isNotable())
                        .map(category -> row(finding, category)));
    }

    private List<ReportCell> people(DetailedFinding<AttritionDetails> finding) {
        return List.of(
                name(finding),
                ReportCell.of(sentences.text("attrition.people")),
                ReportCell.BLANK,
                ReportCell.of(finding.details().stayed(), NumberFormat.WHOLE),
                ReportCell.of(finding.details().lost(), NumberFormat.WHOLE),
                ReportCell.BLANK,
                ReportCell.BLANK);
    }

    private List<ReportCell> score(DetailedFinding<AttritionDetails> finding) {
        GroupContrast score = finding.details().score();
        return row(finding, sentences.text("attrition.score"), "", score, NumberFormat.TWO_DECIMALS);
    }

    private List<ReportCell> row(DetailedFinding<AttritionDetails> finding, CategoryContrast category) {
        String attribute = sentences.attribute(category.attribute());
        String code = sentences.category(category.attribute(), category.code());
        return row(finding, attribute, code, category.shares(), NumberFormat.PERCENT);
    }

    private List<ReportCell> row(
            DetailedFinding<AttritionDetails> finding,
            String characteristic,
            String category,
            GroupContrast contrast,
            NumberFormat format) {
        return List.of(
                name(finding),
                ReportCell.of(characteristic),
                ReportCell.of(category),
                CellFormatting.cell(contrast.stayed(), format),
                CellFormatting.cell(contrast.lost(), format),
                CellFormatting.cell(contrast.difference(), NumberFormat.SIGNED_TWO_DECIMALS),
                ReportCell.of(contrast.isNotable() ? sentences.text("attrition.flag") : ""));
    }

    private ReportCell name(DetailedFinding<AttritionDetails> finding) {
        return ReportCell.of(sentences.name(finding.subject()));
    }
}
