package org.vpip.analysis.engagement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Inequality;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;

/**
 * Figures of online spaces, over all logs. Messages of unknown people and of people who are not members do not count.
 * Activity that no log can show is missing, not zero.
 */
public enum OnlineActivityMeasure implements OnlineMethod {
    /** Share of members who posted. */
    ACTIVE_SHARE("active_share", MeasurementUnit.PROPORTION, ActivityAspect.POSTS, OnlineActivityMeasure::activeShare),
    /** Mean number of messages of those who posted. */
    POSTS_PER_ACTIVE(
            "posts_per_active",
            MeasurementUnit.POSTS_EACH,
            ActivityAspect.POSTS,
            OnlineActivityMeasure::postsPerActive),
    /** Inequality of members' numbers of messages, silent members included: 0 equal, towards 1 when one posts all. */
    POSTS_GINI("posts_gini", MeasurementUnit.PROPORTION, ActivityAspect.POSTS, OnlineActivityMeasure::inequality),
    /** Share of members' messages that ask something, answers included. */
    QUESTION_SHARE(
            "question_share",
            MeasurementUnit.PROPORTION,
            ActivityAspect.QUESTIONS,
            OnlineActivityMeasure::questionShare),
    /** Share of threads begun with a question that another member answered within 48 hours; the people are the askers. */
    ANSWERED_48H(
            "answered_48h", MeasurementUnit.PROPORTION, ActivityAspect.QUESTIONS, OnlineActivityMeasure::answeredShare);

    private final MethodDeclaration declaration;
    private final ActivityAspect aspect;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<OnlineActivitySample, OnlineFigure> figure;

    OnlineActivityMeasure(
            String id,
            MeasurementUnit unit,
            ActivityAspect aspect,
            Function<OnlineActivitySample, OnlineFigure> figure) {
        this.declaration = OnlineMethod.declare(id).yields(unit).released();
        this.aspect = aspect;
        this.figure = figure;
    }

    /** A value, the names of the people it describes, and its details. */
    private record OnlineFigure(OptionalDouble value, Set<String> people, EngagementDetails details) {
        private static OnlineFigure share(int part, int all, Set<String> people) {
            return new OnlineFigure(SafeDivision.quotient(part, all), people, new EngagementDetails(all, part));
        }
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(
            FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance) {
        return evaluate(subject, engagement.logs(), members, provenance);
    }

    Finding evaluate(FindingSubject subject, List<ActivityLog> logs, MatchedSample members, Provenance provenance) {
        List<ActivityLog> observing =
                logs.stream().filter(log -> log.observes(aspect)).toList();
        if (observing.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NOT_OBSERVED, members.counts(), provenance);
        }
        OnlineFigure found = figure.apply(OnlineActivitySample.of(observing, members.people()));
        AnalysisSample counted = members.countsOf(found.people());
        if (found.value().isEmpty()) {
            NotEstimableReason reason =
                    this == ANSWERED_48H ? NotEstimableReason.NO_QUESTION : NotEstimableReason.NO_MEMBER;
            return new NotEstimable(subject, reason, counted, provenance);
        }
        return Estimate.withoutInference(
                subject, found.value().getAsDouble(), declaration.unit(), counted, found.details(), provenance);
    }

    private static OnlineFigure activeShare(OnlineActivitySample sample) {
        int members = sample.members().size();
        return OnlineFigure.share(active(sample).length, members, sample.names());
    }

    private static OnlineFigure postsPerActive(OnlineActivitySample sample) {
        double[] active = active(sample);
        EngagementDetails details = new EngagementDetails(
                sample.members().size(), active.length, Optional.of(PersonAmounts.of(sample.amounts())));
        return new OnlineFigure(DoubleStream.of(active).average(), sample.writers(), details);
    }

    private static OnlineFigure inequality(OnlineActivitySample sample) {
        int members = sample.members().size();
        int active = active(sample).length;
        OptionalDouble gini = active == 0 ? OptionalDouble.empty() : Inequality.gini(sample.posts());
        return new OnlineFigure(gini, sample.names(), new EngagementDetails(members, active));
    }

    private static OnlineFigure questionShare(OnlineActivitySample sample) {
        double[] active = active(sample);
        return OnlineFigure.share(
                sample.askingMessageCount(), (int) DoubleStream.of(active).sum(), sample.writers());
    }

    private static OnlineFigure answeredShare(OnlineActivitySample sample) {
        List<String> askers = sample.threadAskers();
        return OnlineFigure.share(sample.answeredQuestionCount(), askers.size(), Set.copyOf(askers));
    }

    private static double[] active(OnlineActivitySample sample) {
        return DoubleStream.of(sample.posts()).filter(count -> count > 0).toArray();
    }
}
