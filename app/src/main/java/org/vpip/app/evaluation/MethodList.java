package org.vpip.app.evaluation;

import java.util.List;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.sentence.MethodNames;

/** The catalogue of methods as a table. */
public final class MethodList {
    private MethodList() {}

    /**
     * One method of the catalogue.
     *
     * @param written its form in a plan, with {@code (attribute)} where it compares groups
     * @param sources kinds of source, separated by commas
     * @param people minimum number of people for a value
     */
    public record MethodRow(
            String written,
            String name,
            String sources,
            String waves,
            String unit,
            int people,
            boolean researchersOnly) {}

    /** Returns one row for each method, in the order of the catalogue. */
    public static List<MethodRow> rows(Language language) {
        return Methods.ALL.methods().stream()
                .map(method -> row(method.declaration(), language))
                .toList();
    }

    private static MethodRow row(MethodDeclaration method, Language language) {
        return new MethodRow(
                method.comparesGroups() ? method.id() + "(attribute)" : method.id(),
                MethodNames.STANDARD.in(language, method),
                method.sourcesWritten(),
                method.wavesWritten(),
                method.unit().id(),
                method.minimumPeople(),
                method.release() == ReleaseRule.RESEARCHERS);
    }
}
