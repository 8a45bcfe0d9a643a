package org.vpip.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.engagement.LogTies;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.RelationId;

/** The networks a plan asks of: those people were asked about, and those that online spaces show. */
record Networks(Study study, Slices slices) {
    /** How the provenance of a number from an online space begins. */
    private static final String ONLINE = "online:";

    /** Whether a plan can ask of that relation; of a study without any tie, of whichever it likes. */
    static boolean exists(Study study, String relation) {
        return LogTies.RELATIONS.contains(relation)
                || study.ties().all().isEmpty()
                || study.ties().relation(new RelationId(relation)).isPresent();
    }

    /** Whether the source is shown by online spaces; a relation of that name that was asked about goes before. */
    private boolean isOnline(Source source) {
        return LogTies.RELATIONS.contains(source.beforeSlash())
                && study.ties().relation(new RelationId(source.beforeSlash())).isEmpty();
    }

    List<Finding> of(Indicator indicator) {
        if (!isOnline(indicator.source())) {
            return new NetworkEvaluation(study, slices).of(indicator);
        }
        LogTies ties = new LogTies(study, indicator.source().beforeSlash());
        return new NetworkEvaluation(ties.study(), slices)
                .of(indicator).stream().map(finding -> shown(finding, ties)).toList();
    }

    /** Pictures of the relations that people were asked about, then of those in online spaces, one relation after the other. */
    List<Finding> pictures(IndicatorPlan plan) {
        List<Finding> pictures =
                new ArrayList<>(new NetworkEvaluation(study, slices).pictures(only(plan, source -> !isOnline(source))));
        for (String relation : LogTies.RELATIONS) {
            LogTies ties = new LogTies(study, relation);
            new NetworkEvaluation(ties.study(), slices)
                    .pictures(only(
                            plan,
                            source -> isOnline(source) && source.beforeSlash().equals(relation)))
                    .forEach(picture -> pictures.add(shown(picture, ties)));
        }
        return pictures;
    }

    private static IndicatorPlan only(IndicatorPlan plan, java.util.function.Predicate<Source> wanted) {
        return new IndicatorPlan(
                plan.indicators().stream()
                        .filter(indicator ->
                                indicator.source().kind() == Source.Kind.NETWORK && wanted.test(indicator.source()))
                        .toList(),
                plan.hash());
    }

    /** What no log shows is not observed, not zero. */
    private static Finding shown(Finding finding, LogTies ties) {
        Subject subject = finding.subject();
        CommunityId community = subject.slice().community();
        Provenance provenance = provenance(finding.provenance());
        boolean observed =
                community != null && subject.waves().stream().allMatch(wave -> ties.isObserved(wave, community));
        if (!observed) {
            return new NotEstimable(subject, Reason.NOT_OBSERVED, Counted.all(0), provenance);
        }
        return finding instanceof Estimate estimate
                ? estimate.with(provenance)
                : new NotEstimable(subject, ((NotEstimable) finding).reason(), finding.counted(), provenance);
    }

    private static Provenance provenance(Provenance asked) {
        String relation = asked.source().substring(asked.source().indexOf(':') + 1);
        return new Provenance(
                ONLINE + relation,
                asked.instruments(),
                asked.items(),
                "contacts since the wave before, of members found by address or id; " + asked.rule(),
                asked.seed());
    }
}
