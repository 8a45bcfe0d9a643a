package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The table of presentations: one row for each kind of details, in the order in which a chapter shows them. */
public final class Presentations {
    public static final Presentations STANDARD = new Presentations(List.of(
            new FlowPresentation(),
            new ChangePresentation(),
            new DistributionPresentation(),
            new ConcentrationPresentation(),
            new PicturePresentation(),
            new NetworkPresentation(),
            new NetworkTablePresentation(),
            new TieChangePresentation(),
            new NetworkComparisonPresentation(),
            new AgreementPresentation(),
            new SessionPresentation(),
            new EngagementPresentation(),
            new DosePresentation(),
            new RegionPresentation(),
            new LocalHourPresentation(),
            new PurposePresentation(),
            new FeedbackPresentation(),
            new LinkagePresentation()));

    private final Map<Class<? extends FindingDetails>, Presentation<?>> byType = new LinkedHashMap<>();

    private Presentations(List<Presentation<?>> rows) {
        for (Presentation<?> row : rows) {
            if (byType.put(row.type(), row) != null) {
                throw new IllegalArgumentException(row.type().getSimpleName() + " must have one presentation, not two");
            }
        }
    }

    /** Returns this table with a further row. */
    public Presentations with(Presentation<?> row) {
        return new Presentations(
                Stream.concat(byType.values().stream(), Stream.of(row)).toList());
    }

    public List<Presentation<?>> all() {
        return List.copyOf(byType.values());
    }

    public List<Presentation<?>> in(Chapter chapter) {
        return all().stream().filter(row -> row.chapter() == chapter).toList();
    }

    public boolean has(Class<?> details) {
        return byType.containsKey(details);
    }

    /** Returns the presentation of a released estimate. */
    public Presentation<?> of(Shown shown) {
        Class<? extends FindingDetails> type = shown.estimate().details().getClass();
        Presentation<?> found = byType.get(type);
        if (found == null) {
            throw new IllegalStateException(
                    type.getSimpleName() + " has no presentation: add a row to the table in Presentations");
        }
        return found;
    }
}
