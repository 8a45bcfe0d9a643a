package org.vpip.analysis.plan;

import java.util.List;
import java.util.Locale;
import org.vpip.analysis.agreement.RatedCases;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.AgreementSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** A check that the method of a row can use the answers to the items of its source. */
record ItemMethodCheck(Study study, MethodCatalogue catalogue, Problems problems) {

    /** Reports the items whose answers the method cannot use, with the methods that can. */
    void check(SheetRow row, PlanMethod method, IndicatorSource source, int waves) {
        for (Item item : items(source)) {
            if (!method.accepts(item)) {
                String fitting = fitting(row, source, waves).alike(method);
                ProblemCode code = fitting.isEmpty() ? ProblemCode.NO_METHOD_FOR_ITEM : ProblemCode.METHOD_NOT_FOR_ITEM;
                row.report(problems, code, "method", method.id(), item.id(), kind(item), fitting);
            }
        }
    }

    /** Returns the methods that fit a row of the plan. */
    FittingMethods fitting(SheetRow row, IndicatorSource source, int waves) {
        List<Item> items = items(source);
        return new FittingMethods(
                catalogue.methods().stream()
                        .filter(method ->
                                method.accepts(source, study) && items.stream().allMatch(method::accepts))
                        .filter(method -> !method.declaration().has(MethodParameter.COMPARISON)
                                || row.has(ComparisonCell.COMPARISON))
                        .toList(),
                waves);
    }

    /** Reports the items of the source that a questionnaire asks in a repeat, because no method uses those answers. */
    void reportRepeats(SheetRow row, IndicatorSource source) {
        List<ItemId> ids = ids(source);
        for (Instrument instrument : study.instruments()) {
            for (Section section : instrument.sections()) {
                if (section.repeated().isPresent()) {
                    section.items().stream()
                            .filter(item -> ids.contains(item.id()))
                            .forEach(item -> row.report(
                                    problems,
                                    ProblemCode.ITEM_IN_REPEAT,
                                    "source",
                                    item.id(),
                                    instrument.id(),
                                    section.repeatName()));
                }
            }
        }
    }

    private List<ItemId> ids(IndicatorSource source) {
        if (source instanceof AgreementSource agreement) {
            return RatedCases.of(study, agreement.cases()).items().stream()
                    .map(ItemId::new)
                    .toList();
        }
        return source instanceof ItemSource item
                ? List.of(item.item())
                : source instanceof ScaleSource scale
                        ? study.scale(scale.scale()).map(Scale::items).orElse(List.of())
                        : List.of();
    }

    /** Returns the item in each questionnaire that asks it, or the items of the scale. */
    private List<Item> items(IndicatorSource source) {
        List<ItemId> ids = source instanceof AgreementSource ? List.of() : ids(source);
        return study.instruments().stream()
                .flatMap(instrument -> ids.stream().flatMap(id -> instrument.item(id).stream()))
                .distinct()
                .toList();
    }

    private static String kind(Item item) {
        String kind = item.kind().name().toLowerCase(Locale.ROOT);
        return item.choices() == null ? kind : kind + " " + item.choices().name();
    }
}
