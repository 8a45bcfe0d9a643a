package org.vpip.reports.presentation.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.presentation.engagement.DosePresentation;
import org.vpip.reports.presentation.engagement.EngagementPresentation;
import org.vpip.reports.presentation.engagement.FeedbackPresentation;
import org.vpip.reports.presentation.engagement.FlowPresentation;
import org.vpip.reports.presentation.engagement.LocalHourPresentation;
import org.vpip.reports.presentation.engagement.PurposePresentation;
import org.vpip.reports.presentation.engagement.RegionPresentation;
import org.vpip.reports.presentation.engagement.SessionPresentation;
import org.vpip.reports.presentation.network.NetworkComparisonPresentation;
import org.vpip.reports.presentation.network.NetworkMeasureChangePresentation;
import org.vpip.reports.presentation.network.NetworkPresentation;
import org.vpip.reports.presentation.network.NetworkTablePresentation;
import org.vpip.reports.presentation.network.NewTiePresentation;
import org.vpip.reports.presentation.network.PicturePresentation;
import org.vpip.reports.presentation.network.TieChangePresentation;
import org.vpip.reports.presentation.practice.AgreementPresentation;
import org.vpip.reports.presentation.practice.ChangePresentation;
import org.vpip.reports.presentation.practice.ConcentrationPresentation;
import org.vpip.reports.presentation.practice.DifferencePresentation;
import org.vpip.reports.presentation.practice.DistributionPresentation;
import org.vpip.reports.presentation.practice.DoseSlopePresentation;
import org.vpip.reports.presentation.practice.LanguagePresentation;
import org.vpip.reports.presentation.practice.LinkagePresentation;
import org.vpip.reports.presentation.practice.MeanPresentation;
import org.vpip.reports.presentation.practice.MultipleResponsePresentation;
import org.vpip.reports.presentation.practice.OrdinalChangePresentation;
import org.vpip.reports.presentation.practice.PartialOverlapPresentation;
import org.vpip.reports.presentation.practice.PooledChangePresentation;
import org.vpip.reports.presentation.practice.RankingPresentation;
import org.vpip.reports.presentation.practice.ReliabilityPresentation;
import org.vpip.reports.presentation.practice.ReliableChangePresentation;
import org.vpip.reports.presentation.practice.ResponseShiftPresentation;
import org.vpip.reports.presentation.practice.ShareChangePresentation;
import org.vpip.reports.presentation.practice.ThemePresentation;
import org.vpip.reports.presentation.practice.WaveModelPresentation;
import org.vpip.reports.presentation.robustness.AttritionPresentation;
import org.vpip.reports.presentation.robustness.ChangeFlowPresentation;
import org.vpip.reports.presentation.robustness.MeasurementPresentation;
import org.vpip.reports.presentation.robustness.SensitivityPresentation;

/** The table of presentations: one row for each kind of details, in the order within a chapter. */
public final class Presentations {
    public static final Presentations STANDARD = new Presentations(List.of(
            new FlowPresentation(),
            new ChangePresentation(),
            new PooledChangePresentation(),
            new WaveModelPresentation(),
            new PartialOverlapPresentation(),
            new DifferencePresentation(),
            new ShareChangePresentation(),
            new OrdinalChangePresentation(),
            new ReliableChangePresentation(),
            new ResponseShiftPresentation(),
            new MeanPresentation(),
            new ReliabilityPresentation(),
            new LanguagePresentation(),
            new DistributionPresentation(),
            new MultipleResponsePresentation(),
            new RankingPresentation(),
            new ThemePresentation(),
            new ConcentrationPresentation(),
            new ChangeFlowPresentation(),
            new AttritionPresentation(),
            new SensitivityPresentation(),
            new MeasurementPresentation(),
            new PicturePresentation(),
            new NetworkPresentation(),
            new NetworkTablePresentation(),
            new NewTiePresentation(),
            new TieChangePresentation(),
            new NetworkComparisonPresentation(),
            new NetworkMeasureChangePresentation(),
            new AgreementPresentation(),
            new SessionPresentation(),
            new EngagementPresentation(),
            new DosePresentation(),
            new DoseSlopePresentation(),
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

    /** Returns this table with another row. */
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
